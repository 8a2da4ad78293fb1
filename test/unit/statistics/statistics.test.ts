import { describe, expect, test } from 'vitest'
import { computeStatistics, type Statistics } from '../../../shared/domain/statistics/statistics.ts'
import type { CaseStatus, StatisticsCase } from '../../../shared/domain/statistics/statisticsCase.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Claim, ClaimHead } from '../../../shared/domain/caseFile/claim.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import type { HeadCode } from '../../../shared/domain/caseFile/headCodes.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'

const HEAD: ClaimHead = { id: 'h1', code: 'M04', calculation: { method: 'fixed' }, amountCents: 100_000, evidence: [] }

type Change = Readonly<{
  proceedings?: Partial<CaseFile['proceedings']> | undefined
  person?: Partial<Person>
  claim?: Partial<Claim> | undefined
  decision?: Partial<Decision>
  status?: CaseStatus
}>

/** One decided case: a woman of 27, a claim of 1.000,00 of which `awarded` cents were awarded. */
function caseWith({ proceedings, person, claim, decision, status }: Change = {}, awarded = 60_000): StatisticsCase {
  const file: CaseFile = {
    proceedings: {
      court: 'VSPG',
      prosecution: 'VDT-PG',
      offences: [{ law: 'KZ CG', article: '444' }],
      indictment: { date: '2026-02-10' },
      hearings: [{ date: '2026-05-04', kind: 'main' }],
      verdict: { kind: 'conviction', announced: '2026-06-15' },
      plea: false,
      ...proceedings,
    },
    people: [
      {
        id: 'v1',
        role: 'injuredParty',
        name: 'Ana Maraš',
        sex: 'f',
        birthDate: '1998-04-07',
        citizenship: 'MNE',
        identification: { status: 'formal', date: '2025-09-18', forms: ['forcedBegging'] },
        ...person,
      },
    ],
    evidence: [],
    claims: [
      {
        claim: {
          id: 'c1',
          claimant: 'v1',
          filed: '2026-03-01',
          informedOfRight: '2025-10-01',
          respondents: [],
          heads: [HEAD],
          ...claim,
        },
        decision: {
          claim: 'c1',
          judge: 'j1',
          date: '2026-06-15',
          daysToPay: 15,
          heads: [{ head: 'h1', awardedCents: awarded }],
          ...decision,
        },
        acts: [],
        services: [],
        payments: [],
      },
    ],
  }
  return { file, status }
}

function counts(result: Statistics, id: string): Readonly<Record<string, number | null>> {
  const table = result.tables.find((one) => one.id === id)
  return Object.fromEntries((table?.columns ?? []).map((column, at) => [column, table?.columnTotals[at] ?? null]))
}

const withBirth = (birthDate: string) => caseWith({ person: { birthDate } })
const withCase = (proceedings: Change['proceedings'], awarded?: number) => caseWith({ proceedings }, awarded)
const withClaim = (claim: Change['claim']) => caseWith({ claim })
/** On the award itself one reason after another; what is said beside the file is another one. */
function withReasons(): StatisticsCase {
  const { file, status } = caseWith({ status: { nonCollection: 'other' } })
  const nonCollection = [
    { date: '2026-08-01', reason: 'instalments' },
    { date: '2026-09-01', reason: 'noProperty' },
  ] as const
  return { file: { ...file, claims: file.claims.map((one) => ({ ...one, nonCollection })) }, status }
}

describe('each fact is counted where it belongs', () => {
  test.each<[string, StatisticsCase, string, string]>([
    ['an adult', caseWith(), 'victims.sexByAge', 'adult'],
    ['a child on the day of identification, one day before 18', withBirth('2007-09-19'), 'victims.sexByAge', 'child'],
    ['an adult on the 18th birthday', withBirth('2007-09-18'), 'victims.sexByAge', 'adult'],
    ['citizenship', caseWith(), 'victims.citizenship', 'MNE'],
    ['form of exploitation', caseWith(), 'victims.form', 'forcedBegging'],
    ['information on the right', caseWith(), 'victims.informed', 'yes'],
    ['no information', withClaim({ informedOfRight: undefined }), 'victims.informed', 'no'],
    ['legal aid', caseWith({ status: { legalAidGranted: ['v1'] } }), 'victims.legalAid', 'yes'],
    ['filing after the indictment', caseWith(), 'claims.stage', 'afterIndictment'],
    ['filing before the indictment', withClaim({ filed: '2026-02-09' }), 'claims.stage', 'beforeIndictment'],
    ['filing at the main hearing', withClaim({ filed: '2026-05-04' }), 'claims.stage', 'mainHearing'],
    ['a plea', withCase({ plea: true }), 'claims.stage', 'plea'],
    ['award in part', caseWith(), 'claims.outcome', 'awardedInPart'],
    ['award in full', caseWith({}, 100_000), 'claims.outcome', 'awardedInFull'],
    ['referral in full', caseWith({}, 0), 'claims.ground', 'bothTests'],
    [
      'referral after an acquittal',
      withCase({ verdict: { kind: 'acquittal', announced: '2026-06-15' } }, 0),
      'claims.ground',
      'noConviction',
    ],
    ['withdrawal', withClaim({ withdrawn: '2026-05-01' }), 'claims.outcome', 'withdrawn'],
    [
      'reason for not collecting',
      caseWith({ status: { nonCollection: 'noProperty' } }),
      'claims.nonCollection',
      'noProperty',
    ],
    ['the last reason recorded on the award', withReasons(), 'claims.nonCollection', 'noProperty'],
    ['a measure', caseWith({ status: { interimMeasures: { asked: 1, granted: 1 } } }), 'cases.measureGranted', 'yes'],
  ])('%s', (_name, one, id, column) => {
    expect(counts(computeStatistics({ cases: [one], k: 1 }), id)[column]).toBe(1)
  })
})

test('money, share collected and days to payment', () => {
  const paid = caseWith({ status: { payments: [{ date: '2025-09-28', cents: 15_000 }] } })
  const result = computeStatistics({ cases: [paid, paid, caseWith(), caseWith()], k: 2 })
  expect(result.money).toMatchObject({ claimedCents: 400_000, awardedCents: 240_000, collectedCents: 30_000 })
  expect([result.collectedPercent, result.medianDaysToPayment]).toEqual([13, 10])
  expect(result.heads).toEqual([{ code: 'M04', claimedCents: 400_000, awardedCents: 240_000 }])
})

test('money of few claims is hidden with their count', () => {
  const paid = caseWith({ status: { payments: [{ date: '2025-09-28', cents: 15_000 }] } })
  const result = computeStatistics({ cases: [paid, ...Array.from({ length: 9 }, () => caseWith())] })
  expect(result.money).toMatchObject({ claimedCents: 1_000_000, collectedCents: null })
  expect([result.collectedPercent, result.medianDaysToPayment]).toEqual([null, null])
  expect(counts(result, 'claims.collected')).toEqual({ yes: null, no: null })
})

describe('money by head tells of no few claims', () => {
  /** A claim of the heads given as code, claimed, awarded. */
  function claimOf(...heads: readonly (readonly [code: HeadCode, claimed: number, awarded: number])[]): StatisticsCase {
    return caseWith({
      claim: { heads: heads.map(([code, amountCents], at) => ({ ...HEAD, id: `h${at}`, code, amountCents })) },
      decision: { heads: heads.map(([, , awardedCents], at) => ({ head: `h${at}`, awardedCents })) },
    })
  }
  const times = (count: number, one: StatisticsCase) => Array.from({ length: count }, () => one)
  const sums = (cases: readonly StatisticsCase[]) => {
    const { heads, money } = computeStatistics({ cases: [...cases] })
    return [...heads.map((one) => [one.code, one.claimedCents, one.awardedCents]), money['awardedCents']]
  }

  // k is 5: awards on one to four claims are hidden with the head, and what they could be computed from with them.
  test.each<[string, StatisticsCase[], unknown[]]>([
    ['all may be told', times(5, claimOf(['M04', 10, 4])), [['M04', 50, 20], 20]],
    [
      'an award of one among five claims',
      [...times(4, claimOf(['M04', 10, 0])), claimOf(['M04', 10, 4])],
      [['M04', 50, null], null],
    ],
    ['five claims without an award', times(5, claimOf(['M04', 10, 0])), [['M04', 50, 0], 0]],
    [
      'a head of two claims, and with it the only other',
      [...times(8, claimOf(['M04', 10, 10])), ...times(2, claimOf(['M01', 7, 7]))],
      [['M01', null, null], ['M04', null, null], 94],
    ],
    [
      'awards of one head on two claims of five: the smallest other goes with it, the largest stays',
      [
        ...times(3, claimOf(['M01', 7, 0], ['M02', 9, 9], ['M04', 10, 10])),
        ...times(2, claimOf(['M01', 7, 7], ['M02', 9, 9], ['M04', 10, 10])),
      ],
      [['M01', 35, null], ['M02', 45, null], ['M04', 50, 50], null],
    ],
    [
      'two heads of few claims each hide the other',
      [...times(2, claimOf(['M01', 7, 7])), ...times(3, claimOf(['M02', 9, 9])), ...times(9, claimOf(['M04', 10, 10]))],
      [['M01', null, null], ['M02', null, null], ['M04', 90, 90], 131],
    ],
    [
      'nine awarded in full and one referred: the difference would be the claim of that one',
      [...times(9, claimOf(['M04', 10, 10])), claimOf(['M04', 13, 0])],
      [['M04', 103, null], null],
    ],
    [
      'five awarded in full and five referred',
      [...times(5, claimOf(['M04', 10, 10])), ...times(5, claimOf(['M04', 10, 0]))],
      [['M04', 100, 50], 50],
    ],
  ])('%s', (_name, cases, expected) => {
    expect(sums(cases)).toEqual(expected)
  })

  test('what is collected is hidden where only one to four claims are still owed', () => {
    const paid = (paidCents: number) => ({ ...claimOf(['M04', 10, 10]), status: { paidCents } })
    const collected = (...cases: readonly StatisticsCase[]) => computeStatistics({ cases }).money['collectedCents']
    expect(collected(...times(9, paid(10)), paid(3))).toBeNull()
    expect(collected(...times(5, paid(10)), ...times(5, paid(3)))).toBe(65)
  })
})

test('a single case shows no number but zero', () => {
  const shown = computeStatistics({ cases: [caseWith()] })
  const numbers = shown.tables.flatMap((table) => [
    ...table.cells.flat(),
    ...table.rowTotals,
    ...table.columnTotals,
    table.total,
  ])
  expect(numbers.filter((value) => value !== null && value !== 0)).toEqual([])
  expect(Object.values(shown.money).filter((value) => value !== null && value !== 0)).toEqual([])
})

test('a year keeps its cases', () => {
  const cases = [caseWith(), withClaim({ filed: '2025-12-31' })]
  expect(counts(computeStatistics({ cases, year: 2025, k: 1 }), 'cases.plea')).toEqual({ yes: 0, no: 1 })
  expect(counts(computeStatistics({ cases: [], k: 5 }), 'cases.plea')).toEqual({ yes: 0, no: 0 })
})
