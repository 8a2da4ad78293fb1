import { expect, test } from 'vitest'
import { createDocumentCheck } from '../../../electron/session/documentCheck.ts'

// Threads that stand for one that reads a file made to be read for ever, and one that breaks down over it.

const verifyBy = (thread: string, seconds?: number) =>
  createDocumentCheck(new URL(`data:text/javascript,${thread}`), () => [], { last: undefined }, seconds).verify(
    { bytes: Buffer.from('%PDF-') },
    '2026-06-15T10:00:00.000Z',
  )

test('a file that is never read to its end is given up, and that is told', async () => {
  expect(await verifyBy('while(true);', 0.3)).toMatchObject({ ok: false, error: { code: 'proof.tookTooLong' } })
})

test('a file over which the thread breaks down or ends is no document', async () => {
  for (const thread of ['throw new Error()', 'process.exit(1)'])
    expect(await verifyBy(thread)).toMatchObject({ ok: false, error: { code: 'proof.notDocument' } })
})
