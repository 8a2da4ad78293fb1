import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { evidencePdf } from '../support/evidencePdf.ts'
import { attach, fileWith, readAll, someBytes } from '../support/office/attachments.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { targetOf, type Target } from '../support/office/twoClaims.ts'
import {
  forwardSealedFile,
  openTwoInstallations,
  saveReceipt,
  sendPacket,
  takePacket,
  type TwoInstallations,
} from '../support/packet/twoInstallations.ts'
import { present } from '../support/trainingCase.ts'

// A case file goes from the prosecution to the court and back, over two real installations that share nothing but files.

let both: TwoInstallations
let prosecution: TestOffice
let court: TestOffice
beforeEach(async () => {
  both = await openTwoInstallations()
  ;({ prosecution, court } = both)
})
afterEach(() => both.close())

async function lookAt(office: TestOffice, path: string) {
  office.dialog.open = path
  return office.ask('packet.look', {})
}

const stagesOf = async (office: TestOffice, { caseId }: Target) =>
  (await office.ask('caseFile.open', { caseId })).claims.map(({ stage }) => stage)
const packetEntries = async (office: TestOffice, { caseId }: Target) =>
  (await office.ask('journal.list', { caseId }))
    .filter(({ act }) => /acket|eceipt/.test(act))
    .map(({ act, reason }) => [act, reason?.split(' · ').at(-1)])

test('the whole way: forwarded, received, registered, returned with a note, and in the prosecution again', async () => {
  let target = await forwardSealedFile(both, 31)
  const { caseId } = target
  const waiting = (await prosecution.ask('packet.list', {})).waiting
  expect(waiting).toMatchObject([{ caseId, office: 'VSPG', purpose: 'forward', mark: 'K.br.31/26' }])
  const path = await sendPacket(prosecution, target)
  expect((await prosecution.ask('packet.list', {})).waiting).toEqual([])

  await signIn(court, 'clerk')
  const taken = await takePacket(court, path)
  const atCourt = await court.ask('caseFile.open', { caseId })
  expect(atCourt.claims.map(({ stage }) => stage)).toEqual(['forwarded', 'forwarded'])
  expect(await lookAt(prosecution, taken.receipt)).toMatchObject({ outcome: 'receipt', state: 'received' })
  const { id } = present((await prosecution.ask('packet.list', {})).sent[0])
  expect(await packetEntries(prosecution, target)).toEqual([
    ['caseFile.takeReceipt', id],
    ['caseFile.sendPacket', id],
  ])
  expect(await packetEntries(court, target)).toEqual([['caseFile.takePacket', id]])

  target = taken.target
  for (const claim of ['c1', 'c2']) {
    target = targetOf(await court.ask('claim.register', { ...target, claim, courtMark: 'K.br.77/26' }))
  }
  await signIn(court, 'judge')
  for (const claim of ['c1', 'c2']) target = targetOf(await court.ask('claim.startReview', { ...target, claim }))
  const note = 'Navesti za koji period se traži izgubljena zarada.'
  for (const claim of ['c1', 'c2']) target = targetOf(await court.ask('claim.return', { ...target, claim, note }))
  const { revision } = target
  const back = await sendPacket(court, { caseId, revision })
  const returned = await takePacket(prosecution, back)
  expect(await stagesOf(prosecution, target)).toEqual(['returned', 'returned'])
  const there = await prosecution.ask('caseFile.open', { caseId })
  expect(there.claims.map(({ returnNote }) => returnNote)).toEqual([note, note])
  expect(there.case.courtMark).toBe('K.br.77/26')
  expect(await lookAt(court, returned.receipt)).toMatchObject({ state: 'received' })
  expect(await court.refused('claim.resume', { caseId, revision: revision + 2, claim: 'c1' })).toMatchObject({
    code: 'caseFile.away',
  })
  expect(await prosecution.ask('caseFile.forward', returned.target)).toMatchObject({ forwarded: ['c1', 'c2'] })
})

describe('custody', () => {
  test('from the packet on the file is read at the sender and not written, until the receiver declines it', async () => {
    const target = await forwardSealedFile(both, 32)
    const path = await sendPacket(prosecution, target)
    const { caseId } = target
    const after = { caseId, revision: target.revision + 1 }
    const evidence = { id: 'e80', kind: 'other' as const, title: { cnr: 'dokaz', en: 'evidence' } }
    for (const [name, input] of [
      ['caseFile.recall', after],
      ['evidence.save', { ...after, evidence }],
      ['claim.withdraw', { ...after, claim: 'c1', on: '2026-06-01' }],
      ['packet.send', after],
    ] as const) {
      expect([name, (await prosecution.refused(name, input)).code]).toEqual([name, 'caseFile.away'])
    }
    expect((await prosecution.ask('caseFile.open', { caseId })).people.length).toBeGreaterThan(0)

    await signIn(court, 'clerk')
    const looked = await lookAt(court, path)
    if (looked.outcome !== 'packet') throw new Error(looked.outcome)
    const { id } = looked.packet
    await court.ask('packet.decline', { id, reason: 'predmet pripada drugom sudu' })
    expect(await lookAt(prosecution, await saveReceipt(court, id))).toMatchObject({ state: 'declined' })
    const { revision } = await prosecution.ask('caseFile.open', { caseId })
    await prosecution.ask('caseFile.recall', { caseId, revision })
    court.dialog.open = path
    expect(await court.refused('packet.look', {})).toMatchObject({ code: 'packet.taken' })
    expect(await court.refused('caseFile.open', { caseId })).toMatchObject({ code: 'caseFile.notFound' })
  })

  test('a packet that was lost is sent again under its number, and taken in once', async () => {
    const target = await forwardSealedFile(both, 33)
    const lost = await sendPacket(prosecution, target)
    const { id } = present((await prosecution.ask('packet.list', {})).sent[0])
    prosecution.dialog.save = `${lost}.ponovo`
    await prosecution.ask('packet.sendAgain', { id })
    await signIn(court, 'clerk')
    const { receipt } = await takePacket(court, prosecution.dialog.save)
    court.dialog.open = lost
    expect(await court.refused('packet.look', {})).toMatchObject({ code: 'packet.taken' })
    await lookAt(prosecution, receipt)
    expect(await prosecution.refused('packet.sendAgain', { id })).toMatchObject({ code: 'packet.answered' })
    prosecution.dialog.open = receipt
    expect(await prosecution.refused('packet.look', {})).toMatchObject({ code: 'packet.answered' })
  })

  test('the numbers of packets to one receiver have no gaps', async () => {
    await sendPacket(prosecution, await forwardSealedFile(both, 34))
    await sendPacket(prosecution, await forwardSealedFile(both, 35))
    expect((await prosecution.ask('packet.list', {})).sent.map(({ sequence }) => sequence)).toEqual([2, 1])
  })

  test('where the file cannot be written it counts as sent, and is sent again', async () => {
    const target = await forwardSealedFile(both, 36)
    prosecution.dialog.save = `${prosecution.folder}/nema/paket.naknada`
    expect(await prosecution.refused('packet.send', target)).toMatchObject({ code: 'exchange.noFolder' })
    const { id } = present((await prosecution.ask('packet.list', {})).sent[0])
    expect((await packetEntries(prosecution, target)).map(([act]) => act)).toEqual([
      'caseFile.packetNotWritten',
      'caseFile.sendPacket',
    ])
    prosecution.dialog.save = `${prosecution.folder}/paket.naknada`
    await prosecution.ask('packet.sendAgain', { id })
    await signIn(court, 'clerk')
    await takePacket(court, prosecution.dialog.save)
  })
})

test('files go along as they lie, and open at the receiver', async () => {
  await signIn(prosecution, 'prosecutor')
  const { caseId, revision } = await forwardSealedFile(both, 37)
  const recalled = await prosecution.ask('caseFile.recall', { caseId, revision })
  const bytes = someBytes(300_000)
  await attach(prosecution, caseId, 'e1', fileWith(prosecution, 'Nalaz vještaka.pdf', bytes))
  const sent = await prosecution.ask('caseFile.forward', targetOf(recalled))
  const preview = await prosecution.ask('packet.preview', { caseId })
  expect(preview.files).toEqual([{ name: 'Nalaz vještaka.pdf', bytes: bytes.length, pages: 0 }])
  const path = await sendPacket(prosecution, targetOf(sent))
  await signIn(court, 'clerk')
  await takePacket(court, path)
  const { attachments } = await court.ask('caseFile.open', { caseId })
  const { file, name } = present(attachments[0])
  expect(name).toBe('Nalaz vještaka.pdf')
  await court.ask('attachment.open', { caseId, evidence: 'e1', file })
  expect((await readAll(court, { caseId, evidence: 'e1', file })).equals(bytes)).toBe(true)
})

test('what was read and typed of a page goes along under the cover, and is found at the receiver', async () => {
  const { caseId, revision } = await forwardSealedFile(both, 39)
  const recalled = await prosecution.ask('caseFile.recall', { caseId, revision })
  const pdf = await evidencePdf({ pages: ['Uvod nalaza', ''] })
  const { file } = await attach(prosecution, caseId, 'e1', fileWith(prosecution, 'nalaz.pdf', pdf))
  const target = { caseId, evidence: 'e1', file }
  await prosecution.ask('attachment.readText', target)
  await prosecution.ask('attachment.saveText', { ...target, page: 2, text: 'Rukom pisano: prelom potkoljenice' })
  const sent = await prosecution.ask('caseFile.forward', targetOf(recalled))
  expect((await prosecution.ask('packet.preview', { caseId })).files).toMatchObject([{ name: 'nalaz.pdf', pages: 2 }])
  const path = await sendPacket(prosecution, targetOf(sent))
  await signIn(court, 'clerk')
  await takePacket(court, path)
  const there = present((await court.ask('caseFile.open', { caseId })).attachments[0]).file
  const page = await court.ask('attachment.pageText', { caseId, evidence: 'e1', file: there, page: 2 })
  expect(page).toMatchObject({ text: 'Rukom pisano: prelom potkoljenice', origin: 'typed', pages: 2 })
  const found = await court.ask('search.inFile', { caseId, typed: 'potkoljenice', kinds: ['page'] })
  expect(found.hits).toMatchObject([{ page: 2 }])
})

test('what the preview names is what leaves; who is sealed is named nowhere in it, nor in any list of either side', async () => {
  const target = await forwardSealedFile(both, 38)
  const preview = await prosecution.ask('packet.preview', { caseId: target.caseId })
  expect(preview).toMatchObject({ purpose: 'forward', receiver: 'VSPG', custody: 'moved', claims: 2, notes: 0 })
  expect(preview.covered.map(({ person }) => person)).toEqual([
    { cnr: 'Oštećena A', en: 'Injured party A' },
    { cnr: 'Oštećeni V', en: 'Injured party V' },
  ])
  const paths = preview.fields.map(({ path }) => path)
  expect(paths).toContain('case.court')
  for (const absent of ['decision', 'payments', 'note'])
    expect(paths.some((path) => path.startsWith(absent))).toBe(false)
  const path = await sendPacket(prosecution, target)
  await signIn(court, 'clerk')
  const looked = await lookAt(court, path)
  const told = JSON.stringify([preview, looked, await prosecution.ask('packet.list', {})])
  expect(told).not.toMatch(/Bulatović|Miraš|0101990210015|Moskovska/)
  expect(readFileSync(path).includes('Bulatović')).toBe(false)
})
