import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connection } from '../../electron/db/connection.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { issueRuling } from '../support/office/rulings.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { issueAtCourt, issueOn, sendOrder, type IssuedAtCourt } from '../support/packet/orderByPacket.ts'
import { openTwoInstallations, saveReceipt, type TwoInstallations } from '../support/packet/twoInstallations.ts'
import { present } from '../support/trainingCase.ts'

// An issued order goes to the prosecution's office as a copy and stands there beside the file; nobody writes anywhere because of it.

let both: TwoInstallations
let prosecution: TestOffice
let court: TestOffice
let issued: IssuedAtCourt
beforeAll(async () => {
  both = await openTwoInstallations()
  ;({ prosecution, court } = both)
  issued = await issueAtCourt(both, 81)
})
afterAll(() => both.close())

async function lookAt(office: TestOffice, path: string) {
  office.dialog.open = path
  return office.ask('packet.look', {})
}
const actsOf = async (office: TestOffice) =>
  (await office.ask('journal.list', { caseId: issued.caseId })).map(({ act }) => act)

/** Everything of the file at the prosecution but what came beside it. */
async function fileThere() {
  const read = (db: Connection) => [
    db.prepare('SELECT revision, custody, away FROM case_file').all(),
    db.prepare('SELECT id, stage FROM claim ORDER BY id').all(),
  ]
  return withRawCases(prosecution.folder, read, 'prosecutor')
}

test('it waits at the court, leaves as what was shown, and is read at the prosecution, where nothing else changes', async () => {
  const { caseId, orderId, number } = issued
  const before = await fileThere()
  const { waiting } = await court.ask('packet.list', {})
  expect(waiting).toMatchObject([{ caseId, office: 'VDT-PG', purpose: 'order', order: { id: orderId, number } }])
  const preview = await court.ask('packet.preview', { caseId, order: orderId })
  expect(preview).toMatchObject({ purpose: 'order', custody: 'copy', people: 0, evidence: 0, covered: [] })
  expect(preview.fields.map(({ path }) => path.split('.')[0])).not.toContain('people')
  const stored = (await court.ask('order.read', { orderId })).bytes
  const { awardedCents } = await court.ask('order.open', { orderId })

  const path = await sendOrder(court, issued)
  expect((await court.ask('packet.list', {})).waiting).toEqual([])
  const sent = present((await court.ask('packet.list', {})).sent[0])
  expect(sent).toMatchObject({ purpose: 'order', custody: 'copy', number, state: 'sent' })
  // The court goes on working in its file.
  expect((await court.ask('caseFile.open', { caseId })).claims.some(({ acts }) => acts.length > 0)).toBe(true)

  // Lost on its way it goes again under its number.
  court.dialog.save = `${path}.ponovo`
  await court.ask('packet.sendAgain', { id: sent.id })

  await signIn(prosecution, 'prosecutor')
  const looked = await lookAt(prosecution, court.dialog.save)
  if (looked.outcome !== 'packet') throw new Error(looked.outcome)
  expect(looked.packet.id).toBe(sent.id)
  expect(looked.packet).toMatchObject({ purpose: 'order', changes: [], order: { number, awardedCents } })
  const sizes = preview.files.map(({ name, bytes }) => [name, bytes])
  expect(sizes[0]).toEqual([`${number}.pdf`, stored.byteLength])
  await prosecution.ask('packet.take', { id: looked.packet.id })

  const unread = await prosecution.ask('receivedOrder.list', {})
  expect(unread).toMatchObject([{ caseId, claim: 'c1', number, isRead: false, office: 'VSPG' }])
  const { id } = present(unread[0])
  const { bytes } = await prosecution.ask('receivedOrder.read', { id })
  expect(Buffer.from(bytes).equals(Buffer.from(stored))).toBe(true)
  await prosecution.ask('receivedOrder.read', { id })
  expect(await prosecution.ask('receivedOrder.list', {})).toEqual([])
  expect(await prosecution.ask('receivedOrder.list', { caseId })).toMatchObject([{ isRead: true }])
  expect(await fileThere()).toEqual(before)
  const there = await actsOf(prosecution)
  expect(there.filter((act) => act === 'caseFile.receivedOrderRead')).toHaveLength(1)
  expect(there[1]).toBe('caseFile.takePacket')

  prosecution.dialog.save = join(prosecution.folder, 'odluka.json')
  await prosecution.ask('receivedOrder.export', { id, reason: 'za spise', format: 'json' })
  expect(sizes[1]).toEqual([`${number}.json`, readFileSync(prosecution.dialog.save).length])
  prosecution.dialog.save = join(prosecution.folder, 'odluka.pdf')
  await prosecution.ask('receivedOrder.export', { id, reason: 'za spise', format: 'pdf' })
  expect(readFileSync(prosecution.dialog.save).equals(Buffer.from(stored))).toBe(true)

  const receipt = await saveReceipt(prosecution, id)
  expect(await lookAt(court, receipt)).toMatchObject({ outcome: 'receipt', custody: 'copy', state: 'received' })
  expect((await court.ask('packet.list', {})).sent[0]).toMatchObject({ state: 'received' })
  const { revision } = await court.ask('caseFile.open', { caseId })
  expect(await court.refused('packet.send', { caseId, revision, order: orderId })).toMatchObject({
    code: 'packet.orderSent',
  })
  prosecution.dialog.open = path
  expect(await prosecution.refused('packet.look', {})).toMatchObject({ code: 'packet.taken' })
})

test('an order on the next claim goes as well: declined it waits again, called back it is never taken in', async () => {
  const { caseId } = issued
  const target = { caseId, revision: (await court.ask('caseFile.open', { caseId })).revision }
  const second = await issueOn(court, target, 'c2', 'K.br.81/26')
  const path = await sendOrder(court, second)
  await signIn(prosecution, 'prosecutor')
  const looked = await lookAt(prosecution, path)
  if (looked.outcome !== 'packet') throw new Error(looked.outcome)
  await prosecution.ask('packet.decline', { id: looked.packet.id, reason: 'čeka se pravosnažnost' })
  const declined = await lookAt(court, await saveReceipt(prosecution, looked.packet.id))
  expect(declined).toMatchObject({ custody: 'copy', state: 'declined' })
  expect((await court.ask('packet.list', {})).waiting).toMatchObject([{ order: { number: second.number } }])

  const again = await sendOrder(court, second)
  const { id } = present((await court.ask('packet.list', {})).sent[0])
  court.dialog.save = join(court.folder, 'opoziv.naknada')
  await court.ask('packet.recall', { id, reason: 'poslato prije ispravke' })
  expect(await lookAt(prosecution, court.dialog.save)).toMatchObject({
    outcome: 'recall',
    custody: 'copy',
    state: 'recalled',
  })
  prosecution.dialog.open = again
  expect(await prosecution.refused('packet.look', {})).toMatchObject({ code: 'packet.taken' })
  await lookAt(court, await saveReceipt(prosecution, id))
  expect(await prosecution.ask('receivedOrder.list', { caseId })).toHaveLength(1)
  const third = await sendOrder(court, second)
  const last = await lookAt(prosecution, third)
  if (last.outcome !== 'packet') throw new Error(last.outcome)
  await prosecution.ask('packet.take', { id: last.packet.id })
  expect(await prosecution.ask('receivedOrder.list', {})).toMatchObject([{ number: second.number }])
})

test('a correction goes the same way and stands beside the order', async () => {
  const { caseId } = issued
  const reasons = { cnr: 'U izreci je ispuštena cifra.', en: 'A digit was left out in the operative part.' }
  const heads = [{ head: 'h4', awardedCents: 410_000 }]
  const { number } = await issueRuling(court, caseId, { kind: 'obviousError', heads, reasons })
  const { waiting } = await court.ask('packet.list', {})
  expect(waiting).toMatchObject([{ purpose: 'order', order: { number } }])
  const path = await sendOrder(court, { caseId, number, orderId: present(waiting[0]?.order).id })
  await signIn(prosecution, 'prosecutor')
  const looked = await lookAt(prosecution, path)
  if (looked.outcome !== 'packet') throw new Error(looked.outcome)
  await prosecution.ask('packet.take', { id: looked.packet.id })
  const orders = await prosecution.ask('receivedOrder.list', { caseId })
  expect(orders.map((one) => [one.number, one.claim])).toEqual([
    [issued.number, 'c1'],
    [expect.stringContaining('-0002'), 'c2'],
    [number, 'c1'],
  ])
})

test('what breaks off while an order is taken in leaves nothing of it, and it is taken in afterwards', async () => {
  const { caseId } = issued
  const reasons = { cnr: 'U izreci je pogrešan broj dana.', en: 'The number of days is wrong.' }
  const { number } = await issueRuling(court, caseId, { kind: 'obviousError', heads: [], daysToPay: 20, reasons })
  const order = present((await court.ask('packet.list', {})).waiting[0]?.order)
  const path = await sendOrder(court, { caseId, number, orderId: order.id })
  await signIn(prosecution, 'prosecutor')
  const looked = await lookAt(prosecution, path)
  if (looked.outcome !== 'packet') throw new Error(looked.outcome)
  const { id } = looked.packet
  const raw = (sql: string) => withRawCases(prosecution.folder, (db) => db.exec(sql), 'prosecutor')
  await raw("CREATE TRIGGER fault BEFORE INSERT ON received_order BEGIN SELECT RAISE(ABORT, 'disk'); END")
  await prosecution.refused('packet.take', { id })
  expect((await prosecution.ask('packet.list', {})).received.map((one) => one.id)).not.toContain(id)
  await raw('DROP TRIGGER fault')
  await lookAt(prosecution, path)
  await prosecution.ask('packet.take', { id })
  expect(await prosecution.ask('receivedOrder.list', { caseId })).toHaveLength(4)
})

test('what came is frozen, and pages that were exchanged behind the program are not shown', async () => {
  const { id } = present((await prosecution.ask('receivedOrder.list', { caseId: issued.caseId }))[0])
  const change = (db: Connection) => {
    for (const sql of [
      "UPDATE received_order SET number = 'x'",
      'UPDATE received_order SET read_at = NULL',
      'DELETE FROM received_order',
    ])
      expect(() => db.exec(sql), sql).toThrow(/constraint|frozen/i)
    db.exec('DROP TRIGGER received_order_frozen')
    db.exec("UPDATE received_order SET pdf = x'25504446'")
  }
  await withRawCases(prosecution.folder, change, 'prosecutor')
  expect(await prosecution.refused('receivedOrder.read', { id })).toMatchObject({ code: 'order.damaged' })
})
