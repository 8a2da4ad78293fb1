import type { ClaimFile } from '../caseFile/caseFile.ts'
import type { Decision } from '../caseFile/decision.ts'
import type { Person } from '../caseFile/person.ts'
import type { Hearing } from '../caseFile/proceedings.ts'
import { ageGroupIn } from './facts.ts'
import type { StatisticsCase } from './statisticsCase.ts'

/**
 * Of a case what its figures need, and nothing that identifies anybody: thousands of cases fit into memory, and neither a
 * name nor a birth date lies there. The figures of it are those of the whole case.
 */
export function slimCase(one: StatisticsCase): StatisticsCase {
  const { file, status } = one
  const { facts: _facts, place: _place, pleaClause: _clause, courtMark: _mark, ...proceedings } = file.proceedings
  const { prosecutionMark: _ownMark, events: _events, ...needed } = proceedings
  return {
    file: {
      proceedings: { ...needed, hearings: needed.hearings.map(slimHearing) },
      people: file.people.map(slimPerson),
      evidence: [],
      claims: file.claims.map(slimClaim),
    },
    ages: Object.fromEntries(file.people.map((person) => [person.id, ageGroupIn(one, person)])),
    ...(status === undefined ? {} : { status }),
  }
}

function slimHearing({ date, kind, outcome, adjournedTo }: Hearing): Hearing {
  return { date, kind, outcome, adjournedTo }
}

function slimPerson(whole: Person): Person {
  const { id, role, sex, citizenship, representative, legalAidDecision, identification } = whole
  return {
    id,
    role,
    sex,
    name: '',
    citizenship,
    representative,
    legalAidDecision: legalAidDecision === undefined ? undefined : '',
    identification:
      identification === undefined
        ? undefined
        : { status: identification.status, date: identification.date, forms: identification.forms },
  }
}

function slimClaim(whole: ClaimFile): ClaimFile {
  const { id, claimant, filed, informedOfRight, withdrawn, succession, heads, measures = [] } = whole.claim
  return {
    ...whole,
    // A payment that was reversed is none; why it was, and who wrote off what, the figures do not ask.
    ledgerActs: whole.ledgerActs?.flatMap((one) => (one.kind === 'reversal' ? [{ ...one, reason: '' }] : [])),
    claim: {
      id,
      claimant,
      filed,
      informedOfRight,
      withdrawn,
      succession,
      respondents: [],
      // How many were asked for is counted, not what they say.
      measures: measures.map((one) => ({ ...one, object: { cnr: '', en: '' }, reasons: undefined })),
      heads: heads.map((head) => ({
        id: head.id,
        code: head.code,
        amountCents: head.amountCents,
        calculation: { method: 'fixed' },
        evidence: [],
      })),
    },
    ...(whole.decision === undefined ? {} : { decision: slimDecision(whole.decision) }),
    services: [],
  }
}

function slimDecision({ claim, judge, date, daysToPay, heads }: Decision): Decision {
  return {
    claim,
    judge,
    date,
    daysToPay,
    heads: heads.map(({ head, awardedCents, referredCents, granted }) => ({
      head,
      awardedCents,
      referredCents,
      granted,
    })),
  }
}
