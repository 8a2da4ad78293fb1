import type { Claim } from '../caseFile/claim.ts'
import { outsideDecision, type OutsideDecision } from '../caseFile/outsideDecision.ts'
import type { ClaimFile } from '../caseFile/caseFile.ts'
import { standingActs } from '../caseFile/claimActRecord.ts'
import { failure, success, type Result } from '../result/result.ts'

/** What of a decision made outside the program may have been written down wrongly, and is corrected where it is recorded. */
export const outsideRecord = outsideDecision.pick({
  court: true,
  mark: true,
  date: true,
  daysToPay: true,
  heads: true,
  final: true,
  enforceable: true,
})
/** What was recorded of a decision, as read by `outsideRecord`. */
export type OutsideRecord = Pick<
  OutsideDecision,
  'court' | 'mark' | 'date' | 'daysToPay' | 'heads' | 'final' | 'enforceable'
>

/** The names of these facts, as corrections of recorded facts bear them. */
export const OUTSIDE_FACTS = [
  'outside.court',
  'outside.mark',
  'outside.date',
  'outside.daysToPay',
  'outside.heads',
  'outside.final',
  'outside.enforceable',
] as const
/** One of `OUTSIDE_FACTS`. */
export type OutsideFact = (typeof OUTSIDE_FACTS)[number]

/** A fact that was recorded wrongly: on which claim, as it stood and as it stands; of heads those alone that differ. */
export type OutsideCorrection = Readonly<{ fact: OutsideFact; before: unknown; after: unknown }>

/** What differs between what was recorded and what the paper says. Never fails. */
export function findOutsideCorrections(
  { id: claim, heads }: Pick<Claim, 'id' | 'heads'>,
  before: OutsideRecord,
  after: OutsideRecord,
): readonly OutsideCorrection[] {
  const plain = (['court', 'mark', 'date', 'daysToPay', 'final', 'enforceable'] as const).flatMap((name) =>
    before[name] === after[name]
      ? []
      : [
          {
            fact: `outside.${name}` as const,
            before: { claim, value: before[name] },
            after: { claim, value: after[name] },
          },
        ],
  )
  const changed = heads.filter(({ id }) => JSON.stringify(headIn(before, id)) !== JSON.stringify(headIn(after, id)))
  if (changed.length === 0) return plain
  const told = (record: OutsideRecord) => ({
    claim,
    value: changed.map(({ id, code }) => ({ code, ...headIn(record, id) })),
  })
  return [...plain, { fact: 'outside.heads', before: told(before), after: told(after) }]
}

function headIn({ heads }: OutsideRecord, id: string) {
  const { awardedCents = 0, granted = false, interestFrom } = heads.find(({ head }) => head === id) ?? {}
  return { awardedCents, granted, ...(interestFrom === undefined ? {} : { interestFrom }) }
}

/** What a later act on a decision leaves open of it, by which it may not be contradicted. */
export type LaterActs = Readonly<{
  /** The first payments, attempts to serve and motions for enforcement, where there are any. */
  paidOn?: string | undefined
  servedOn?: string | undefined
  motionOn?: string | undefined
}>

/**
 * Whether a correction of what was recorded leaves standing what came after. A ruling or a court of appeal has taken the decision further:
 * from then on it is theirs to change (ZKP 380, 381). A clause is put on and recalled by its own act, so only its day is corrected, and
 * where the program knows of the service its day follows from that. Errors: outside.changedSince, outside.clauseByAct,
 * outside.finalByService, payment.beforeDecision (decided), service.beforeIssue (issued), enforcement.beforeEnforceable (day).
 */
export function checkOutsideCorrection(
  { acts }: Pick<ClaimFile, 'acts'>,
  before: OutsideRecord,
  after: OutsideRecord,
  later: LaterActs,
): Result<true> {
  const taken = standingActs(acts).find(({ act }) => TAKEN_FURTHER.includes(act))
  if (taken !== undefined) return failure('outside.changedSince')
  for (const name of ['final', 'enforceable'] as const) {
    if ((before[name] === undefined) !== (after[name] === undefined)) return failure('outside.clauseByAct', name)
  }
  const isMoved = before.final !== after.final
  if (isMoved && later.servedOn !== undefined) return failure('outside.finalByService', 'final')
  const { date } = after
  if (later.paidOn !== undefined && later.paidOn < date)
    return failure('payment.beforeDecision', 'date', { decided: date })
  if (later.servedOn !== undefined && later.servedOn < date)
    return failure('service.beforeIssue', 'date', { issued: date })
  const day = after.enforceable
  if (day !== undefined && later.motionOn !== undefined && later.motionOn < day) {
    return failure('enforcement.beforeEnforceable', 'enforceable', { day })
  }
  return success(true)
}

const TAKEN_FURTHER: readonly string[] = [
  'correct',
  'rectify',
  'supplement',
  'fileAppeal',
  'confirmOnAppeal',
  'modifyOnAppeal',
]
