import { shippedLaw, type LawTables } from '../../../shared/domain/law/lawTables.ts'
import type { PaperKind } from '../../../shared/domain/papers/paperKinds.ts'
import { readOrderLaw } from '../order/orderSnapshot.ts'
import { orderThatStands } from '../order/standingOrder.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'
import { claimFor, type PaperSubject } from './findPaper.ts'

/** Papers whose sums and days follow the tables of the law. */
const BY_TABLES: readonly PaperKind[] = [
  'calculation-annex',
  'payment-statement',
  'enforcement-motion',
  'deadline-list',
]

export function isByTables(kind: PaperKind): boolean {
  return BY_TABLES.includes(kind)
}

/**
 * The tables a paper is computed by; undefined where those of the program are. The annex of an issued order keeps the ones
 * that were in force when it was issued: a table that comes later moves no figure of it. What is owed today follows those of today.
 */
export function lawOfPaper(
  { cases, laws, today }: CaseContext,
  file: LoadedCase,
  kind: PaperKind,
  subject: PaperSubject,
): LawTables | undefined {
  if (!isByTables(kind)) return undefined
  const claim = claimFor(file.caseFile(), subject)?.claim.id
  const isOfOrder = kind === 'calculation-annex' && claim !== undefined
  const order = isOfOrder ? orderThatStands(file, claim) : undefined
  const frozen = order === undefined ? undefined : readOrderLaw(cases.orders.snapshotOf(order))
  // Whom the State compensates moves no figure and no day of a paper.
  const { stateCompensation } = shippedLaw
  const law = { ...(frozen ?? laws.on(today)), stateCompensation }
  return JSON.stringify(law) === JSON.stringify(shippedLaw) ? undefined : law
}
