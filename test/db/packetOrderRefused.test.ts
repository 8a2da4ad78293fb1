import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connection } from '../../electron/db/connection.ts'
import { orderRecord } from '../../shared/domain/proof/naknadaOrder.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { openOrderForge, type GenuineOrder, type OrderForgery } from '../support/packet/forgedOrder.ts'
import { issueAtCourt } from '../support/packet/orderByPacket.ts'
import { openTwoInstallations, type TwoInstallations } from '../support/packet/twoInstallations.ts'

// Orders that the prosecution's office does not take in: each with its sentence and an entry of the journal, and nothing of it is kept.

let both: TwoInstallations
let prosecution: TestOffice
let genuine: GenuineOrder
let forge: Awaited<ReturnType<typeof openOrderForge>>
beforeAll(async () => {
  both = await openTwoInstallations()
  prosecution = both.prosecution
  const { caseId, orderId } = await issueAtCourt(both, 82)
  const { court } = both
  court.dialog.save = join(court.folder, 'odluka.json')
  await court.ask('order.export', { orderId, reason: 'provjera', format: 'json' })
  const { signature: _signature, ...data } = JSON.parse(readFileSync(court.dialog.save, 'utf8')) as {
    signature: string
  }
  const pdf = (await court.ask('order.read', { orderId })).bytes
  genuine = { caseId, pdf, record: orderRecord.parse(data) }
  forge = await openOrderForge(both, genuine)
  await signIn(prosecution, 'prosecutor')
})
afterAll(() => both.close())

async function refuse(path: string, code: string): Promise<void> {
  prosecution.dialog.open = path
  expect(await prosecution.refused('packet.look', {})).toMatchObject({ code })
  const read = (db: Connection) => [
    db.prepare('SELECT act, reason FROM journal_entry ORDER BY number DESC LIMIT 1').get(),
    db.prepare('SELECT (SELECT count(*) FROM received_order) + (SELECT count(*) FROM received_packet) AS kept').get(),
  ]
  const [last, kept] = await withRawCases(prosecution.folder, read, 'prosecutor')
  expect(last).toMatchObject({ act: 'caseFile.packetRefused', reason: expect.stringContaining(code) as string })
  expect(kept).toEqual({ kept: 0 })
}

/** One byte of the pages in the middle is another. */
function changed(pdf: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(pdf)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  return bytes
}

const REFUSED: readonly (readonly [string, string, () => OrderForgery])[] = [
  ['of a file that is not here', 'noFile', () => ({ manifest: { file: { id: 'f'.repeat(32), revision: 1 } } })],
  ['for another installation', 'otherReceiver', () => ({ receiver: { installation: 'e'.repeat(32) } })],
  ['for another office here', 'otherOffice', () => ({ receiver: { office: 'VDT-BP' } })],
  ['by which the file would move', 'otherPurpose', () => ({ manifest: { custody: 'moved' } })],
  ['of a case of another court', 'otherCase', () => ({ form: { court: 'VSBP' } })],
  ['past its last day', 'expired', () => ({ manifest: { expires: '2026-06-14' } })],
  ['with one byte of its pages changed', 'order', () => ({ pdf: changed(genuine.pdf) })],
  ['with data of other pages', 'order', () => ({ record: { file: '0'.repeat(64) } })],
  ['with another sum in its data', 'order', () => ({ record: { awardedCents: genuine.record.awardedCents + 1 } })],
  ['with data that another key signed', 'order', () => ({ signedBy: randomBytes(32) })],
  ['of another office than the one that sent it', 'order', () => ({ record: { office: 'VSBP' } })],
  ['that tells of no claim', 'cover', () => ({ claims: [] })],
  ['with a paper more', 'cover', () => ({ more: ['prilog.json'] })],
]

test.each(REFUSED)('an order %s is refused: %s', async (_name, code, forgery) => {
  await refuse(await forge(forgery()), `packet.${code}`)
})

test('the same without a fault is taken in, and once', async () => {
  prosecution.dialog.open = await forge()
  const looked = await prosecution.ask('packet.look', {})
  if (looked.outcome !== 'packet') throw new Error(looked.outcome)
  await prosecution.ask('packet.take', { id: looked.packet.id })
  expect(await prosecution.refused('packet.look', {})).toMatchObject({ code: 'packet.taken' })
  prosecution.dialog.open = await forge()
  expect(await prosecution.refused('packet.look', {})).toMatchObject({ code: 'packet.orderKnown' })
  expect(await prosecution.ask('receivedOrder.list', {})).toHaveLength(1)
})
