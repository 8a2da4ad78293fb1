import type { ClaimActRecord } from '../../../shared/domain/caseFile/claimActRecord.ts'
import type { StoredAttempt } from '../../db/tables/serviceTable.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'

/** Attempts to serve one order on a claim, or a ruling on it, those that were struck included. */
export function attemptsOn(
  file: LoadedCase,
  claim: string,
  served: Pick<ClaimActRecord, 'act' | 'ordinal'>,
): readonly StoredAttempt[] {
  return file
    .attempts()
    .filter(
      ({ claimId, attempt: { act, ordinal } }) => claimId === claim && act === served.act && ordinal === served.ordinal,
    )
}
