import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readEnvelope } from '../../shared/packet/envelope.ts'
import { envelopeOf } from '../support/courier/courierOffice.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { knowCard } from '../support/office/useCards.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { carry, openConnectedInstallations, type ConnectedInstallations } from '../support/packet/carryByHand.ts'
import { fictionalInstallation } from '../support/packet/fictionalCard.ts'
import { forwardSealedFile, installationOf } from '../support/packet/twoInstallations.ts'
import { openForge } from '../support/packet/forgedPacket.ts'
import { present } from '../support/trainingCase.ts'

// What the courier has brought is seen, opened, taken in and answered without a file being chosen; carried here by hand.

let both: ConnectedInstallations
let prosecution: TestOffice
let court: TestOffice
let inbox: string
beforeEach(async () => {
  both = await openConnectedInstallations()
  ;({ prosecution, court } = both)
  ;({ inbox } = both.ofCourt)
})
afterEach(() => both.close())

const arrivedAt = async (office: TestOffice) => (await office.ask('packet.arrived', {}))?.arrived ?? []
const collected = (office: TestOffice) => office.ask('packet.collect', {})
const booked = async (office: TestOffice) => {
  const { sent, received } = await office.ask('packet.list', {})
  return [...sent, ...received].map(({ id, state }) => [id, state])
}
const actsOf = async (office: TestOffice, caseId?: Awaited<ReturnType<typeof send>>['caseId']) =>
  caseId === undefined ? [] : (await office.ask('journal.list', { caseId })).map(({ act }) => act)

/** A file that the prosecution has sealed, carried to the court, whose clerk is signed in. */
async function send(number: number) {
  const target = await forwardSealedFile(both, number)
  await prosecution.ask('packet.send', target)
  const [id = ''] = carry(both.ofProsecution, both.ofCourt)
  await signIn(court, 'clerk')
  return { ...target, id }
}

async function take(office: TestOffice, id: string) {
  expect(await office.ask('packet.open', { id })).toMatchObject({ outcome: 'packet', packet: { id } })
  return office.ask('packet.take', { id })
}

/** Why something was not taken in, as the journal has it; the last first. */
const refusals = (office: TestOffice) =>
  withRawCases(
    office.folder,
    (db) =>
      db
        .prepare("SELECT reason FROM journal_entry WHERE act = 'caseFile.packetRefused' ORDER BY number DESC", {
          pluck: true,
        })
        .all()
        .map((reason) => String(reason).split(' · ').at(-1)),
    'clerk',
  )

test('custody passes from sent to received without a file that anybody chooses', async () => {
  const { id, caseId } = await send(71)
  expect(await arrivedAt(court)).toMatchObject([{ id, kind: 'packet', office: 'VDT-PG', sequence: 1 }])
  expect(await take(court, id)).toEqual({ caseId, receipt: 'posted' })
  expect(readdirSync(inbox)).toEqual([])
  expect(carry(both.ofCourt, both.ofProsecution)).toEqual([id])
  expect(await arrivedAt(prosecution)).toMatchObject([{ id, kind: 'receipt', office: 'VSPG' }])
  expect(await collected(prosecution)).toMatchObject({ receipts: [{ id, state: 'received' }], refused: 0 })
  expect(await booked(prosecution)).toEqual([[id, 'received']])
  expect(readdirSync(both.ofProsecution.inbox)).toEqual([])
  expect((await actsOf(prosecution, caseId)).slice(0, 2)).toEqual(['caseFile.takeReceipt', 'caseFile.sendPacket'])
  expect(await actsOf(court, caseId)).toContain('caseFile.takePacket')
})

test('a packet that is declined gives the file back by its receipt alone', async () => {
  const { id, caseId } = await send(72)
  await court.ask('packet.open', { id })
  const declined = await court.ask('packet.decline', { id, reason: 'predmet pripada drugom sudu' })
  expect(declined).toEqual({ receipt: 'posted' })
  expect(readdirSync(inbox)).toEqual([])
  carry(both.ofCourt, both.ofProsecution)
  expect((await collected(prosecution)).receipts).toMatchObject([{ id, state: 'declined' }])
  const { revision } = await prosecution.ask('caseFile.open', { caseId })
  await prosecution.ask('caseFile.recall', { caseId, revision })
})

test('where no courier is installed nothing came, and the receipt is given by hand', async () => {
  const { id } = await send(73)
  rmSync(both.ofCourt.outbox, { recursive: true })
  expect(await take(court, id)).toMatchObject({ receipt: 'byHand' })
  rmSync(inbox, { recursive: true })
  expect(await court.ask('packet.arrived', {})).toBeNull()
  expect(await collected(court)).toEqual({ receipts: [], recalls: [], copies: [], refused: 0 })
  expect(await court.refused('packet.open', { id })).toMatchObject({ code: 'packet.gone' })
})

describe('receipts', () => {
  test('one that was lost comes once more when the packet is sent again; nothing is taken in twice', async () => {
    const { id } = await send(74)
    await take(court, id)
    for (const name of readdirSync(both.ofCourt.outbox)) rmSync(join(both.ofCourt.outbox, name))
    await prosecution.ask('packet.sendAgain', { id })
    carry(both.ofProsecution, both.ofCourt)
    expect(await arrivedAt(court)).toMatchObject([{ id, kind: 'known' }])
    await collected(court)
    expect(readdirSync(inbox)).toEqual([])
    expect(await booked(court)).toEqual([[id, 'received']])
    carry(both.ofCourt, both.ofProsecution)
    expect((await collected(prosecution)).receipts).toMatchObject([{ id, state: 'received' }])
  })

  test('one that comes twice says nothing new and is no refusal', async () => {
    const { id, caseId } = await send(75)
    await take(court, id)
    const kept = readFileSync(join(both.ofCourt.outbox, `${id}.naknada`))
    const envelope = readFileSync(join(both.ofCourt.outbox, `${id}.envelope`))
    carry(both.ofCourt, both.ofProsecution)
    await collected(prosecution)
    writeFileSync(join(both.ofProsecution.inbox, `${id}.naknada`), kept)
    writeFileSync(join(both.ofProsecution.inbox, `${id}.envelope`), envelope)
    expect(await collected(prosecution)).toEqual({ receipts: [], recalls: [], copies: [], refused: 0 })
    expect(readdirSync(both.ofProsecution.inbox)).toEqual([])
    const acts = await actsOf(prosecution, caseId)
    expect(acts.filter((act) => act === 'caseFile.takeReceipt')).toHaveLength(1)
    expect(await refusals(prosecution)).toEqual([])
  })

  test('one of another packet, one that was changed and a packet in the place of one are refused and removed', async () => {
    const first = await send(76)
    const second = await send(77)
    await take(court, first.id)
    const { outbox } = both.ofCourt
    const [packet, envelope] = [join(outbox, `${first.id}.naknada`), join(outbox, `${first.id}.envelope`)]
    const as = (id: string, bytes: Buffer, change: object) => {
      writeFileSync(join(both.ofProsecution.inbox, `${id}.naknada`), bytes)
      const whole = { ...readEnvelope(readFileSync(envelope, 'utf8')), packet: id, bytes: bytes.length, ...change }
      writeFileSync(join(both.ofProsecution.inbox, `${id}.envelope`), JSON.stringify(whole))
    }
    as(second.id, readFileSync(packet), {})
    expect(await collected(prosecution)).toEqual({ receipts: [], recalls: [], copies: [], refused: 1 })
    const changed = readFileSync(packet)
    changed[changed.length - 9] = (changed.at(-9) ?? 0) ^ 1
    as(first.id, changed, {})
    expect(await collected(prosecution)).toEqual({ receipts: [], recalls: [], copies: [], refused: 1 })
    as(first.id, readFileSync(join(inbox, `${second.id}.naknada`)), {})
    expect(await collected(prosecution)).toEqual({ receipts: [], recalls: [], copies: [], refused: 1 })
    expect(readdirSync(both.ofProsecution.inbox)).toEqual([])
    expect(await booked(prosecution)).toEqual([
      [second.id, 'sent'],
      [first.id, 'sent'],
    ])
    expect(await refusals(prosecution)).toEqual(['packet.wrongKey', 'packet.damaged', 'packet.envelope'])
  })

  test('where the outbox takes none the packet is in and stays to be answered', async () => {
    const { id } = await send(78)
    mkdirSync(join(both.ofCourt.outbox, `${id}.naknada`))
    expect(await take(court, id)).toMatchObject({ receipt: 'notPosted' })
    expect(await arrivedAt(court)).toMatchObject([{ id, kind: 'known' }])
    rmSync(join(both.ofCourt.outbox, `${id}.naknada`), { recursive: true })
    await collected(court)
    expect(readdirSync(inbox)).toEqual([])
    expect(readdirSync(both.ofCourt.outbox).toSorted()).toEqual([`${id}.envelope`, `${id}.naknada`])
  })
})

describe('whose receipt it is', () => {
  test('one that was signed before the keys of its office were made anew is believed, one by keys that ended before the packet is not', async () => {
    const first = await send(84)
    const second = await send(85)
    for (const { id } of [first, second]) await take(court, id)
    carry(both.ofCourt, both.ofProsecution)
    const elsewhere = join(both.ofCourt.inbox, '..')
    const kept = ['naknada', 'envelope'].map((kind) => `${second.id}.${kind}`)
    for (const name of kept) renameSync(join(both.ofProsecution.inbox, name), join(elsewhere, name))
    const anew = fictionalInstallation(['VSPG'], 'real', installationOf(court))
    await knowCard(prosecution, anew, 'prosecutor')
    expect(await collected(prosecution)).toMatchObject({ receipts: [{ id: first.id, state: 'received' }], refused: 0 })
    // Whoever made the keys anew before a packet was sent does not answer it by the former ones.
    const backdate = "UPDATE known_office SET ended_at = '2020-01-01' WHERE state = 'replaced'"
    await withRawCases(prosecution.folder, (db) => db.exec(`DROP TRIGGER known_office_frozen; ${backdate}`), 'clerk')
    for (const name of kept) renameSync(join(elsewhere, name), join(both.ofProsecution.inbox, name))
    expect(await collected(prosecution)).toEqual({ receipts: [], recalls: [], copies: [], refused: 1 })
    expect(await refusals(prosecution)).toEqual(['packet.receiptSignature'])
  })

  test('one for another office of the computer waits for its people, and is neither listed nor taken in by others', async () => {
    await both.close()
    both = await openConnectedInstallations({ courtBeside: true })
    ;({ prosecution, court } = both)
    const { id } = await send(86)
    await take(court, id)
    carry(both.ofCourt, both.ofProsecution)
    await signIn(prosecution, 'judge')
    expect(await arrivedAt(prosecution)).toEqual([])
    expect(await collected(prosecution)).toEqual({ receipts: [], recalls: [], copies: [], refused: 0 })
    court.dialog.save = join(court.folder, 'potvrda.naknada')
    await court.ask('packet.saveReceipt', { id })
    prosecution.dialog.open = court.dialog.save
    expect(await prosecution.refused('packet.look', {})).toMatchObject({ code: 'packet.otherOffice' })
    await signIn(prosecution, 'prosecutor')
    expect(await collected(prosecution)).toMatchObject({ receipts: [{ id, state: 'received' }], refused: 0 })
  })
})

describe('what is refused', () => {
  test('for good goes from the inbox, with an entry of the journal, and can be sent again', async () => {
    const { id } = await send(79)
    const path = join(inbox, `${id}.naknada`)
    const whole = readFileSync(path)
    const changed = Buffer.from(whole)
    changed[whole.length - 700] = (changed[whole.length - 700] ?? 0) ^ 1
    writeFileSync(path, changed)
    expect(await court.refused('packet.open', { id })).toMatchObject({ code: 'packet.damaged' })
    expect(readdirSync(inbox)).toEqual([])
    expect(await refusals(court)).toEqual(['packet.damaged'])
    await prosecution.ask('packet.sendAgain', { id })
    carry(both.ofProsecution, both.ofCourt)
    await signIn(court, 'clerk')
    await take(court, id)
  })

  test('for now stays until its last day has passed', async () => {
    await signIn(court, 'clerk')
    const forge = await openForge(both)
    const path = await forge({ seal: randomBytes(32) })
    const [id = ''] = basename(path).split('-')
    const bytes = readFileSync(path)
    copyFileSync(path, join(inbox, `${id}.naknada`))
    const envelope = envelopeOf(installationOf(prosecution), installationOf(court), 1, bytes)
    writeFileSync(join(inbox, `${id}.envelope`), JSON.stringify({ ...envelope, packet: id, expires: '2026-07-15' }))
    for (let time = 0; time < 2; time += 1) {
      expect(await court.refused('packet.open', { id })).toMatchObject({ code: 'packet.unknownSender' })
      expect(await arrivedAt(court)).toHaveLength(1)
    }
    court.clock.today = '2026-07-16'
    expect(await court.refused('packet.open', { id })).toMatchObject({ code: 'packet.unknownSender' })
    expect(readdirSync(inbox)).toEqual([])
    expect(await refusals(court)).toHaveLength(3)
  })

  test('an envelope that says anything else than the manifest is no envelope of it', async () => {
    const { id } = await send(81)
    const path = join(inbox, `${id}.envelope`)
    const whole = present(readEnvelope(readFileSync(path, 'utf8')))
    const bytes = readFileSync(join(inbox, `${id}.naknada`))
    const others = [{ sequence: 2 }, { sender: 'e'.repeat(32) }, { expires: '2026-08-01' }]
    for (const other of others) {
      writeFileSync(path, JSON.stringify({ ...whole, ...other }))
      expect(await court.refused('packet.open', { id })).toMatchObject({ code: 'packet.envelope' })
      expect(readdirSync(inbox)).toEqual([])
      writeFileSync(join(inbox, `${id}.naknada`), bytes)
    }
    writeFileSync(path, JSON.stringify(whole))
    await take(court, id)
  })
})
