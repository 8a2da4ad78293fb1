import { orderedDebtorsOf } from '../claim/orderedDebtorsOf.ts'
import type { Input } from '../../../shared/contract/channels.ts'
import type { LedgerAct } from '../../../shared/domain/caseFile/ledgerAct.ts'
import { computeClaimLedger, type LedgerClaim } from '../../../shared/domain/ledger/claimLedger.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { tellReason } from '../radar/tellReason.ts'
import { defineClaimAct, type ClaimOutcome, type ClaimStep } from '../claim/act.ts'
import { ledgerClaimOf, nextEntryId } from './ledgerOfClaim.ts'

/** A counter-entry of today: the entry counts as if it had never been made. */
export const reverseEntry = defineClaimAct(
  'reverseEntry',
  (step, { entry, reason }: Input<'collection.reverse'>): Result<ClaimOutcome> => {
    const act = { kind: 'reversal', id: nextEntryId(step.stored), date: step.context.today, entry, reason } as const
    return entered(step, act, reason)
  },
)

/** A sum that nobody expects any more, from today on; never more than is owed. */
export const writeOffDebt = defineClaimAct(
  'writeOff',
  (step, { amountCents, reason }: Input<'collection.writeOff'>): Result<ClaimOutcome> => {
    if (amountCents === 0) return failure('payment.amountMissing', 'amountCents')
    const { today } = step.context
    const owed = ledgerToday(step, ledgerClaimOf(step))
    if (!owed.ok) return owed
    const debt = owed.value.balanceCents
    if (amountCents > debt) return failure('ledger.writeOffAboveDebt', 'amountCents', { debt })
    return entered(step, { kind: 'writeOff', id: nextEntryId(step.stored), date: today, amountCents, reason }, reason)
  },
)

/** Monthly instalments that a debtor has agreed to. */
export const agreeInstalments = defineClaimAct(
  'agreeInstalments',
  (step, { agreed }: Input<'collection.agreeInstalments'>): Result<ClaimOutcome> => {
    if (agreed.date > step.context.today) return failure('payment.inFuture', 'agreed.date')
    if (agreed.firstDue < agreed.date) return failure('ledger.firstDueTooEarly', 'agreed.firstDue')
    if (!orderedDebtorsOf(step).includes(agreed.debtor)) return failure('payment.notDebtor', 'agreed.debtor')
    return entered(step, { kind: 'instalments', id: nextEntryId(step.stored), ...agreed })
  },
)

/** Everything is paid; past the last published rate once somebody has said that it counts until the next is. */
export const settleDebt = defineClaimAct(
  'settle',
  () => success({}),
  ({ isProvisional }: Input<'collection.settle'>) => ({ isProvisional }),
)

type Reasoned = Input<'collection.reopen'>
const withReason = (_step: ClaimStep, { reason }: Reasoned): Result<ClaimOutcome> => success({ reason })

/** A debt that counted as paid stands again. */
export const reopenDebt = defineClaimAct('reopenDebt', withReason)
/** Nothing is to be had from the debtors, for a reason of the list besides what is said of it. */
export const giveUpDebt = defineClaimAct(
  'markUncollectable',
  (step, { reason, nonCollection }: Input<'collection.giveUp'>): Result<ClaimOutcome> => {
    const change = tellReason(step, nonCollection)
    return change.ok ? success({ change: change.value, reason }) : change
  },
)
/** What nobody expected any more is collected again. */
export const resumeCollection = defineClaimAct('resumeCollection', withReason)

/** What an act enters, if the ledger can be kept with it. */
function entered(step: ClaimStep, act: LedgerAct, reason?: string): Result<ClaimOutcome> {
  const claim = ledgerClaimOf(step)
  const after = ledgerToday(step, { ...claim, ledgerActs: [...(claim.ledgerActs ?? []), act] })
  if (!after.ok) return failure(after.error.code, undefined, after.error.params)
  return success({
    change: { ledger: { claim: step.stored.claim.id, acts: [act] } },
    ...(reason === undefined ? {} : { reason }),
  })
}

function ledgerToday({ context }: ClaimStep, claim: LedgerClaim) {
  const { interest } = context.laws.on(context.today)
  return computeClaimLedger(claim, context.today, { rates: interest, projection: true })
}
