import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { paperRowOf, type PaperKind } from '../../../shared/domain/papers/paperKinds.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'
import { readSnapshot } from '../order/orderSnapshot.ts'
import { orderThatStands } from '../order/standingOrder.ts'
import { claimFor, type PaperSubject } from './findPaper.ts'

/**
 * The case file that a paper speaks of: as it stands; of a version for publication as it was when the order was issued, whatever
 * has become of it. Undefined where the order's snapshot does not open.
 */
export function caseOfPaper(
  { cases }: CaseContext,
  file: LoadedCase,
  kind: PaperKind,
  subject: PaperSubject,
): CaseFile | undefined {
  const now = file.caseFile()
  const claim = claimFor(now, subject)?.claim.id
  if (paperRowOf(kind).forPublication !== true || claim === undefined) return now
  const order = orderThatStands(file, claim)
  const snapshot = order === undefined ? undefined : cases.orders.snapshotOf(order)
  return snapshot === undefined ? undefined : readSnapshot(snapshot)
}
