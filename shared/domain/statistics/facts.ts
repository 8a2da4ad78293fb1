import { daysBetween } from '../../time/calendarDate.ts'
import type { ClaimFile } from '../caseFile/caseFile.ts'
import type { Claim } from '../caseFile/claim.ts'
import { isAnnulled } from '../caseFile/claimActRecord.ts'
import type { Decision } from '../caseFile/decision.ts'
import { lastReason } from '../caseFile/nonCollection.ts'
import type { Person } from '../caseFile/person.ts'
import { determineOutcome } from '../decision/claimOutcome.ts'
import type { Outcome } from '../decision/outcome.ts'
import { paymentsOf } from '../ledger/claimLedger.ts'
import { addUpCents } from '../money/cents.ts'
import { ageGroupOn, dayOfAge, type AgeGroup } from './ageGroup.ts'
import type { StatisticsCase } from './statisticsCase.ts'

/** One victim as statistics see it. */
export type VictimFact = Readonly<{
  sex: string
  age: string
  citizenship: string
  forms: readonly string[]
  informed: string
  legalAid: string
}>
/** One filed claim as statistics see it. */
export type ClaimFact = Readonly<{
  /** Whose damage it is: the claimant, or whom a successor has followed. */
  person: string
  informed: string | undefined
  filed: string | undefined
  decided: string | undefined
  court: string
  year: string
  stage: string
  outcome: string
  ground: string
  claimedCents: number
  awardedCents: number
  collectedCents: number
  heads: readonly Readonly<{ code: string; claimedCents: number; awardedCents: number }>[]
  firstPaid: string | undefined
  daysToPayment: number | undefined
  reason: string | undefined
}>

/** The year a case counts in: first hearing of the claim is not known everywhere, so filing, else indictment, else verdict. */
export function yearOf(one: StatisticsCase): string {
  const { indictment, verdict, hearings } = one.file.proceedings
  const filed = one.file.claims.map(({ claim }) => claim.filed).find((date) => date !== undefined)
  const date = filed ?? indictment?.date ?? verdict?.announced ?? hearings[0]?.date
  return date?.slice(0, 4) ?? 'unknown'
}

/** The injured parties of a case; a child is who was under 18 on the day of identification (else of the indictment). */
export function collectVictimFacts(one: StatisticsCase): readonly VictimFact[] {
  return one.file.people
    .filter((person) => person.role === 'injuredParty' && person.identification?.status !== 'none')
    .map((person) => {
      const own = one.file.claims.filter(({ claim }) => claim.claimant === person.id)
      const helped = hasLegalAid(one, person)
      return {
        sex: person.sex,
        age: ageGroupIn(one, person),
        citizenship: person.citizenship ?? 'unknown',
        forms: person.identification?.forms ?? [],
        informed: own.some(({ claim }) => claim.informedOfRight !== undefined) ? 'yes' : 'no',
        legalAid: helped ? 'yes' : 'no',
      }
    })
}

/** The filed claims of a case with what became of them. */
export function collectClaimFacts(one: StatisticsCase): readonly ClaimFact[] {
  const filed = one.file.claims
    .map(withoutAnnulled)
    .filter(({ claim, decision }) => claim.filed !== undefined || decision !== undefined)
  return filed.map((claimFile) => {
    const { claim, decision } = claimFile
    const heads = claim.heads.map((head) => ({
      code: head.code,
      claimedCents: head.amountCents ?? 0,
      awardedCents: decision?.heads.find((decided) => decided.head === head.id)?.awardedCents ?? 0,
    }))
    const claimedCents = addUpCents(heads.map((head) => head.claimedCents))
    const awardedCents = addUpCents(heads.map((head) => head.awardedCents))
    const outcome = outcomeOf(one, claim, decision)
    const collected = collectedOf(one, claimFile, filed.length)
    return {
      person: claim.succession?.of ?? claim.claimant,
      informed: claim.informedOfRight,
      filed: claim.filed,
      decided: decision?.date,
      court: one.file.proceedings.court,
      year: yearOf(one),
      stage: filingStageOf(one, claim),
      outcome,
      ground: groundOf(one, outcome),
      claimedCents,
      awardedCents,
      collectedCents: collected.cents,
      heads,
      firstPaid: collected.first,
      daysToPayment: countDaysToPayment(one, claim, collected.first),
      reason: awardedCents > collected.cents ? reasonOf(one, claimFile) : undefined,
    }
  })
}

// As recorded on the award itself; as said beside the file only where nothing is.
function reasonOf({ status }: StatisticsCase, { nonCollection }: ClaimFile): string {
  return lastReason(nonCollection) ?? status?.nonCollection ?? 'unknown'
}

// What was decided by an order that was annulled is undecided again.
function withoutAnnulled(claimFile: ClaimFile): ClaimFile {
  return isAnnulled(claimFile.acts) ? { ...claimFile, decision: undefined } : claimFile
}

/** Whether a person has free legal aid: as said beside the file, else by a decision of their own or of their attorney. */
export function hasLegalAid(one: StatisticsCase, person: Person): boolean {
  const granted = one.status?.legalAidGranted
  if (granted !== undefined) return granted.includes(person.id)
  const attorney = one.file.people.find((other) => other.id === person.representative)
  return attorney?.legalAidDecision !== undefined || person.legalAidDecision !== undefined
}

/** Child or adult on the day that counts, as known beside the case, else by the birth date. */
export function ageGroupIn(one: StatisticsCase, person: Person): AgeGroup {
  const day = dayOfAge(person, one.file.proceedings.indictment?.date)
  const known = day === undefined ? undefined : one.ages?.[person.id]
  return known ?? ageGroupOn(person.birthDate, day)
}

// The names of the outcomes in the tables of the report.
const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  AWARDED_FULL: 'awardedInFull',
  AWARDED_PARTIAL_REST_REFERRED: 'awardedInPart',
  REFERRED_IN_FULL: 'referredInFull',
  NO_CLAIM: 'referredInFull',
  WITHDRAWN: 'withdrawn',
  TRANSFERRED_JURISDICTION: 'transferred',
}

function outcomeOf(one: StatisticsCase, claim: Claim, decision: Decision | undefined): string {
  const name = OUTCOME_NAMES[determineOutcome(one.file.proceedings, claim, decision)]
  if (name === 'withdrawn' || name === 'transferred') return name
  const verdict = one.file.proceedings.verdict?.kind
  // Without a conviction nothing can be awarded (ZKP 239/3, 461/3), whatever a file says.
  if (verdict !== undefined && verdict !== 'conviction') return 'referredInFull'
  return decision === undefined ? 'pending' : name
}

/** Which rule sent the claim to civil proceedings; the names are keys of the catalogue of legal bases. */
function groundOf(one: StatisticsCase, outcome: string): string {
  if (outcome === 'awardedInPart') return 'restReferred'
  if (outcome !== 'referredInFull') return 'none'
  if (one.file.proceedings.verdict?.kind === 'penaltyOrder') return 'penaltyOrder'
  return one.file.proceedings.verdict?.kind === 'conviction' ? 'bothTests' : 'noConviction'
}

function filingStageOf(one: StatisticsCase, claim: Claim): string {
  if (one.status?.filingStage !== undefined) return one.status.filingStage
  if (one.file.proceedings.plea) return 'plea'
  const [filed, indicted] = [claim.filed, one.file.proceedings.indictment?.date]
  const main = one.file.proceedings.hearings
    .filter((hearing) => hearing.kind === 'main')
    .map((hearing) => hearing.date)
    .toSorted()[0]
  if (filed === undefined) return 'unknown'
  if (indicted === undefined || filed < indicted) return 'beforeIndictment'
  return main !== undefined && filed >= main ? 'mainHearing' : 'afterIndictment'
}

// The payments of the claim itself that were not reversed; those said beside the file only where it has none of its own.
function collectedOf(
  one: StatisticsCase,
  claimFile: ClaimFile,
  claims: number,
): { cents: number; first: string | undefined } {
  const { claim, payments: entered } = claimFile
  const beside = (one.status?.payments ?? []).filter(
    (payment) => (payment.claim ?? (claims === 1 ? claim.id : '')) === claim.id,
  )
  const own = paymentsOf(claimFile).map(({ date, amountCents }) => ({ date, cents: amountCents }))
  const payments = entered.length > 0 ? own : beside
  const cents =
    payments.length === 0 && entered.length === 0 && claims === 1
      ? (one.status?.paidCents ?? 0)
      : addUpCents(payments.map((one) => one.cents))
  return { cents, first: payments.map((payment) => payment.date).toSorted()[0] }
}

function countDaysToPayment(one: StatisticsCase, claim: Claim, paid: string | undefined): number | undefined {
  const identified = one.file.people.find((person) => person.id === claim.claimant)?.identification?.date
  return identified === undefined || paid === undefined ? undefined : daysBetween(identified, paid)
}
