import { expect, test } from 'vitest'
import {
  COURIER_CONDITIONS,
  judgeCourier,
  wantsSomebody,
  type CourierFacts,
} from '../../../shared/domain/packet/courierState.ts'

const FINE: CourierFacts = {
  hasOutbox: true,
  hasInbox: true,
  underWay: 0,
  told: { state: 'working', ageSeconds: 0 },
}

test.each([
  [{}, 'working'],
  [{ told: { state: 'working', ageSeconds: 600 } }, 'working'],
  [{ told: { state: 'working', ageSeconds: 601 } }, 'silent'],
  [{ told: { state: 'away', ageSeconds: 601 } }, 'silent'],
  [{ told: { state: 'away', ageSeconds: 60 } }, 'away'],
  [{ told: { state: 'standby', ageSeconds: 60 } }, 'standby'],
  // Whoever has ended tells nothing new.
  [{ told: { state: 'stopped', ageSeconds: 6_000_000 } }, 'stopped'],
  [{ told: { state: 'working', ageSeconds: -600 } }, 'working'],
  [{ told: { state: 'working', ageSeconds: -660 } }, 'unreadable'],
  [{ told: { state: 'stopped', ageSeconds: -660 } }, 'unreadable'],
  [{ told: 'nothing' }, 'untold'],
  [{ told: 'unreadable' }, 'unreadable'],
  [{ hasInbox: false }, 'halfGone'],
  [{ hasOutbox: false }, 'halfGone'],
  [{ hasOutbox: false, hasInbox: false, underWay: 1 }, 'gone'],
] as const)('%j: %s', (otherwise, condition) => {
  expect(judgeCourier({ ...FINE, ...otherwise })).toBe(condition)
})

test('without folders and without a packet that waits for one there is no courier', () => {
  expect(judgeCourier({ ...FINE, hasOutbox: false, hasInbox: false, told: 'nothing' })).toBeUndefined()
})

test("what ends by itself is nobody's task: a mailbox that is away, a courier that stands by", () => {
  const calm = COURIER_CONDITIONS.filter((condition) => !wantsSomebody(condition))
  expect(calm).toEqual(['working', 'away', 'standby'])
})
