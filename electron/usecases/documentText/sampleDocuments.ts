import type { DocumentRequest } from '../../../shared/document/documentDefinition.ts'
import { DocumentProblem } from '../../../shared/document/documentProblem.ts'
import type { SampleCase } from '../../../shared/domain/law/previewLaw.ts'
import type { LawTables } from '../../../shared/domain/law/lawTables.ts'

/** What a document is asked for in a fictional case: about its first claim, on a day. */
export function requestFor({ file }: SampleCase, date: string, law: LawTables): DocumentRequest {
  return { caseFile: file, claimId: file.claims[0]?.claim.id, date, law }
}

/** What a document says of a case, undefined where the case has not what it needs. */
export function unlessRefused<Value>(compose: () => Value): Value | undefined {
  try {
    return compose()
  } catch (error) {
    if (error instanceof DocumentProblem) return undefined
    throw error
  }
}
