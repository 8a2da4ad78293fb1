import type { CaseFile, ClaimFile } from '../../shared/domain/caseFile/caseFile.ts'
import type { ClaimHead } from '../../shared/domain/caseFile/claim.ts'
import type { Decision } from '../../shared/domain/caseFile/decision.ts'
import type { Payment } from '../../shared/domain/caseFile/payment.ts'
import type { StatisticsCase } from '../../shared/domain/statistics/statisticsCase.ts'
import { COURSE, type Course } from '../../shared/domain/statistics/course.ts'

/** What distinguishes one person of the figures from another; one case file each. */
export type CoursePerson = Readonly<{
  course?: Course
  year?: number
  court?: string
  office?: string
  sex?: 'f' | 'm'
  isChild?: boolean
  form?: 'forcedLabour' | 'forcedBegging' | 'sexualExploitation'
  code?: ClaimHead['code']
  claimedCents?: number
  awardedCents?: number
  paidCents?: number
}>

/** A case file whose one injured person has come as far as said; paid by one payment a year later. */
export function caseOf(given: CoursePerson): StatisticsCase {
  const { year = 2024, sex = 'f', isChild = false, form = 'forcedLabour', course = 'paid' } = given
  const { court = 'VSPG', office = 'VDT-PG' } = given
  const file: CaseFile = {
    proceedings: {
      court,
      prosecution: office,
      offences: [{ law: 'KZ CG', article: '444' }],
      indictment: { date: `${String(year)}-02-10` },
      hearings: [],
      plea: false,
      ...(hasReached(course, 'referred')
        ? { verdict: { kind: 'conviction', announced: `${String(year)}-06-15` } }
        : {}),
    },
    people: [
      {
        id: 'v1',
        role: 'injuredParty',
        name: 'Ana Maraš',
        sex,
        birthDate: isChild ? `${String(year)}-01-01` : '1980-01-01',
        identification: { status: 'formal', date: `${String(year)}-01-10`, forms: [form] },
      },
    ],
    evidence: [],
    claims: [claimOf(given)],
  }
  return { file }
}

function claimOf(given: CoursePerson): ClaimFile {
  const { course = 'paid', year = 2024, code = 'M04' } = given
  const { claimedCents = 100_000, awardedCents = 60_000, paidCents = 10_000 } = given
  const day = (rest: string) => `${String(year)}-${rest}`
  const decision: Decision = {
    claim: 'c1',
    judge: 'j1',
    date: day('06-15'),
    daysToPay: 15,
    heads: [{ head: 'h1', awardedCents: course === 'referred' ? 0 : awardedCents }],
  }
  const payment: Payment = { date: `${String(year + 1)}-02-01`, amountCents: paidCents, source: 'debtor' }
  return {
    claim: {
      id: 'c1',
      claimant: 'v1',
      respondents: [],
      heads: [{ id: 'h1', code, calculation: { method: 'fixed' }, amountCents: claimedCents, evidence: [] }],
      ...(hasReached(course, 'informed') ? { informedOfRight: day('01-15') } : {}),
      ...(hasReached(course, 'filed') ? { filed: day('03-01') } : {}),
    },
    ...(hasReached(course, 'referred') ? { decision } : {}),
    acts: hasReached(course, 'final') ? [{ act: 'becomeFinal', ordinal: 1, date: day('08-01') }] : [],
    services: [],
    payments: course === 'paid' ? [payment] : [],
  }
}

function hasReached(course: Course, place: Course): boolean {
  return COURSE.indexOf(course) >= COURSE.indexOf(place)
}
