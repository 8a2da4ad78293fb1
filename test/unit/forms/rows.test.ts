import { expect, test } from 'vitest'
import { duplicateRow, findFreeRowId, insertRow, removeRow, swapRows } from '../../../renderer/forms/rows.ts'

const rows = ['h1', 'h2', 'h3'].map((id) => ({ id, amount: `${id},00` }))
const ids = (list: readonly Readonly<{ id: string }>[]) => list.map(({ id }) => id).join(' ')

test('a new row stands after the current one', () => {
  const { rows: next, focus } = insertRow(rows, 0, { id: 'h4', amount: '' })
  expect([ids(next), focus]).toEqual(['h1 h4 h2 h3', 1])
})

test('the first row of an empty list', () => {
  expect(insertRow([], -1, { id: 'h1' })).toEqual({ rows: [{ id: 'h1' }], focus: 0 })
})

test('an id that nobody has, whatever the other ids are', () => {
  expect(findFreeRowId(rows, 'h')).toBe('h4')
  expect(findFreeRowId([{ id: 'h7' }, { id: 'other' }, { id: 'hx' }], 'h')).toBe('h8')
  expect(findFreeRowId([], 'm')).toBe('m1')
})

test('a copy keeps what was typed and takes a new id', () => {
  expect(duplicateRow(rows, 0, 'h4').rows[1]).toEqual({ id: 'h4', amount: 'h1,00' })
})

test('a row moves by one place and stops at the ends', () => {
  expect(ids(swapRows(rows, 1, 0).rows)).toBe('h2 h1 h3')
  expect(swapRows(rows, 2, 3).rows).toBe(rows)
  expect(swapRows(rows, 0, undefined).rows).toBe(rows)
})

test('a removed row leaves the others in order', () => {
  expect(ids(removeRow(rows, 1).rows)).toBe('h1 h3')
})
