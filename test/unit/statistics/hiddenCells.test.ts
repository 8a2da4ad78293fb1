import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COURSE } from '../../../shared/domain/statistics/course.ts'
import { MONEY } from '../../../shared/domain/statistics/moneyTables.ts'
import { computeMonitoring, type Monitoring } from '../../../shared/domain/statistics/monitoring.ts'
import { STEPS } from '../../../shared/domain/statistics/peopleTables.ts'
import { suppress, type CountTable } from '../../../shared/domain/statistics/suppression.ts'
import { caseOf, type CoursePerson } from '../../support/courseCases.ts'
import { computable, type Figures, type Sum } from '../../support/oracles/pencil.ts'

// Somebody who has the whole report and a pencil: every number in it is a name with a value or without, every sum that the
// report implies is an equation.

function readCounts({ course, people, steps, tables, grounds, further }: Monitoring): { known: Figures; sums: Sum[] } {
  const known: Figures = new Map([['people', people]])
  const sums: Sum[] = [{ whole: 'people', parts: COURSE.map((one) => `all ${one}`) }]
  for (const [at, one] of COURSE.entries()) known.set(`all ${one}`, course.cells[0]?.[at] ?? null)
  for (const { step, people: count } of steps) known.set(`reached ${step}`, count)
  const reaching = { informed: 1, filed: 2, decided: 4, final: 5, paid: 6 }
  for (const step of STEPS)
    sums.push({ whole: `reached ${step}`, parts: COURSE.slice(reaching[step]).map((one) => `all ${one}`) })
  for (const { id, rows, cells, rowTotals } of tables) {
    for (const [r, row] of rows.entries()) {
      for (const [c, one] of COURSE.entries()) known.set(`${id} ${row} ${one}`, cells[r]?.[c] ?? null)
      known.set(`${id} ${row}`, rowTotals[r] ?? null)
      sums.push({ whole: `${id} ${row}`, parts: COURSE.map((one) => `${id} ${row} ${one}`) })
    }
    for (const one of COURSE) sums.push({ whole: `all ${one}`, parts: rows.map((row) => `${id} ${row} ${one}`) })
  }
  const lists = [
    { table: grounds, whole: 'all referred' },
    { table: further.find(({ id }) => id === 'claims.stage'), whole: 'reached filed' },
    { table: further.find(({ id }) => id === 'victims.legalAid'), whole: 'people' },
  ]
  for (const { table, whole } of lists) {
    const names = (table?.columns ?? []).map((column) => `${table?.id ?? ''} ${column}`)
    for (const [at, name] of names.entries()) known.set(name, table?.cells[0]?.[at] ?? null)
    sums.push({ whole, parts: names })
  }
  return { known, sums }
}

function readMoney({ steps, tables, heads }: Monitoring): { known: Figures; sums: Sum[] } {
  const known: Figures = new Map()
  const sums: Sum[] = []
  const steppedBy = { claimedCents: 'filed', awardedCents: 'decided', finalCents: 'final', paidCents: 'paid' }
  for (const money of MONEY) {
    known.set(money, steps.find(({ step }) => step === steppedBy[money])?.cents ?? null)
    for (const table of [...tables, heads]) {
      if (table.id === 'head' && (money === 'finalCents' || money === 'paidCents')) continue
      // That nobody claimed anything a table says by having no row, and nought tells of nobody.
      if (table.rows.length === 0) continue
      const parts = table.rows.map((row) => `${table.id} ${row} ${money}`)
      for (const [at, name] of parts.entries()) known.set(name, table.money[at]?.[money] ?? null)
      sums.push({ whole: money, parts })
    }
  }
  return { known, sums }
}

const person: fc.Arbitrary<CoursePerson> = fc.record({
  course: fc.constantFrom(...COURSE),
  year: fc.constantFrom(2023, 2024, 2025),
  court: fc.constantFrom('VSPG', 'VSBP', 'OSPG'),
  office: fc.constantFrom('VDT-PG', 'VDT-BP'),
  sex: fc.constantFrom('f' as const, 'm' as const),
  isChild: fc.boolean(),
  form: fc.constantFrom('forcedLabour' as const, 'forcedBegging' as const),
  code: fc.constantFrom('M04' as const, 'N05' as const, 'N08' as const),
  claimedCents: fc.integer({ min: 100_000, max: 900_000 }),
  awardedCents: fc.integer({ min: 20_000, max: 100_000 }),
  paidCents: fc.integer({ min: 1, max: 20_000 }),
})
const K = 4
const report = (people: readonly CoursePerson[], k = K) => computeMonitoring(people.map(caseOf), '2026-11-27', k)

describe('nothing that is hidden follows from all that is shown', () => {
  test('no count, by all tables of people together', () => {
    let [hidden, shown] = [0, 0]
    fc.assert(
      fc.property(fc.array(person, { minLength: 4, maxLength: 90 }), (people) => {
        const { known, sums } = readCounts(report(people))
        const real = readCounts(report(people, 1)).known
        for (const [name, value] of known) {
          if (value === null) hidden++
          else shown++
          expect([null, real.get(name)], name).toContain(value)
          expect(value === null || value === 0 || value >= K, `${name} is shown as ${String(value)}`).toBe(true)
        }
        expect(computable(known, sums)).toEqual([])
      }),
      { numRuns: 25 },
    )
    expect([hidden > 300, shown > 300]).toEqual([true, true])
  })

  test('no sum of money, by all tables together', () => {
    let [hidden, shown] = [0, 0]
    fc.assert(
      fc.property(fc.array(person, { minLength: 4, maxLength: 100 }), (people) => {
        const { known, sums } = readMoney(report(people))
        const real = readMoney(report(people, 1)).known
        for (const [name, value] of known) {
          if (value === null) hidden++
          else shown++
          expect([null, real.get(name)], name).toContain(value)
        }
        expect(computable(known, sums)).toEqual([])
      }),
      { numRuns: 25 },
    )
    expect([hidden > 100, shown > 100]).toEqual([true, true])
  })

  test('the pencil finds what one table alone would give away', () => {
    const known: Figures = new Map([
      ['whole', 10],
      ['one', null],
      ['other', 7],
    ])
    expect(computable(known, [{ whole: 'whole', parts: ['one', 'other'] }])).toEqual(['one'])
  })
})

test('three tables, each safe alone, do not give each other away', () => {
  // Four columns of 4 each, and rows that tie them in pairs: in the three pairings together no column could be another number.
  const columns = ['a', 'b', 'c', 'd']
  const pairing = (id: string, first: readonly number[], second: readonly number[]): CountTable => ({
    id,
    total: 'people',
    rows: ['0', '1'],
    columns,
    columnNames: columns,
    cells: [first, second],
  })
  const safe = suppress(
    [
      pairing('x', [4, 4, 0, 0], [0, 0, 4, 4]),
      pairing('y', [4, 0, 4, 0], [0, 4, 0, 4]),
      pairing('z', [4, 0, 0, 4], [0, 4, 4, 0]),
    ],
    5,
  )
  const known: Figures = new Map()
  const sums: Sum[] = []
  for (const { id, rows, cells, rowTotals, columnTotals, total } of safe) {
    known.set('people', total)
    sums.push({ whole: 'people', parts: columns }, { whole: 'people', parts: rows.map((row) => `${id} ${row}`) })
    for (const [c, column] of columns.entries()) {
      known.set(column, columnTotals[c] ?? null)
      sums.push({ whole: column, parts: rows.map((row) => `${id} ${row} ${column}`) })
    }
    for (const [r, row] of rows.entries()) {
      known.set(`${id} ${row}`, rowTotals[r] ?? null)
      for (const [c, column] of columns.entries()) known.set(`${id} ${row} ${column}`, cells[r]?.[c] ?? null)
      sums.push({ whole: `${id} ${row}`, parts: columns.map((column) => `${id} ${row} ${column}`) })
    }
  }
  expect(computable(known, sums)).toEqual([])
})

test('money of a row is shown only where k people stand behind it and behind what a larger sum is above it', () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 8, maxLength: 80 }), (people) => {
      const { tables } = report(people)
      const courts = tables.find(({ id }) => id === 'court')
      for (const [at, court] of (courts?.rows ?? []).entries()) {
        const own = people.filter((one) => one.court === court)
        const awarded = own.filter(({ course = 'paid' }) => COURSE.indexOf(course) >= COURSE.indexOf('awarded'))
        const paid = awarded.filter(({ course }) => course === 'paid')
        const money = courts?.money[at]
        if (money?.paidCents != null) expect(paid.length === 0 || paid.length >= K).toBe(true)
        if (money?.awardedCents != null) expect(awarded.length === 0 || awarded.length >= K).toBe(true)
      }
    }),
    { numRuns: 25 },
  )
})
