import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'

/** The scan by which a decision of another court is shown, where one is named: a piece of evidence of the file. Error: evidence.notFound. */
export function checkScan(file: LoadedCase, evidence: string | undefined): Result<Readonly<{ evidence?: string }>> {
  if (evidence === undefined) return success({})
  const isListed = file.evidence().some(({ id }) => id === evidence)
  return isListed ? success({ evidence }) : failure('evidence.notFound', 'evidence')
}
