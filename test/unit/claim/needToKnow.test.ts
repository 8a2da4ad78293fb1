import { expect, test } from 'vitest'
import { canHave, mayKnow, mayOpenCovers } from '../../../shared/domain/claim/needToKnow.ts'
import { ROLES } from '../../../shared/domain/staff/roles.ts'

test('a file is known to the one it is assigned to, to the registry, to who stands in, and to all where it is to nobody', () => {
  for (const role of ROLES) {
    const reader = { id: 'me', roles: [role], standsInFor: ['absent'] }
    expect(mayKnow(reader, undefined)).toBe(true)
    expect(mayKnow(reader, 'me')).toBe(true)
    expect(mayKnow(reader, 'absent')).toBe(true)
    expect([role, mayKnow(reader, 'other')]).toEqual([role, role === 'clerk'])
  }
  expect(mayKnow({ id: 'me', roles: ['judge', 'clerk'], standsInFor: [] }, 'other')).toBe(true)
})

test('a file is handled by a prosecutor or a judge and kept by a clerk', () => {
  const able = (capacity: 'owner' | 'clerk') => ROLES.filter((role) => canHave(capacity, { roles: [role] }))
  expect(able('owner')).toEqual(['prosecutor', 'judge'])
  expect(able('clerk')).toEqual(['clerk'])
})

test('a cover is opened by prosecutors and judges, and by a clerk alone only where the file is that clerk’s', () => {
  const opens = (roles: readonly (typeof ROLES)[number][], owner?: string, clerk?: string) =>
    mayOpenCovers({ id: 'me', roles, standsInFor: ['absent'] }, owner, clerk)
  for (const role of ['prosecutor', 'judge'] as const) expect(opens([role], 'other', 'other')).toBe(true)
  expect(opens(['clerk'])).toBe(false)
  expect(opens(['clerk'], 'other', 'other')).toBe(false)
  expect(opens(['clerk'], 'other', 'me')).toBe(true)
  expect(opens(['clerk', 'judge'], 'other')).toBe(true)
})
