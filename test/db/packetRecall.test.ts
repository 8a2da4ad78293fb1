import { randomBytes } from 'node:crypto'
import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPacketDesk } from '../../electron/packet/packetDesk.ts'
import { courierFoldersOf } from '../../electron/packet/courierFolders.ts'
import { signerOf } from '../../electron/vault/signer.ts'
import { packetRecall, type PacketRecall } from '../../shared/packet/recall.ts'
import { officeCard } from '../../shared/domain/packet/officeCard.ts'
import { keysOf, withRawCases } from '../support/office/rawDatabase.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { carry, openConnectedInstallations, type ConnectedInstallations } from '../support/packet/carryByHand.ts'
import { forwardSealedFile, saveReceipt } from '../support/packet/twoInstallations.ts'
import { present } from '../support/trainingCase.ts'

// A packet is called back: its receiver answers by the book, and whoever did what first is seen in one book alone.

let both: ConnectedInstallations
let prosecution: TestOffice
let court: TestOffice
beforeEach(async () => {
  both = await openConnectedInstallations()
  ;({ prosecution, court } = both)
})
afterEach(() => both.close())

const reason = 'poslato pogrešnom sudu'
const toCourt = () => carry(both.ofProsecution, both.ofCourt)
const toProsecution = () => carry(both.ofCourt, both.ofProsecution)

async function send(number: number) {
  const target = await forwardSealedFile(both, number)
  await prosecution.ask('packet.send', target)
  const { id } = present((await prosecution.ask('packet.list', {})).sent[0])
  return { ...target, id }
}

const sentState = async () => present((await prosecution.ask('packet.list', {})).sent[0])

test('before it was taken in the packet is never taken in, and the file is here again by the signed answer', async () => {
  const { id, caseId } = await send(91)
  copyFileSync(join(both.ofProsecution.outbox, `${id}.naknada`), join(court.folder, 'prepis.naknada'))
  toCourt()
  await signIn(court, 'clerk')
  await court.ask('packet.open', { id })
  await prosecution.ask('packet.recall', { id, reason })
  expect(await sentState()).toMatchObject({ state: 'sent', isCalledBack: true, isToPost: false })
  expect((await prosecution.refused('packet.sendAgain', { id })).code).toBe('packet.calledBack')
  const { revision } = await prosecution.ask('caseFile.open', { caseId })
  expect((await prosecution.refused('caseFile.recall', { caseId, revision })).code).toBe('caseFile.away')
  toCourt()
  expect(await court.ask('packet.collect', {})).toEqual({
    receipts: [],
    recalls: [{ sequence: 1, office: 'VDT-PG', custody: 'moved', state: 'recalled' }],
    copies: [],
    refused: 0,
  })
  expect(readdirSync(both.ofCourt.inbox)).toEqual([])
  expect((await court.refused('packet.take', { id })).code).toBe('packet.notHeld')
  court.dialog.open = join(court.folder, 'prepis.naknada')
  expect((await court.refused('packet.look', {})).code).toBe('packet.taken')
  expect((await court.ask('packet.list', {})).received).toMatchObject([{ id, state: 'recalled', mark: '–' }])
  toProsecution()
  expect((await prosecution.ask('packet.collect', {})).receipts).toMatchObject([{ id, state: 'recalled' }])
  const again = await prosecution.ask('caseFile.open', { caseId })
  await prosecution.ask('caseFile.recall', { caseId, revision: again.revision })
  const acts = (await prosecution.ask('journal.list', { caseId })).map(({ act }) => act)
  expect(acts.filter((act) => act.includes('acket'))).toEqual([
    'caseFile.packetRecalled',
    'caseFile.recallPacket',
    'caseFile.sendPacket',
  ])
  expect((await prosecution.refused('packet.recall', { id, reason })).code).toBe('packet.answered')
})

test('what the courier has not carried is taken back; where recall and packet cross the file stays with whoever took it in', async () => {
  const first = await send(92)
  await prosecution.ask('packet.recall', { id: first.id, reason })
  expect(toCourt()).not.toContain(first.id)
  const second = await send(93)
  toCourt()
  await signIn(court, 'clerk')
  await court.ask('packet.open', { id: second.id })
  await court.ask('packet.take', { id: second.id })
  await prosecution.ask('packet.recall', { id: second.id, reason })
  toProsecution()
  toCourt()
  expect((await court.ask('packet.collect', {})).recalls).toMatchObject([
    { sequence: 1, state: 'recalled' },
    { sequence: 2, state: 'received' },
  ])
  expect((await prosecution.ask('packet.collect', {})).receipts).toMatchObject([{ id: second.id, state: 'received' }])
  toProsecution()
  // The answer to the recall says what the receipt said, which was carried before it.
  expect((await prosecution.ask('packet.collect', {})).receipts).toMatchObject([{ id: first.id, state: 'recalled' }])
  const { revision } = await prosecution.ask('caseFile.open', { caseId: second.caseId })
  expect((await prosecution.refused('caseFile.recall', { caseId: second.caseId, revision })).code).toBe('caseFile.away')
  expect((await court.ask('caseFile.open', { caseId: second.caseId })).custody).toBe('VSPG')
})

test('by hand: the recall is a file, and so is the answer', async () => {
  for (const { outbox, inbox } of [both.ofProsecution, both.ofCourt])
    for (const path of [outbox, inbox]) rmSync(path, { recursive: true })
  prosecution.dialog.save = join(prosecution.folder, 'paket.naknada')
  const { id } = await send(94)
  prosecution.dialog.save = join(prosecution.folder, 'opoziv.naknada')
  await prosecution.ask('packet.recall', { id, reason })
  await signIn(court, 'clerk')
  court.dialog.open = prosecution.dialog.save
  for (let time = 0; time < 2; time += 1) {
    expect(await court.ask('packet.look', {})).toMatchObject({
      outcome: 'recall',
      state: 'recalled',
      receipt: 'byHand',
    })
  }
  prosecution.dialog.open = await saveReceipt(court, id)
  expect(await prosecution.ask('packet.look', {})).toMatchObject({ outcome: 'receipt', state: 'recalled' })
})

/** Writes a recall past the program of the prosecution, signed by its key or by another. */
async function forgeRecall(change: Partial<PacketRecall>, seal?: Buffer): Promise<string> {
  const keys = await keysOf(prosecution.folder, 'prosecutor')
  const desk = createPacketDesk(
    prosecution.folder,
    { receive: present(keys.seal), identity: undefined, seal: signerOf(seal ?? present(keys.seal)) },
    courierFoldersOf(prosecution.folder, () => ''),
  )
  const cardOf = ({ own }: Awaited<ReturnType<typeof rawCards>>) => own
  const [from, to] = [cardOf(await rawCards(court)), cardOf(await rawCards(prosecution))]
  const recall = packetRecall.omit({ signature: true }).parse({
    format: 'naknada-recall',
    version: 1,
    packet: 'a'.repeat(32),
    sequence: 7,
    manifest: 'b'.repeat(64),
    expires: '2026-07-15',
    sender: { installation: from.installation, office: 'VDT-PG' },
    receiver: { installation: to.installation, office: 'VSPG' },
    purpose: 'forward',
    custody: 'moved',
    file: { id: 'c'.repeat(32), revision: 1 },
    at: '2026-06-15T08:00:00.000Z',
    ...change,
  })
  const path = join(court.folder, `${randomBytes(4).toString('hex')}.naknada`)
  writeFileSync(path, await desk.sealAnswer(desk.signRecall(recall), to.keys.receive))
  return path
}

/** The card by which an office knows the other one. */
async function rawCards({ folder }: TestOffice) {
  const card = await withRawCases(
    folder,
    (db) => db.prepare("SELECT card FROM known_office WHERE state = 'confirmed'", { pluck: true }).get(),
    'clerk',
  )
  return { own: officeCard.parse(JSON.parse(String(card))) }
}

test('nobody else calls a packet back, and no answer gives back what was not called back', async () => {
  const { id } = await send(95)
  toCourt()
  await signIn(court, 'clerk')
  await court.ask('packet.open', { id })
  await court.ask('packet.take', { id })
  const refused = async (path: string) => {
    court.dialog.open = path
    return (await court.refused('packet.look', {})).code
  }
  expect(await refused(await forgeRecall({}, randomBytes(32)))).toBe('packet.recallSignature')
  expect(await refused(await forgeRecall({ sequence: 1 }))).toBe('packet.unknownRecall')
  expect(await refused(await forgeRecall({ packet: id }))).toBe('packet.unknownRecall')
  const others = { receiver: { installation: 'd'.repeat(32), office: 'VSPG' } }
  expect(await refused(await forgeRecall(others))).toBe('packet.otherReceiver')
  expect((await court.ask('packet.list', {})).received).toHaveLength(1)
  // A receipt that says so of a packet that nobody has called back.
  court.dialog.open = await forgeRecall({ packet: 'e'.repeat(32) })
  await court.ask('packet.look', {})
  prosecution.dialog.open = await saveReceipt(court, 'e'.repeat(32))
  expect((await prosecution.refused('packet.look', {})).code).toBe('packet.unknownReceipt')
})
