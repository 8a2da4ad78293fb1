import { expect, test } from 'vitest'
import { ageUnder } from '../../../shared/domain/claim/gateRules.ts'

const CHANGED = {
  majority: [{ years: 18, validFrom: '2011-09-01', validTo: null }],
  actsAlone: [
    { years: 16, validFrom: '2011-09-01', validTo: '2027-05-31' },
    { years: 15, validFrom: '2027-06-01', validTo: null },
  ],
}

test.each([
  ['2027-05-31', 16],
  ['2027-06-01', 15],
  [undefined, 15],
  ['2001-01-01', 16],
] as const)('an age that a law changes is that of the law of the day: %s', (on, years) => {
  expect(ageUnder('actsAlone', on, CHANGED)).toBe(years)
  expect(ageUnder('majority', on, CHANGED)).toBe(18)
})

test('the ages of today', () => {
  expect([ageUnder('actsAlone', undefined), ageUnder('majority', undefined)]).toEqual([16, 18])
})
