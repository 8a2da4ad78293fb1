import { describe, expect, test } from 'vitest'
import { findPasswordWeakness } from '../../../shared/domain/staff/passwordStrength.ts'
import { COURT, PEOPLE } from '../../support/office/people.ts'

const OWNER = { displayName: 'Ljiljana Šofranac', office: COURT }

describe('an own password is refused, and it is said why, where it is', () => {
  test.each([
    ['aaaaaaaaaaaa', 'repeated'],
    ['            ', 'repeated'],
    ['x9k2x9k2x9k2x9k2', 'repeated'],
    ['123456789012', 'common'],
    ['password1234', 'common'],
    ['qwertzuiopšđ', 'pattern'],
    ['Ljiljana Šofranac', 'names'],
    ['ljiljana sofranac', 'names'],
    ['Љиљана Шофранац', 'names'],
    ['Podgorica2026!', 'names'],
    ['NaknadaNaknada', 'names'],
  ])('%s', (password, weakness) => {
    expect(findPasswordWeakness(password, OWNER)).toBe(weakness)
  })
})

test.each([
  'mačka pije mlijeko',
  'вјетар носи капу преко моста',
  'k7#Vq2!mZr9p',
  ...Object.values(PEOPLE).map(({ own }) => own),
])('%s will do', (password) => {
  expect(findPasswordWeakness(password, OWNER)).toBeUndefined()
})

// Estimating takes exponentially longer with the length where nothing bounds it: minutes then, whatever else the machine does.
test('the longest password is looked at in moments', { timeout: 20_000 }, () => {
  expect(findPasswordWeakness('x9k2'.repeat(50), OWNER)).toBeDefined()
})
