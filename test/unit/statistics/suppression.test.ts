import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suppress, type CountTable, type SafeTable } from '../../../shared/domain/statistics/suppression.ts'

type Shown = number | null

/** The values a hidden inner cell can have, by trying every filling: small tables only. */
function fillings(safe: SafeTable, highest: number): readonly (readonly number[])[] {
  const flat = safe.cells.flat()
  const width = safe.columns.length
  const found: number[][] = []
  const fits = (values: readonly number[]) => {
    const rows = safe.rows.map((_row, r) => sum(values.slice(r * width, (r + 1) * width)))
    const columns = safe.columns.map((_column, c) => sum(values.filter((_value, at) => at % width === c)))
    return agrees(rows, safe.rowTotals) && agrees(columns, safe.columnTotals) && agrees([sum(values)], [safe.total])
  }
  const fill = (values: number[]): void => {
    const at = values.length
    if (at === flat.length) {
      if (fits(values)) found.push(values)
      return
    }
    const shown = flat[at] ?? null
    if (shown !== null) {
      fill([...values, shown])
      return
    }
    for (let value = 0; value <= highest; value++) fill([...values, value])
  }
  fill([])
  return found
}
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const agrees = (values: readonly number[], shown: readonly Shown[]) =>
  values.every((value, at) => (shown[at] ?? value) === value)

const list = (cells: readonly number[], total = 't'): CountTable => ({
  id: 'x',
  rows: [''],
  columns: cells.map(String),
  cells: [cells],
  total,
})

describe('lists', () => {
  test.each<[number[], Shown[], Shown]>([
    [[10, 20], [10, 20], 30],
    [[0, 9], [0, 9], 9],
    [[1, 9], [null, null], 10],
    [[4, 9, 7], [null, 9, null], 20],
    [[4, 3, 9], [null, null, 9], 16],
    [[5, 5], [5, 5], 10],
    [[2], [null], null],
    [[0, 0], [0, 0], 0],
    [[2, 0], [null, 0], null],
    [[1, 1, 30], [null, null, null], 32],
    [[1, 1, 1, 1, 1, 1], [null, null, null, null, null, null], null],
    [[4, 0, 0, 12], [null, 0, 0, null], 16],
  ])('%j is published as %j of %s', (cells, shown, total) => {
    const [safe] = suppress([list(cells)], 5)
    expect([safe?.cells[0], safe?.total]).toEqual([shown, total])
  })
})

test('a total hidden in one table is hidden in every table that shares it, and not to be computed there', () => {
  const [first, second, other] = suppress([list([1, 1, 1, 1, 1, 1], 'v'), list([3, 3], 'v'), list([6, 6], 'w')], 3)
  expect([first?.total, second?.total, other?.total]).toEqual([null, null, 12])
  expect(second?.cells[0]?.includes(null)).toBe(true)
})

test('k is a parameter: with 1 nothing is hidden', () => {
  expect(suppress([list([1, 2])], 1)[0]?.cells).toEqual([[1, 2]])
})

test('no hidden cell of a table can be computed from what is shown: every filling tried', () => {
  const cell = fc.integer({ min: 0, max: 4 })
  const shape = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 3 }))
  const table = shape.chain(([height, width]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  )
  let hiddenSeen = 0
  fc.assert(
    fc.property(table, (cells) => {
      const rows = cells.map((_row, at) => String(at))
      const columns = (cells[0] ?? []).map((_cell, at) => String(at))
      const [safe] = suppress([{ id: 'x', rows, columns, cells, total: 't' }], 3)
      if (safe === undefined) throw new Error('a table went missing')
      const flat = safe.cells.flat()
      const open = cells.flat()
      for (const [at, value] of flat.entries()) {
        const real = open[at] ?? 0
        if (real > 0 && real < 3) expect(value).toBeNull()
        if (value !== null) expect(value).toBe(real)
      }
      if (flat.filter((value) => value === null).length > 6) return
      const possible = fillings(safe, 6)
      for (const [at, value] of flat.entries()) {
        if (value !== null) continue
        hiddenSeen++
        expect(new Set(possible.map((filling) => filling[at])).size).toBeGreaterThan(1)
      }
    }),
    { numRuns: 60 },
  )
  expect(hiddenSeen).toBeGreaterThan(20)
})
