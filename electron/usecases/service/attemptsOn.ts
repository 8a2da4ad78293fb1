import { isOrder } from '../../../shared/domain/caseFile/claimActRecord.ts'
import type { StoredAttempt } from '../../db/tables/serviceTable.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'

/** Attempts to serve one order on a claim, those that were struck included. */
export function attemptsOn(file: LoadedCase, claim: string, order: number): readonly StoredAttempt[] {
  return file
    .attempts()
    .filter(({ claimId, attempt: { act, ordinal } }) => claimId === claim && isOrder(act) && ordinal === order)
}
