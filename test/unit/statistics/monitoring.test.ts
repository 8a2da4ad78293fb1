import { describe, expect, test } from 'vitest'
import { COURSE, type Course } from '../../../shared/domain/statistics/course.ts'
import { computeMonitoring, type Monitoring } from '../../../shared/domain/statistics/monitoring.ts'
import type { StatisticsCase } from '../../../shared/domain/statistics/statisticsCase.ts'
import { addUpCents } from '../../../shared/domain/money/cents.ts'
import { slimCase } from '../../../shared/domain/statistics/slimCase.ts'
import { readTrainingCase } from '../../support/trainingCase.ts'
import { caseOf, type CoursePerson } from '../../support/courseCases.ts'

const times = (count: number, person: CoursePerson) => Array.from({ length: count }, () => caseOf(person))
const report = (cases: readonly StatisticsCase[], k?: number, at = '2026-11-27') => computeMonitoring(cases, at, k)
const people = ({ steps }: Monitoring) => steps.map((one) => one.people)
const cents = ({ steps }: Monitoring) => steps.map((one) => one.cents)

test.each<[Course, number]>(COURSE.map((course, at) => [course, at]))(
  'a person who is %s stands in one column alone',
  (course, at) => {
    expect(report([caseOf({ course })], 1).course.cells[0]).toEqual(COURSE.map((_one, place) => (place === at ? 1 : 0)))
  },
)

test('steps count those who went on, with the money of each step', () => {
  const cases = [
    ...times(6, { course: 'notInformed' }),
    ...times(5, { course: 'filed' }),
    ...times(7, { course: 'referred' }),
    ...times(6, { course: 'awarded' }),
    ...times(5, { course: 'final' }),
    ...times(8, { course: 'paid' }),
  ]
  const figures = report(cases)
  expect(figures.people).toBe(37)
  expect(people(figures)).toEqual([31, 31, 19, 13, 8])
  expect(cents(figures)).toEqual([null, 3_100_000, 1_140_000, 780_000, 80_000])
  expect(figures.shares).toEqual({ decided: 61, awarded: 37, paid: 7 })
  expect(figures.hiddenCells).toBe(0)
})

test('days between the steps: median and middle half, hidden below k', () => {
  const { waits } = report(times(5, { year: 2024 }))
  expect(waits.map(({ median }) => median)).toEqual([46, 106, 47, 184, 383])
  expect(report(times(4, { year: 2024 })).waits.map(({ median }) => median)).toEqual([null, null, null, null, null])
})

test('what came after the day has not happened yet', () => {
  const cases = times(6, { year: 2025 })
  const reached = (at: string) => people(report(cases, 5, at))
  expect(reached('2025-01-14')).toEqual([0, 0, 0, 0, 0])
  expect(reached('2025-01-15')).toEqual([6, 0, 0, 0, 0])
  expect(reached('2025-03-01')).toEqual([6, 6, 0, 0, 0])
  expect(reached('2025-06-15')).toEqual([6, 6, 6, 0, 0])
  expect(reached('2025-08-01')).toEqual([6, 6, 6, 6, 0])
  expect(reached('2026-02-01')).toEqual([6, 6, 6, 6, 6])
  expect(people(computeMonitoring(cases, undefined))).toEqual([6, 6, 6, 6, 6])
})

describe('hard cases', () => {
  test('an office without data has noughts and no row', () => {
    const figures = report([])
    expect([figures.cases, figures.people, people(figures), cents(figures)]).toEqual([
      0,
      0,
      [0, 0, 0, 0, 0],
      [null, 0, 0, 0, 0],
    ])
    expect(figures.tables.find(({ id }) => id === 'court')?.rows).toEqual([])
    expect(figures.shares).toEqual({ decided: null, awarded: null, paid: null })
  })

  test('of one case nothing is shown but what is nobody’s', () => {
    const figures = report([caseOf({ course: 'paid' })])
    expect([figures.cases, figures.people, people(figures), cents(figures)]).toEqual([
      null,
      null,
      [null, null, null, null, null],
      [null, null, null, null, null],
    ])
    expect(figures.waits.every(({ median }) => median === null)).toBe(true)
  })

  test('a person with two claims is one person, and a successor’s claim is the injured party’s', () => {
    const { file } = caseOf({ course: 'paid' })
    const [claim] = file.claims
    if (claim === undefined) throw new Error('no claim')
    const second = { ...claim, claim: { ...claim.claim, id: 'c2', claimant: 's1', succession: { of: 'v1' } } }
    const figures = report([{ file: { ...file, claims: [claim, second] } }], 1)
    expect([figures.people, people(figures), cents(figures)]).toEqual([
      1,
      [1, 1, 1, 1, 1],
      [null, 200_000, 120_000, 120_000, 20_000],
    ])
  })

  test('an award beside an acquittal is no award', () => {
    const { file } = caseOf({ course: 'awarded' })
    const proceedings = { ...file.proceedings, verdict: { kind: 'acquittal', announced: '2024-06-15' } as const }
    const figures = report([{ file: { ...file, proceedings } }], 1)
    expect([figures.grounds.cells[0], cents(figures)[2]]).toEqual([[0, 1, 0], 0])
    expect(figures.heads.money[0]?.awardedCents).toBe(0)
  })
})

test('a case without all that figures do not need has the same figures, and names nobody', () => {
  const cases = (['case-01', 'case-02', 'case-02-mended'] as const).map((name) => ({ file: readTrainingCase(name) }))
  const whole = [...cases, caseOf({}), reversedCase()]
  const slim = whole.map(slimCase)
  expect(report(slim, 1)).toEqual(report(whole, 1))
  expect(report(slim.slice(-1), 1).course.cells[0]).toEqual([0, 0, 0, 0, 0, 1, 0])
  expect(report(slim, 1).people).toBeGreaterThan(3)
  const names = cases.flatMap(({ file }) => file.people.map(({ name }) => name))
  for (const name of [...names, 'K.br.', 'na pogrešan predmet']) expect(JSON.stringify(slim)).not.toContain(name)
})

test('20,000 generated cases reconcile with their payments, table by table', () => {
  let seed = 11
  const pick = <Item>(items: readonly Item[]): Item => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    const item = items[Math.floor((seed / 2_147_483_648) * items.length)]
    if (item === undefined) throw new Error('nothing to pick')
    return item
  }
  const cases = Array.from({ length: 20_000 }, () =>
    caseOf({
      course: pick(COURSE),
      year: pick([2022, 2023, 2024, 2025]),
      court: pick(['VSPG', 'VSBP', 'OSPG', 'OSNK']),
      office: pick(['VDT-PG', 'VDT-BP']),
      sex: pick(['f', 'm']),
      isChild: pick([true, false]),
      form: pick(['forcedLabour', 'forcedBegging', 'sexualExploitation']),
      code: pick(['M04', 'N05', 'N08']),
      paidCents: pick([1, 99, 12_345, 60_000]),
    }),
  )
  const figures = report(cases)
  const ledger = addUpCents(
    cases.flatMap(({ file }) => file.claims.flatMap(({ payments }) => payments.map((one) => one.amountCents))),
  )
  expect(cents(figures)[4]).toBe(ledger)
  for (const { money } of figures.tables) expect(addUpCents(money.map(({ paidCents }) => paidCents ?? 0))).toBe(ledger)
  expect([figures.people, figures.hiddenCells]).toEqual([20_000, 0])
})

/** A final award whose one payment was reversed. */
function reversedCase(): StatisticsCase {
  const { file } = caseOf({ course: 'paid' })
  const claims = file.claims.map((one) => ({
    ...one,
    payments: one.payments.map((payment) => ({ ...payment, id: 'u1' })),
    ledgerActs: [
      { kind: 'reversal' as const, id: 'r1', date: '2025-03-01', entry: 'u1', reason: 'na pogrešan predmet' },
    ],
  }))
  return { file: { ...file, claims } }
}
