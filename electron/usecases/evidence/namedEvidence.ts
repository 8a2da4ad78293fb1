import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'

/** Whether a piece of evidence by which something is shown, where one is named, is one of the file. Error: evidence.notFound. */
export function checkNamedEvidence(
  file: Pick<LoadedCase, 'evidence'>,
  evidence: string | undefined,
  field = 'evidence',
): Result<true> {
  const isListed = evidence === undefined || file.evidence().some(({ id }) => id === evidence)
  return isListed ? success(true) : failure('evidence.notFound', field)
}
