import type { CaseFile, ClaimFile } from '../caseFile/caseFile.ts'
import { isOrder, isRestarting, standingActs, type ClaimActRecord } from '../caseFile/claimActRecord.ts'
import { hearingsOf } from '../caseFile/hearings.ts'
import { isJudgment, type CaseEventKind, type Proceedings } from '../caseFile/proceedings.ts'
import { awardsAnything, type JudgedFile } from '../decision/decisionContext.ts'
import { determineOutcome } from '../decision/claimOutcome.ts'
import { isSummary } from '../venue/venue.ts'
import { findAppealFacts } from './appealFacts.ts'
import { findMeasureSuits } from '../claim/measureSuits.ts'
import { findAnswerLimits } from '../claim/successors.ts'
import { daysBetween, type CalendarDate } from '../../time/calendarDate.ts'
import type { DeadlineId, DeadlineInput } from './deadlineInput.ts'

/**
 * A limit that has arisen in a case. Without a trigger the event it runs from is not recorded yet; `isConditional`: the
 * trigger is expected, not recorded. `done`: what it limits was done that day. `further`: facts that change its length.
 */
export type DeadlineEvent = Readonly<{
  claim?: string
  person?: string
  trigger?: CalendarDate
  isConditional?: true
  done?: CalendarDate
  further?: Pick<
    DeadlineInput,
    'summary' | 'penaltyOrder' | 'ruling' | 'withoutNotice' | 'daysToPay' | 'daysSet' | 'finality'
  >
}>

/** The facts of the proceedings that limits arise from and that change their length. */
export const DEADLINE_FACTS = [
  'offences',
  'organised',
  'indictment',
  'hearings',
  'events',
  'mainHearingEnded',
  'verdict',
] as const satisfies readonly (keyof Proceedings)[]

/** What of a case its limits follow from. */
export type DatedFile = Pick<JudgedFile, 'people' | 'claims'> &
  Readonly<{ proceedings: Pick<Proceedings, (typeof DEADLINE_FACTS)[number]>; duties?: CaseFile['duties'] }>

/** The case a limit arises in, and the day on which the decision on a claim is expected to become final. */
export type DeadlineFacts = Readonly<{
  file: DatedFile
  expectedFinality: (claim: ClaimFile) => CalendarDate | undefined
}>

type FindEvents = (facts: DeadlineFacts) => readonly DeadlineEvent[]

/** Which limits of the table (resources/legal/deadlines.json) have arisen in a case, each with the event it runs from. */
export const DEADLINE_EVENTS: Readonly<Record<DeadlineId, FindEvents>> = {
  claimFiling: ({ file }) => {
    const { mainHearingEnded: trigger, verdict } = file.proceedings
    const filed = file.claims.map(({ claim }) => claim.filed)
    const done = filed.includes(undefined) ? undefined : filed.toSorted().at(-1)
    return trigger === undefined && verdict !== undefined ? [] : [{ ...on(trigger), ...doneOn(done) }]
  },
  claimInformation: ({ file }) => {
    const { date } = file.proceedings.indictment ?? {}
    return file.people.flatMap(({ id, role }) => {
      if (role !== 'injuredParty' || hasFiledBefore(file, id, date)) return []
      const own = file.claims.filter(({ claim }) => claim.claimant === id)
      const informed = own.flatMap(({ claim }) => claim.informedOfRight ?? [])
      return [{ person: id, ...on(date), ...doneOn(informed.toSorted()[0]) }]
    })
  },
  judgmentAnnouncement: ({ file }) => {
    const { mainHearingEnded: trigger, verdict } = file.proceedings
    return trigger === undefined ? [] : [{ trigger, ...doneOn(verdict?.announced) }]
  },
  writtenJudgment: ({ file }) => {
    const { verdict } = file.proceedings
    // A ruling has no period in which it is to be written, and of claims all given up nothing is.
    if (verdict === undefined || !isJudgment(verdict.kind) || isGivenUp(file)) return []
    const issued = file.claims.flatMap((claim) => orderDayOf(claim) ?? [])
    return [{ trigger: verdict.announced, ...doneOn(issued.toSorted().at(-1)), ...shortened(file) }]
  },
  appeal: ({ file }) =>
    file.claims.flatMap((claim) => {
      if (orderDayOf(claim) === undefined) return []
      const served = orderServicesOf(claim)
      if (served.length === 0) return [{ claim: claim.claim.id }]
      return served.map(({ person, date }) => ({
        claim: claim.claim.id,
        ...of(person),
        trigger: date,
        ...ofAppeal(file),
      }))
    }),
  appealReply: ({ file }) =>
    file.claims.flatMap((claim) => {
      if (dayOf(claim, 'fileAppeal') === undefined) return []
      const served = servicesOf(claim, 'fileAppeal')
      if (served.length === 0) return [{ claim: claim.claim.id }]
      return served.map(({ person, date }) => ({ claim: claim.claim.id, ...of(person), trigger: date }))
    }),
  costsData: ({ file }) => {
    const received = eventsOf(file, 'finalJudgmentReceived')
    const isFinal = file.claims.some((claim) => dayOf(claim, 'becomeFinal') !== undefined)
    return received.length === 0 && isFinal ? [{}] : received
  },
  suitAfterReferral: (facts) =>
    facts.file.claims.flatMap((claim) => {
      if (!refersAnything(facts.file, claim)) return []
      return finalityOf(facts, claim).map((event) => ({ ...event, ...doneOn(suitFiledOn(claim)) }))
    }),
  suitAfterCivilJudgment: ({ file }) => eventsOf(file, 'civilJudgmentFinal'),
  suitWithoutClaim: ({ file }) => {
    const finality = file.claims.flatMap((claim) => dayOf(claim, 'becomeFinal') ?? []).toSorted()[0]
    const further = finality === undefined ? {} : { further: { finality } }
    return eventsOf(file, 'confiscationKnown').map((event) => ({ ...event, ...further }))
  },
  subsidiaryProsecution: ({ file }) => {
    const noticed = eventsOf(file, 'nonProsecutionNotice')
    const told = new Set(noticed.map(({ person }) => person))
    const unnoticed = eventsOf(file, 'nonProsecution').filter(({ person }) => !told.has(person))
    return [...noticed, ...unnoticed.map((event) => ({ ...event, further: { withoutNotice: true } }))]
  },
  performance: (facts) =>
    facts.file.claims.flatMap((claim) => {
      const { decision } = claim
      if (decision === undefined || orderDayOf(claim) === undefined || !awardsAnything({ decision })) return []
      const further = { daysToPay: decision.daysToPay }
      return finalityOf(facts, claim).map((event) => ({ ...event, further }))
    }),
  deferredProsecution: ({ file }) => eventsOf(file, 'prosecutionDeferred'),
  plea: ({ file }) => {
    const { verdict } = file.proceedings
    const days = hearingsOf(file.proceedings, 'main').map(({ hearing }) => hearing.date)
    const first = days.toSorted()[0]
    return first === undefined || verdict !== undefined ? [] : [{ trigger: first }]
  },
  noticeBoardService: ({ file }) => eventsOf(file, 'postedOnBoard'),
  successorAnswer: ({ file }) =>
    file.claims.flatMap(({ claim }) =>
      findAnswerLimits(claim).map(({ person, on: trigger, until, answeredOn }) => ({
        claim: claim.id,
        person,
        trigger,
        ...doneOn(answeredOn),
        further: { daysSet: daysBetween(trigger, until) },
      })),
    ),
  suitForMeasure: ({ file }) =>
    findMeasureSuits(file.proceedings).map(({ on: trigger, until, ...whose }) => {
      // Without the day that the court has set there is nothing to count.
      if (until === undefined) return whose
      const further = { daysSet: daysBetween(trigger, until) }
      return { ...whose, trigger, ...doneOn(suitShownOn(file, whose.person)), further }
    }),
}

/** The last services by person of acts of that kind: the appeal runs anew from a new service (ZKP 380/2). */
export function servicesOf({ services }: ClaimFile, act: ClaimFile['acts'][number]['act']): ClaimFile['services'] {
  const last = new Map(services.filter((one) => one.act === act).map((one) => [one.person, one]))
  return [...last.values()]
}

/**
 * The act from whose service the period of appeal runs: the order on a claim that stands, whoever made it, or the last ruling
 * by which its written copy was corrected (ZKP 380/2) or what it passed over was decided.
 */
export function servedAct({ acts }: Pick<ClaimFile, 'acts'>): ClaimActRecord | undefined {
  const standing = standingActs(acts)
  return standing.findLast(({ act }) => isRestarting(act)) ?? standing.findLast(({ act }) => isOrder(act))
}

/** The last services of that act by person. */
export function orderServicesOf(claim: ClaimFile): ClaimFile['services'] {
  const served = servedAct(claim)
  if (served === undefined) return []
  return servicesOf(claim, served.act).filter(({ ordinal }) => ordinal === served.ordinal)
}

/** The day of the order on a claim that stands. */
function orderDayOf({ acts }: Pick<ClaimFile, 'acts'>): CalendarDate | undefined {
  return standingActs(acts).findLast(({ act }) => isOrder(act))?.date
}

/** The day of the newest act of that kind that stands. */
export function dayOf({ acts }: ClaimFile, act: ClaimFile['acts'][number]['act']): CalendarDate | undefined {
  return standingActs(acts)
    .filter((one) => one.act === act)
    .toSorted((one, other) => one.ordinal - other.ordinal)
    .at(-1)?.date
}

/** The day on which a civil action for what was referred was brought, as it was written down last (KZ 114/2). */
function suitFiledOn(claim: ClaimFile): CalendarDate | undefined {
  return dayOf(claim, 'followCivilActionForRest') ?? dayOf(claim, 'followCivilAction')
}

// Nobody named is the state prosecutor.
function of(person: string | undefined): Pick<DeadlineEvent, 'person'> {
  return person === undefined ? {} : { person }
}

function on(trigger: CalendarDate | undefined): Pick<DeadlineEvent, 'trigger'> {
  return trigger === undefined ? {} : { trigger }
}

function doneOn(done: CalendarDate | undefined): Pick<DeadlineEvent, 'done'> {
  return done === undefined ? {} : { done }
}

function shortened({ proceedings }: DatedFile): Pick<DeadlineEvent, 'further'> {
  return isSummary(proceedings) ? { further: { summary: true } } : {}
}

/** The day on which somebody showed that a civil action was brought, as the court has recorded it (ZKP 245/2). */
function suitShownOn({ duties = [] }: DatedFile, person: string | undefined): CalendarDate | undefined {
  return duties.find((one) => one.kind === 'suitCheck' && one.person === person && one.outcome === 'suitShown')?.date
}

function isGivenUp({ claims }: DatedFile): boolean {
  return claims.length > 0 && claims.every(({ claim }) => claim.withdrawn !== undefined)
}

// An appeal against a penalty order has a period of its own (ZKP 464/2).
function ofAppeal(file: DatedFile): Pick<DeadlineEvent, 'further'> {
  const further = findAppealFacts(file.proceedings)
  return Object.keys(further).length === 0 ? {} : { further }
}

function hasFiledBefore({ claims }: DatedFile, person: string, day: CalendarDate | undefined): boolean {
  return claims.some(
    ({ claim }) => claim.claimant === person && claim.filed !== undefined && (day === undefined || claim.filed <= day),
  )
}

function eventsOf({ proceedings }: DatedFile, wanted: CaseEventKind): readonly DeadlineEvent[] {
  return (proceedings.events ?? []).flatMap(({ kind, date, person }) =>
    kind === wanted ? [{ ...(person === undefined ? {} : { person }), trigger: date }] : [],
  )
}

// What a court deliberates is its own until the decision is issued.
function refersAnything(file: DatedFile, { claim, decision, ...rest }: ClaimFile): boolean {
  if (decision === undefined || orderDayOf(rest) === undefined) return false
  const outcome = determineOutcome(file.proceedings, claim, decision)
  return outcome === 'REFERRED_IN_FULL' || outcome === 'AWARDED_PARTIAL_REST_REFERRED'
}

function finalityOf({ expectedFinality }: DeadlineFacts, claim: ClaimFile): readonly DeadlineEvent[] {
  const final = dayOf(claim, 'becomeFinal')
  if (final !== undefined) return [{ claim: claim.claim.id, trigger: final }]
  const expected = expectedFinality(claim)
  return [
    { claim: claim.claim.id, ...on(expected), ...(expected === undefined ? {} : { isConditional: true as const }) },
  ]
}
