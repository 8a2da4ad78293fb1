import type { DocumentDefinition, DocumentRequest } from './documentDefinition.ts'
import type { DocumentContent } from './content/content.ts'
import { DocumentProblem } from './documentProblem.ts'
import { compensationOrder } from './documents/compensationOrder.ts'
import { enforceableExtract } from './documents/enforceableExtract.ts'

/** Every document of the program. A new one is added here and nowhere else. */
export const documents: readonly DocumentDefinition[] = [compensationOrder, enforceableExtract]

/** Names of the templates, as `npm run document` and the use cases take them. */
export const templateIds: readonly string[] = documents.map((definition) => definition.id)

/** The content of a document. Throws DocumentProblem for an unknown template or a case file that lacks what it needs. */
export function composeDocument(template: string, request: DocumentRequest): DocumentContent {
  const definition = documents.find((candidate) => candidate.id === template)
  if (definition === undefined)
    throw new DocumentProblem('document.unknownTemplate', { template, known: templateIds.join(', ') })
  return definition.compose(request)
}
