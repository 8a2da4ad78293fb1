import type { Input } from '../../../shared/contract/channels.ts'
import { claimFileOf } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import { dayOf } from '../../../shared/domain/deadlines/deadlineEvents.ts'
import { composeOutsideDecision } from '../../../shared/domain/decision/composeOutside.ts'
import {
  checkOutsideCorrection,
  findOutsideCorrections,
  type LaterActs,
  type OutsideRecord,
} from '../../../shared/domain/decision/outsideCorrections.ts'
import { computeClaimLedger, paymentsOf } from '../../../shared/domain/ledger/claimLedger.ts'
import { addUpCents } from '../../../shared/domain/money/cents.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { StoredOutsideDecision } from '../../db/tables/outsideTable.ts'
import type { Change } from '../caseFile/change.ts'
import { defineClaimAct, type ClaimOutcome, type ClaimStep } from '../claim/act.ts'
import { ledgerClaimOf } from '../collection/ledgerOfClaim.ts'
import { standingSteps } from '../enforcement/standingSteps.ts'
import { outsideThatStands } from '../order/standingOrder.ts'

type Request = Input<'claim.correctRecorded'>
type Recorded = Readonly<{ stored: StoredOutsideDecision; decision: Decision; record: OutsideRecord }>

/**
 * What was written down wrongly of a decision made outside the program is put right, with a reason: the old value stays to be seen, and
 * ledger, days and figures follow at once. What came after must stand with it.
 */
export const correctRecorded = defineClaimAct(
  'correctRecorded',
  (step, { record, reason }: Request): Result<ClaimOutcome> => {
    const { file, stored, context } = step
    const recorded = recordedOn(step)
    const claimFile = claimFileOf(file.judged(), stored.claim.id)
    if (recorded === undefined || claimFile === undefined) return failure('outside.none')
    const facts = findOutsideCorrections(stored.claim, recorded.record, record)
    if (facts.length === 0) return failure('caseFile.nothingCorrected')
    const stands = checkOutsideCorrection(claimFile, recorded.record, record, laterActs(step))
    if (!stands.ok) return atRecord(stands)
    const { judge, jointly, shares } = recorded.decision
    const told = {
      ...record,
      judge: { name: recorded.stored.judgeName, sex: 'm' as const },
      ...(jointly === undefined ? {} : { jointly }),
      ...(shares === undefined ? {} : { shares }),
    }
    const decision = composeOutsideDecision(stored.claim, told, judge, context.today)
    if (!decision.ok) return atRecord(decision)
    const kept = ledgerStands(step, decision.value)
    if (!kept.ok) return kept
    const corrections = { at: context.now, person: context.person.id, reason, facts }
    return success({
      reason,
      change: {
        ...verdictMoved(step, recorded.record, record),
        decision: decision.value,
        correctedOutside: {
          claim: stored.claim.id,
          ordinal: recorded.stored.ordinal,
          ...{ court: record.court, mark: record.mark, date: record.date },
          awardedCents: addUpCents(decision.value.heads.map(({ awardedCents }) => awardedCents)),
        },
        corrections,
        legalActs: clausesMoved(step, recorded, { after: record, reason }),
      },
    })
  },
)

/** What stands recorded of the decision on a claim; undefined where it is none from outside. */
function recordedOn({ file, stored: { claim } }: ClaimStep): Recorded | undefined {
  const stored = outsideThatStands(file, claim.id)
  const decision = file.decisions().find((one) => one.claim === claim.id)
  const claimFile = claimFileOf(file.judged(), claim.id)
  if (stored === undefined || decision === undefined || claimFile === undefined) return undefined
  const [final, enforceable] = [dayOf(claimFile, 'becomeFinal'), dayOf(claimFile, 'becomeEnforceable')]
  const record: OutsideRecord = {
    ...{ court: stored.court, mark: stored.mark, date: stored.date, daysToPay: decision.daysToPay },
    heads: decision.heads.map(({ head, awardedCents, granted, interestFrom }) => ({
      ...{ head, awardedCents },
      ...(granted === undefined ? {} : { granted }),
      ...(interestFrom === undefined ? {} : { interestFrom }),
    })),
    ...(final === undefined ? {} : { final }),
    ...(enforceable === undefined ? {} : { enforceable }),
  }
  return { stored, decision, record }
}

function laterActs(step: ClaimStep): LaterActs {
  const { file, stored } = step
  const attempts = file.attempts().filter(({ claimId, struck }) => claimId === stored.claim.id && struck === undefined)
  return {
    paidOn: first(paymentsOf(ledgerClaimOf(step)).map(({ date }) => date)),
    servedOn: first(attempts.map(({ attempt }) => attempt.date)),
    motionOn: first(standingSteps(step).flatMap(({ kind, date }) => (kind === 'motion' ? [date] : []))),
  }
}

function first(days: readonly string[]): string | undefined {
  return days.toSorted()[0]
}

/** What was paid, written off and agreed can still be kept by the corrected decision. */
function ledgerStands(step: ClaimStep, decision: Decision): Result<true> {
  const { context } = step
  const terms = { rates: context.laws.on(context.today).interest, projection: true }
  const kept = computeClaimLedger({ ...ledgerClaimOf(step), decision }, context.today, terms)
  return kept.ok ? success(true) : failure(kept.error.code, undefined, kept.error.params)
}

/** The verdict that was taken to be of the day of the decision is of its right day too. */
function verdictMoved({ file }: ClaimStep, before: OutsideRecord, after: OutsideRecord): Pick<Change, 'proceedings'> {
  const proceedings = file.proceedings()
  const { verdict } = proceedings
  if (verdict === undefined || before.date === after.date || verdict.announced !== before.date) return {}
  return { proceedings: { ...proceedings, verdict: { ...verdict, announced: after.date } } }
}

/** Clauses of a wrong day fall, and are put on anew under the right one. */
function clausesMoved(
  { stored, context }: ClaimStep,
  { stored: { ordinal: order }, record: before }: Recorded,
  { after, reason }: Readonly<{ after: OutsideRecord; reason: string }>,
): NonNullable<Change['legalActs']> {
  const claim = stored.claim.id
  const put = (act: 'becomeFinal' | 'becomeEnforceable', date: string | undefined) =>
    date === undefined ? [] : [{ claim, act, order, date, reason }]
  if (before.final !== after.final) {
    return [
      { claim, act: 'recallFinality', order, date: context.today, reason },
      ...put('becomeFinal', after.final),
      ...put('becomeEnforceable', after.enforceable),
    ]
  }
  if (before.enforceable === after.enforceable) return []
  return [
    { claim, act: 'recallEnforceability', order, date: context.today, reason },
    ...put('becomeEnforceable', after.enforceable),
  ]
}

function atRecord(result: Result<unknown>): Result<never> {
  if (result.ok) throw new Error('nothing was refused')
  const { code, field, params } = result.error
  return failure(code, field === undefined ? undefined : `record.${field}`, params)
}
