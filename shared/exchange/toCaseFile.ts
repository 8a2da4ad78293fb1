import type { CaseFile, ClaimFile } from '../domain/caseFile/caseFile.ts'
import type { Claim } from '../domain/caseFile/claim.ts'
import type { Decision, DecisionHead } from '../domain/caseFile/decision.ts'
import type { Payment } from '../domain/caseFile/payment.ts'
import type { Person } from '../domain/caseFile/person.ts'
import type { ExchangeDecision, ExchangePerson, NaknadaCase } from './naknadaCase.ts'
import { placeDecisions } from './placedDecisions.ts'

/**
 * The case file that a form tells of. Of two decisions on one claim the first counts, a decision on no claim of the form
 * and a payment that nobody can assign have no place: `readExchange` refuses such forms, the rules of the command line
 * report them. Never fails.
 */
export function toCaseFile(form: NaknadaCase): CaseFile {
  const decisions = new Map(
    placeDecisions(form)
      .toReversed()
      .map(({ decision }) => [decision.claim, decision]),
  )
  const payments = paymentsByClaim(form)
  return {
    proceedings: form.case,
    people: form.people.map(toPerson),
    evidence: form.evidence,
    ...(form.duties === undefined ? {} : { duties: form.duties }),
    claims: form.claims.map((claim): ClaimFile => {
      const decision = decisions.get(claim.id)
      return {
        claim: toClaim(claim),
        ...(decision === undefined ? {} : { decision: toDecision(decision) }),
        acts: entriesOf(form.acts, claim.id),
        services: entriesOf(form.services, claim.id),
        payments: payments.get(claim.id) ?? [],
        ...ledgerActsOfClaim(form, claim.id),
        ...enforcementOfClaim(form, claim.id),
        ...nonCollectionOfClaim(form, claim.id),
        ...stateStepsOfClaim(form, claim.id),
      }
    }),
  }
}

function toPerson(form: ExchangePerson): Person {
  if (form.identification?.consentToShare === undefined) return form
  const { consentToShare: given, consents = [], ...identification } = form.identification
  return {
    ...form,
    identification: { ...identification, consents: [{ recipient: 'supportServices', given }, ...consents] },
  }
}

function toClaim(form: NaknadaCase['claims'][number]): Claim {
  const { succession } = form
  return withoutNull({ ...form, ...(succession === undefined ? {} : { succession: withoutNull(succession) }) }) as Claim
}

function toDecision(form: ExchangeDecision): Decision {
  return { ...form, heads: form.heads.map(toDecisionHead) }
}

function toDecisionHead({ referral, ...head }: ExchangeDecision['heads'][number]): DecisionHead {
  if (referral === undefined) return head
  const { noReliableBasis, wouldDelay } = referral
  return {
    ...head,
    referral: {
      ...(noReliableBasis === null ? {} : { noReliableBasis }),
      ...(wouldDelay === null ? {} : { wouldDelay }),
    },
  }
}

function paymentsByClaim({ claims, payments = [] }: NaknadaCase): ReadonlyMap<string, readonly Payment[]> {
  const only = claims.length === 1 ? claims[0]?.id : undefined
  const byClaim = new Map<string, Payment[]>()
  for (const { claim = only, ...payment } of payments) {
    if (claim === undefined) continue
    const own = byClaim.get(claim)
    if (own === undefined) byClaim.set(claim, [payment])
    else own.push(payment)
  }
  return byClaim
}

function entriesOf<Entry>(
  list: readonly Readonly<{ claim: string; entry: Entry }>[] = [],
  id: string,
): readonly Entry[] {
  return list.flatMap(({ claim, entry }) => (claim === id ? [entry] : []))
}

function ledgerActsOfClaim({ ledger }: NaknadaCase, id: string): Pick<ClaimFile, 'ledgerActs'> {
  const ledgerActs = entriesOf(ledger, id)
  return ledgerActs.length === 0 ? {} : { ledgerActs }
}

function enforcementOfClaim(form: NaknadaCase, id: string): Pick<ClaimFile, 'enforcement'> {
  const enforcement = entriesOf(form.enforcement, id)
  return enforcement.length === 0 ? {} : { enforcement }
}

function nonCollectionOfClaim(form: NaknadaCase, id: string): Pick<ClaimFile, 'nonCollection'> {
  const nonCollection = entriesOf(form.nonCollection, id)
  return nonCollection.length === 0 ? {} : { nonCollection }
}

function stateStepsOfClaim(form: NaknadaCase, id: string): Pick<ClaimFile, 'stateSteps'> {
  const stateSteps = entriesOf(form.stateCompensation, id)
  return stateSteps.length === 0 ? {} : { stateSteps }
}

// Only keys of the value itself: null inside a head, an amount nobody has specified yet, has a meaning and stays.
function withoutNull(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null))
}
