import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentContent } from '../../shared/document/content/content.ts'
import type { DocumentDefinition, DocumentRequest } from '../../shared/document/documentDefinition.ts'
import {
  composeDocument as compose,
  documents,
  listTranslatedDocuments,
  type TranslationSource,
} from '../../shared/document/registry.ts'
import { findResourceFolder } from './resourceFolder.ts'

// «rights-leaflet.sq.json»: the document it is laid over and the tag of its language.
const TRANSLATION = /^(?<base>[a-z-]+)\.[a-z]{2,3}\.json$/

/** The data files of further languages in a folder of templates: to add a language is to add a file. */
export function translationsIn(folder: string): readonly TranslationSource[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const base = TRANSLATION.exec(name)?.groups?.['base']
      if (base === undefined) return []
      return [{ base, json: JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown }]
    })
}

/** Every document of the program, those in further languages of the folder included. Throws TemplateError. */
export function documentsWith(folder: string): readonly DocumentDefinition[] {
  return [...documents, ...listTranslatedDocuments(translationsIn(folder))]
}

const all = documentsWith(findResourceFolder('templates'))

/** Names of the templates, as `npm run document -- <template>` and the use cases take them. */
export const templateIds: readonly string[] = all.map(({ id }) => id)

/** The content of any document. Throws DocumentProblem for an unknown template or a case that lacks what it needs. */
export function composeDocument(template: string, request: DocumentRequest): DocumentContent {
  return compose(template, request, all)
}
