import { expect, test } from 'vitest'
import { keepRowReadings } from '../../../renderer/forms/rowReadings.ts'
import type { Place } from '../../../renderer/forms/field.ts'

type Row = Readonly<{ amount: string }>

function placeAt(path: string, before: unknown, said: string[]): Place {
  return {
    path,
    before,
    note: (code, below) => said.push([path, ...(below === undefined ? [] : [below])].join('.') + ` ${code}`),
    enter: (name, inside) => placeAt(`${path}.${name}`, inside, said),
  }
}

function countedReader() {
  const reads: string[] = []
  const read = keepRowReadings((row: Row, place: Place) => {
    reads.push(row.amount)
    if (row.amount === '') place.note('row.blank')
    const amount = place.enter('calculation', undefined).enter('amount', undefined)
    if (Number.isNaN(Number(row.amount))) amount.note('amount.unreadable')
    if (row.amount === 'far') amount.note('cents.tooMany', 'cents')
    return Number(row.amount)
  })
  return { read, reads }
}

test('a row is read once, and again where it or what is stored of it is another', () => {
  const { read, reads } = countedReader()
  const row = { amount: '12' }
  const stored = { amount: 1 }
  expect([0, 1, 2].map((at) => read(row, placeAt(`heads.${String(at)}`, stored, [])))).toEqual([12, 12, 12])
  expect(reads).toEqual(['12'])
  read(row, placeAt('heads.0', { amount: 2 }, []))
  expect(read({ amount: '13' }, placeAt('heads.0', stored, []))).toBe(13)
  expect(reads).toEqual(['12', '12', '13'])
})

test('what is wrong with a row that was read before is said at the place where it stands now', () => {
  const { read, reads } = countedReader()
  for (const [row, said] of [
    [{ amount: '' }, ['row.blank']],
    [{ amount: 'far' }, ['calculation.amount amount.unreadable', 'calculation.amount.cents cents.tooMany']],
  ] as const) {
    for (const at of ['heads.3', 'heads.7']) {
      const notes: string[] = []
      read(row, placeAt(at, undefined, notes))
      expect(notes).toEqual(said.map((note) => (note.includes(' ') ? `${at}.${note}` : `${at} ${note}`)))
    }
  }
  expect(reads).toEqual(['', 'far'])
})
