import { composeOrder, type ComposedOrder } from '../../../shared/document/composeOrder.ts'
import { DocumentProblem } from '../../../shared/document/documentProblem.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { OrderStamp } from '../services.ts'

/** The order's paragraphs in both languages. Error: document.refused. */
export function composeOrderWords(file: CaseFile, claim: string, stamp?: OrderStamp): Result<ComposedOrder> {
  try {
    return success(composeOrder({ caseFile: file, claimId: claim, date: stamp?.issued, order: stamp }))
  } catch (error) {
    if (error instanceof DocumentProblem) return failure('document.refused')
    throw error
  }
}
