import { expect, test } from 'vitest'
import { createRetries } from '../../../courier/carry/retries.ts'
import { pause, pauseAfter } from '../../../courier/pause.ts'

test('the pause doubles with each failure up to the longest, also after a week of them', () => {
  const pauses = [0, 1, 2, 3, 4, 5, 10_080].map((failures) => pauseAfter(failures, 3, 60, 1))
  expect(pauses).toEqual([3, 6, 12, 24, 48, 60, 60])
})

test('chance takes up to half of it away, so that couriers do not all come at once', () => {
  expect(pauseAfter(0, 3, 60, 0)).toBe(1.5)
  expect(pauseAfter(9, 3, 60, 0.5)).toBe(45)
})

test('a longest pause below the usual one does not shorten it', () => {
  expect(pauseAfter(3, 30, 10, 1)).toBe(30)
})

test('who is told to end waits no longer', async () => {
  const end = new AbortController()
  const waiting = pause(3_600, end.signal)
  end.abort()
  await expect(waiting).resolves.toBeUndefined()
})

test('a packet that could not be carried is tried again later and later, and one that is gone is forgotten', () => {
  let now = 0
  const retries = createRetries(
    () => now,
    () => 1,
  )
  retries.hold('a', 'packetChanged')
  now = 9_999
  expect(retries.heldFor('a')).toBe('packetChanged')
  now = 10_000
  expect(retries.heldFor('a')).toBeUndefined()
  retries.hold('a', 'unknownReceiver')
  now = 29_999
  expect(retries.heldFor('a')).toBe('unknownReceiver')
  now = 30_000
  expect(retries.heldFor('a')).toBeUndefined()
  retries.hold('a', 'packetChanged')
  retries.forgetOthers(['b'])
  expect(retries.heldFor('a')).toBeUndefined()
})
