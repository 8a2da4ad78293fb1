import { separateShares } from '../../../shared/domain/decision/debtorShares.ts'
import { findOrderedDebtors } from '../../../shared/domain/decision/orderedDebtors.ts'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { ClaimLedgerView, InstalmentsView, LedgerLineView } from '../../../shared/contract/collection.ts'
import { ledgerActsOf, type LedgerAct } from '../../../shared/domain/caseFile/ledgerAct.ts'
import { claimActsFor } from '../../../shared/domain/claim/mayAct.ts'
import { STAGES } from '../../../shared/domain/claim/stages.ts'
import { isFormer } from '../../../shared/domain/claim/custody.ts'
import { computeClaimLedger, paymentsOf } from '../../../shared/domain/ledger/claimLedger.ts'
import { followInstalments } from '../../../shared/domain/ledger/instalments.ts'
import type { Ledger } from '../../../shared/domain/ledger/ledger.ts'
import { addUpCents } from '../../../shared/domain/money/cents.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { StoredClaim } from '../../db/tables/claimTable.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { QueryContext } from '../context.ts'
import { ledgerClaimOf } from './ledgerOfClaim.ts'

/** What is owed on a day by the orders of a file, victim by victim; no seal is opened for it. */
export function lookAtCollection(
  context: QueryContext,
  { caseId, on }: Input<'collection.look'>,
): Result<Output<'collection.look'>> {
  const loaded = loadCase(context, caseId)
  if (!loaded.ok) return loaded
  const file = loaded.value
  const ledgers: ClaimLedgerView[] = []
  if (!isFormer(file.place, context.person.office)) {
    for (const stored of file.claims()) {
      if (!STAGES[stored.stage].issued) continue
      const view = viewOfClaim(context, file, stored, on)
      if (!view.ok) return view
      ledgers.push(view.value)
    }
  }
  return success({ on, ledgers })
}

function viewOfClaim(
  context: QueryContext,
  file: LoadedCase,
  stored: StoredClaim,
  on: string,
): Result<ClaimLedgerView> {
  const kept = ledgerClaimOf({ file, stored })
  const { interest } = context.laws.on(context.today)
  const found = computeClaimLedger(kept, on, { rates: interest, projection: true })
  if (!found.ok) return found
  const { entries: _entries, writeOffs: _writeOffs, tables: _tables, accruedCents: _accrued, ...sums } = found.value
  const { claim, stage } = stored
  const isDivided = kept.decision !== undefined && separateShares(kept.decision) !== undefined
  return success({
    claim: claim.id,
    claimant: claim.claimant,
    stage,
    isJoint: findOrderedDebtors(claim, kept.decision).length > 1 && !isDivided,
    awardedCents: addUpCents((kept.decision?.heads ?? []).map(({ awardedCents }) => awardedCents)),
    ...sums,
    debtors: sums.debtors.map(({ debtor, ...rest }) => ({ person: debtor, ...rest })),
    lines: linesOf(stored, found.value, on),
    instalments: instalmentsOf(stored, on),
    acts: [...claimActsFor(stage, file.place, context.person, claim)],
  })
}

/** Every entry up to the day, the newest last; one of the same day as it was entered. */
function linesOf({ payments, ledgerActs }: StoredClaim, ledger: Ledger, on: string): LedgerLineView[] {
  const gone = new Set(ledgerActsOf(ledgerActs, 'reversal').map(({ entry }) => entry))
  const all = [...payments.map((one) => ({ kind: 'payment' as const, ...one, id: one.id ?? '' })), ...ledgerActs]
  return all
    .filter(({ date }) => date <= on)
    .toSorted((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)))
    .map((entry) => {
      const settled = settledBy(entry, ledger)
      return { entry, isReversed: gone.has(entry.id), ...(settled === undefined ? {} : { settled }) }
    })
}

function settledBy({ id, kind }: Readonly<{ id: string; kind: 'payment' | LedgerAct['kind'] }>, ledger: Ledger) {
  const line =
    kind === 'payment'
      ? ledger.entries.find(({ payment }) => payment.id === id)
      : ledger.writeOffs.find(({ writeOff }) => writeOff.id === id)
  if (line === undefined) return undefined
  const { costsCents, interestCents, principalCents } = line
  return { costsCents, interestCents, principalCents, overpaidCents: 'payment' in line ? line.overpaidCents : 0 }
}

function instalmentsOf(stored: StoredClaim, on: string): InstalmentsView[] {
  const acts = stored.ledgerActs
  const gone = new Set(ledgerActsOf(acts, 'reversal').map(({ entry }) => entry))
  const paid = paymentsOf(stored, on)
  return ledgerActsOf(acts, 'instalments')
    .filter(({ id, date }) => date <= on && !gone.has(id))
    .map(({ id, date, ...terms }) => {
      const { rows, ...state } = followInstalments({ date, ...terms }, paid, on)
      return { id, date, ...state, rows: rows.map((row) => ({ ...row })) }
    })
}
