import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createLongJournal, verifyLongJournal } from '../support/db/longJournal.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'

const ENTRIES = 20_000
const path = join(createTemporaryFolder('naknada-'), 'office.db')
// A signature costs far more than the chain: fewer are enough to be shared out.
const SIGNED = 1_000
const signed = join(createTemporaryFolder('naknada-'), 'office.db')

beforeAll(() => {
  createLongJournal(path, ENTRIES)
  createLongJournal(signed, SIGNED)
})
let keepAlive: NodeJS.Timeout
beforeAll(() => {
  keepAlive = setInterval(() => undefined, 1_000)
})
afterAll(() => {
  clearInterval(keepAlive)
})

test('a long journal is verified in a thread, which tells how far it is', async () => {
  const running = verifyLongJournal(path)
  const seen = new Set<number>()
  await vi.waitFor(
    () => {
      seen.add(running.progress().done)
      expect(seen.size).toBeGreaterThan(2)
    },
    { timeout: 30_000, interval: 2 },
  )
  expect(running.progress().total).toBe(ENTRIES)
  expect(await running.end).toEqual({
    kind: 'report',
    report: { complaints: 0, journals: { cases: { entries: ENTRIES, intact: true } } },
  })
})

test('it ends early when it is told to, and leaves the file free', async () => {
  const running = verifyLongJournal(path)
  await vi.waitFor(
    () => {
      expect(running.progress().done).toBeGreaterThan(0)
    },
    { timeout: 30_000, interval: 2 },
  )
  running.cancel()
  expect(await running.end).toEqual({ kind: 'cancelled' })
  expect(running.progress().done).toBeLessThan(ENTRIES)
})

test('a key that is not the signer’s verifies nothing', async () => {
  expect(await verifyLongJournal(path, Buffer.alloc(32, 6)).end).toMatchObject({
    report: { journals: { cases: { intact: false, broken: { fault: 'day', day: '2026-06-01' } } } },
  })
  expect(await verifyLongJournal(path, Buffer.alloc(32, 6), true).end).toMatchObject({
    report: { journals: { cases: { intact: false, broken: { number: 1, fault: 'signature' } } } },
  })
})

// Threads share the signatures: whichever has a wrong one in its share, the first of all is named.
test.each([
  [[207], 207],
  [[208], 208],
  [[307, 208], 208],
  [[207, 308], 207],
])('of wrong signatures of the entries %j the first is named', async (numbers, first) => {
  const forged = join(createTemporaryFolder('naknada-'), 'office.db')
  createLongJournal(forged, 400, numbers)
  expect(await verifyLongJournal(forged).end).toMatchObject({ report: { journals: { cases: { intact: true } } } })
  expect(await verifyLongJournal(forged, undefined, true).end).toMatchObject({
    report: { journals: { cases: { intact: false, broken: { number: first, fault: 'signature' } } } },
  })
})

test('every signature is checked once by the threads together, and they end together', async () => {
  const running = verifyLongJournal(signed, undefined, true)
  expect(await running.end).toEqual({
    kind: 'report',
    report: { complaints: 0, journals: { cases: { entries: SIGNED, intact: true } } },
  })
  expect(running.progress()).toEqual({ done: SIGNED, total: SIGNED })
  const cancelled = verifyLongJournal(signed, undefined, true)
  cancelled.cancel()
  expect(await cancelled.end).toEqual({ kind: 'cancelled' })
})
