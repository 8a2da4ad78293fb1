import { rowsOf, type PreviewRow } from '../../../shared/document/composeOrder.ts'
import type { DocumentRequest } from '../../../shared/document/documentDefinition.ts'
import { DocumentProblem } from '../../../shared/document/documentProblem.ts'
import { composeDocument } from '../../../shared/document/registry.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'

/** The paragraphs of a ruling that corrects an order, in both languages. Error: document.refused. */
export function composeRulingWords(request: DocumentRequest): Result<readonly PreviewRow[]> {
  try {
    return success(composeDocument('rectification', request).blocks.flatMap(rowsOf))
  } catch (error) {
    if (error instanceof DocumentProblem) return failure('document.refused')
    throw error
  }
}
