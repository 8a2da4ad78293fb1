import { expect, test } from 'vitest'
import { officeFor } from '../../../renderer/parts/accountForm.ts'
import { COURT, OFFICES, PROSECUTION } from '../../support/office/people.ts'

test('the office follows from the role where only one of the machine does such work', () => {
  expect(officeFor('judge', '', OFFICES)).toBe(COURT)
  expect(officeFor('clerk', PROSECUTION, OFFICES)).toBe(COURT)
  expect(officeFor('prosecutor', '', OFFICES)).toBe(PROSECUTION)
})

test('where several do, none does, or the role is at home in both, the choice stays', () => {
  expect(officeFor('judge', '', [...OFFICES, 'VSBP'])).toBe('')
  expect(officeFor('judge', PROSECUTION, [PROSECUTION])).toBe(PROSECUTION)
  expect(officeFor('head', PROSECUTION, OFFICES)).toBe(PROSECUTION)
})
