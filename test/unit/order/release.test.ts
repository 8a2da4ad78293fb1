import { expect, test } from 'vitest'
import { findReleasers, standingOfRelease, type Release } from '../../../shared/domain/order/release.ts'
import { checkConfirmingRule, checkProposing, checkRefusingRule } from '../../../shared/domain/order/releaseRule.ts'
import type { Role } from '../../../shared/domain/staff/roles.ts'

const [NOW, OTHER] = ['a'.repeat(64), 'b'.repeat(64)]
const release = (state: Release['state'], fingerprint = NOW): Release => ({
  ...{ askedOf: 'p2', askedBy: 'p1', askedAt: '2026-06-15T08:00:00.000Z', state, fingerprint },
})

test.each([
  ['nobody was asked', undefined, 'missing'],
  ['asked for these words', release('asked'), 'asked'],
  ['asked for other words', release('asked', OTHER), 'changed'],
  ['these words were released', release('released'), 'released'],
  ['other words were released', release('released', OTHER), 'changed'],
  ['refused, whatever the words', release('refused', OTHER), 'refused'],
] as const)('%s', (_name, given, standing) => {
  expect(standingOfRelease(given, NOW)).toBe(standing)
})

const ID = (digit: string) => digit.repeat(16) as Parameters<typeof findReleasers>[0][number]['id']
const one = (digit: string, roles: Role[], office = 'VSPG') => ({ id: ID(digit), roles, office })
const JUDGE = one('1', ['judge'])
const SECOND = one('2', ['judge'])
const HEAD = one('3', ['head'])
const STAFF = [JUDGE, SECOND, HEAD, one('4', ['clerk']), one('5', ['head'], 'VDT-PG')]
const sits = (digit: string, satUntil?: string) => ({
  ...{ id: `j-${digit.repeat(16)}`, role: 'judge' as const },
  ...(satUntil === undefined ? {} : { satUntil }),
})
const ask = (people: readonly ReturnType<typeof sits>[], excluded: readonly string[] = []) =>
  findReleasers(STAFF, { people, court: 'VSPG', decider: JUDGE.id, excluded }).map(({ id }) => id)

test('another judge who sits in the file releases, else whoever keeps the schedule of the court', () => {
  expect(ask([sits('1'), sits('2')])).toEqual([SECOND.id])
  expect(ask([sits('1')])).toEqual([HEAD.id])
  // Who sits there no longer, or may know nothing of it, is not asked.
  expect(ask([sits('1'), sits('2', '2026-05-01')])).toEqual([HEAD.id])
  expect(ask([sits('1'), sits('2')], [SECOND.id])).toEqual([HEAD.id])
  expect(ask([sits('1')], [HEAD.id])).toEqual([])
})

test('who decides never releases the own decision, though keeping the schedule too', () => {
  const both = one('1', ['judge', 'head'])
  expect(findReleasers([both], { people: [sits('1')], court: 'VSPG', decider: both.id, excluded: [] })).toEqual([])
})

test('the rule is changed by two people', () => {
  const code = (result: ReturnType<typeof checkProposing>) => (result.ok ? undefined : result.error.code)
  expect(code(checkProposing(true, { isRequired: false, isWaiting: false }))).toBeUndefined()
  expect(code(checkProposing(true, { isRequired: true, isWaiting: false }))).toBe('release.ruleSame')
  expect(code(checkProposing(true, { isRequired: false, isWaiting: true }))).toBe('release.ruleWaits')
  const proposed = { state: 'proposed', proposedBy: 'p1' } as const
  expect(code(checkConfirmingRule(proposed, 'p2'))).toBeUndefined()
  expect(code(checkConfirmingRule(proposed, 'p1'))).toBe('release.otherPerson')
  expect(code(checkConfirmingRule({ ...proposed, state: 'refused' }, 'p2'))).toBe('release.ruleDecided')
  expect(code(checkRefusingRule(proposed))).toBeUndefined()
  expect(code(checkRefusingRule({ ...proposed, state: 'confirmed' }))).toBe('release.ruleDecided')
})
