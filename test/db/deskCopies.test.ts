import { randomBytes } from 'node:crypto'
import { copyFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCasesDatabase, CLERK } from '../support/db/casesDatabase.ts'
import { cardOfOffice } from '../../electron/usecases/packet/packetCards.ts'
import { fictionalInstallation } from '../support/packet/fictionalCard.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { signIn } from '../support/office/testOffice.ts'
import { answerWarnings } from '../support/office/issuedOrder.ts'
import { decisionFor, targetOf, type Target } from '../support/office/twoClaims.ts'
import { carry, installFolders } from '../support/packet/carryByHand.ts'
import { openForge } from '../support/packet/forgedPacket.ts'
import { openTwoDesks, type TwoDesks } from '../support/packet/twoDesks.ts'
import { BEGINNINGS } from '../support/office/beginnings.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { foundOne, importSealedFile, introduce } from '../support/packet/twoInstallations.ts'
import { PEOPLE, PROSECUTION } from '../support/office/people.ts'
import { present } from '../support/trainingCase.ts'

// One office works at two machines: what is saved at one is read at the other, and written there by nobody.

let desks: TwoDesks
let target: Target
beforeAll(async () => {
  desks = await openTwoDesks()
  await signIn(desks.second, 'prosecutor')
  await signIn(desks.first, 'prosecutor')
  target = await importSealedFile(desks.first, 81)
})
afterAll(() => desks.close())

const share = () => desks.first.ask('deskCopy.share', {})
const due = async () => (await desks.first.ask('deskCopy.due', {})).due
const collect = () => desks.second.ask('packet.collect', {})
const copies = async (mark = '') => (await desks.second.ask('deskCopy.list', { mark })).copies
const envelopesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.envelope'))

test('a saved file is on the other desk without anybody asking for it, read there under its pseudonyms', async () => {
  const { first, second, ofFirst, ofSecond } = desks
  expect(await due()).toBe(1)
  expect(await share()).toEqual({ shared: 1 })
  expect(await due()).toBe(0)
  carry(ofFirst, ofSecond)
  expect((await second.ask('packet.arrived', {}))?.arrived).toMatchObject([{ kind: 'copy', office: PROSECUTION }])
  const { copies: kept, refused } = await collect()
  expect([kept, refused]).toMatchObject([[{ mark: 'K.br.81/26' }], 0])
  const { series } = present(kept[0])
  expect(readdirSync(ofSecond.inbox)).toEqual([])
  const listed = await second.ask('deskCopy.list', { mark: 'kt br 81' })
  expect(listed).toMatchObject({
    desks: [{ copies: 1, series }],
    copies: [{ caseId: target.caseId, mark: 'K.br.81/26', series }],
  })
  expect(await copies('K.br.82')).toEqual([])
  const copy = await second.ask('deskCopy.open', { caseId: target.caseId })
  expect(copy.claims.map(({ claimedCents, stage }) => [claimedCents > 0, stage])).toEqual([
    [true, 'draft'],
    [true, 'draft'],
  ])
  expect(copy.people).toContainEqual({
    id: 'v2',
    role: 'injuredParty',
    name: { cnr: 'Oštećeni V', en: 'Injured party V' },
  })
  expect(JSON.stringify(copy)).not.toContain('Bulatović')
  const acts = await first.ask('journal.list', { caseId: target.caseId })
  expect(acts.map(({ act }) => act)).toContain('caseFile.deskCopySent')
})

test('nobody writes in it here: every act names the desk that does', async () => {
  const { second } = desks
  const { series } = present((await copies())[0])
  const atDesk = { code: 'caseFile.atDesk', params: { series } }
  const { caseId } = target
  expect(await second.refused('caseFile.open', { caseId })).toMatchObject(atDesk)
  const withdrawal = { ...target, claim: 'c1', on: '2026-06-15' }
  expect(await second.refused('claim.withdraw', withdrawal)).toMatchObject(atDesk)
  expect(await second.refused('packet.preview', { caseId })).toMatchObject(atDesk)
  expect(await second.refused('caseFile.forward', target)).toMatchObject(atDesk)
  const write = `INSERT INTO case_file (id, revision, custody, court, prosecution) VALUES ('${caseId}', 0, 'VSPG', 'VSPG', 'VDT-PG')`
  await expect(withRawCases(second.folder, (db) => db.exec(write), 'prosecutor')).rejects.toThrow(
    'written at another desk',
  )
})

test('of several saves before the courier came the newest alone goes, and an older one never takes its place', async () => {
  const { first, ofFirst, ofSecond } = desks
  target = targetOf(await first.ask('claim.withdraw', { ...target, claim: 'c1', on: '2026-06-01' }))
  await share()
  const [older = ''] = envelopesIn(ofFirst.outbox).map((name) => name.replace('.envelope', ''))
  for (const kind of ['naknada', 'envelope']) {
    copyFileSync(join(ofFirst.outbox, `${older}.${kind}`), join(first.folder, `${older}.${kind}`))
  }
  target = targetOf(await first.ask('claim.withdraw', { ...target, claim: 'c2', on: '2026-06-01' }))
  await share()
  expect(envelopesIn(ofFirst.outbox)).toHaveLength(1)
  carry(ofFirst, ofSecond)
  expect(await collect()).toMatchObject({ copies: [{ mark: 'K.br.81/26' }], refused: 0 })
  expect(await copies()).toMatchObject([{ revision: target.revision }])
  for (const kind of ['naknada', 'envelope']) {
    copyFileSync(join(first.folder, `${older}.${kind}`), join(ofSecond.inbox, `${older}.${kind}`))
  }
  expect(await collect()).toMatchObject({ copies: [], refused: 1 })
  expect(readdirSync(ofSecond.inbox)).toEqual([])
  expect(await copies()).toMatchObject([{ revision: target.revision }])
})

test('what another desk, another office or nobody known says is refused, and so is a file that is written here', async () => {
  const { first, second } = desks
  const forge = await openForge({ prosecution: first, court: second })
  const desk = { series: 'KR4', pen: 0, holder: PROSECUTION, excluded: [] }
  const manifest = { purpose: 'desk', custody: 'copy', expires: '2027-06-15' } as const
  const receiver = { office: PROSECUTION }
  const look = async (forgery: Parameters<typeof forge>[0]) => {
    second.dialog.open = await forge({ desk, receiver, ...forgery, manifest: { ...manifest, ...forgery?.manifest } })
    return (await second.refused('packet.look', {})).code
  }
  expect(await look({ receiver: { office: 'VSPG' } })).toBe('packet.otherOffice')
  expect(await look({ receiver: { office: PROSECUTION, installation: 'a'.repeat(32) } })).toBe('packet.otherReceiver')
  expect(await look({ manifest: { practice: true } })).toBe('packet.ofPractice')
  expect(await look({ manifest: { expires: '2026-06-01' } })).toBe('packet.expired')
  expect(await look({ manifest: { file: { id: target.caseId, revision: 0 } } })).toBe('packet.older')
  const own = await importSealedFile(second, 82)
  expect(await look({ manifest: { file: { id: own.caseId, revision: 9 } } })).toBe('packet.heldHere')
  expect(await look({ seal: randomBytes(32) })).toBe('packet.unknownSender')
  // A file that moves and belongs to the other desk is not taken in here.
  const moved = { purpose: 'forward', custody: 'moved', file: { id: target.caseId, revision: 9 } } as const
  expect(await look({ manifest: moved })).toBe('packet.atDesk')
})

test('who has a file and who is excluded from it are told by name, as people have other ids at each desk', () => {
  const { db, tables, close } = openCasesDatabase()
  const keep = (caseId: string, owner: string, excluded: readonly string[]) => {
    tables.deskCopies.keep({
      ...{
        caseId: caseId.repeat(32),
        office: PROSECUTION,
        desk: 'd'.repeat(32),
        series: 'KR4',
        packet: caseId.repeat(32),
      },
      ...{
        pen: 0,
        revision: 1,
        made: '2026-06-15T08:00:00.000Z',
        at: '2026-06-15T08:00:00.000Z',
        by: CLERK,
        mark: caseId,
      },
      ...{ marks: '', owner, excluded, body: '{}', cover: '{}', orders: [] },
    })
  }
  keep('a', '', [])
  keep('b', 'sofranac', [])
  keep('c', 'drugi', [])
  keep('e', '', ['sofranac'])
  const seenBy = (owners: readonly string[] | undefined) =>
    tables.deskCopies
      .list({ office: PROSECUTION, reader: 'sofranac', owners }, '', 10)
      .map(({ mark }) => mark)
      .toSorted()
  expect(seenBy(['', 'sofranac'])).toEqual(['a', 'b'])
  expect(seenBy(undefined)).toEqual(['a', 'b', 'c'])
  expect(tables.deskCopies.list({ office: 'VSPG', reader: '', owners: undefined }, '', 10)).toEqual([])
  expect(() => db.exec('UPDATE desk_copy SET revision = 0')).toThrow('older')
  close()
})

test('of a file that has left the office the other desk lets its copy go, and no older one comes back', async () => {
  const { first, second, ofFirst, ofSecond } = desks
  const [on, reason] = ['2026-06-15', 'nadležno je drugo tužilaštvo'] as const
  await first.ask('caseFile.changeProsecution', {
    ...target,
    prosecution: 'ODT-PG',
    on,
    reason,
    handedOver: true,
  })
  expect(await share()).toEqual({ shared: 0 })
  carry(ofFirst, ofSecond)
  expect(await collect()).toMatchObject({ copies: [{ mark: 'K.br.81/26', isGone: true }], recalls: [] })
  expect(await copies()).toEqual([])
  const forge = await openForge({ prosecution: first, court: second })
  const file = { id: target.caseId, revision: 99 }
  second.dialog.open = await forge({
    desk: { series: 'KR4', pen: 0, holder: PROSECUTION, excluded: [] },
    receiver: { office: PROSECUTION },
    manifest: { purpose: 'desk', custody: 'copy', expires: '2027-06-15', file },
  })
  expect(await second.refused('packet.look', {})).toMatchObject({ code: 'packet.older' })
})

test('what another office returns goes to the desk of an office from which the file came', () => {
  const cards = ['a', 'b'].map((one) => fictionalInstallation([PROSECUTION], 'real', one.repeat(32)).cards.own())
  const came = [{ state: 'received', office: PROSECUTION, sender: 'b'.repeat(32) }]
  const cases = (received: readonly object[]) => ({
    knownOffices: { confirmed: () => cards.map((card) => ({ card: JSON.stringify(card) })) },
    packets: { receivedOf: () => received },
  })
  const cardFor = (received: readonly object[]) =>
    cardOfOffice({ cases: cases(received) as never }, PROSECUTION, target.caseId)?.card.installation
  expect(cardFor(came)).toBe('b'.repeat(32))
  expect(cardFor([])).toBe('a'.repeat(32))
})

test('nothing of what a court deliberates goes to a desk of the prosecution that shares its machine, until it is out; then its pages go', async () => {
  const shared = openOfficeAtWork()
  const desk = await foundOne(PROSECUTION, ['administrator', 'prosecutor', 'clerk'], {})
  await introduce(desk, 'prosecutor', shared, 'judge')
  await introduce(shared, 'prosecutor', desk, 'prosecutor')
  const folders = [installFolders(shared), installFolders(desk)] as const
  await BEGINNINGS.decided(shared)
  await signIn(shared, 'prosecutor')
  expect(await shared.ask('deskCopy.share', {})).toEqual({ shared: 1 })
  carry(...folders)
  await desk.ask('packet.collect', {})
  const [copy] = (await desk.ask('deskCopy.list', { mark: '' })).copies
  const { claims } = await desk.ask('deskCopy.open', { caseId: present(copy).caseId })
  expect(claims.map(({ stage }) => stage)).toEqual(['decided', 'inReview'])
  expect(claims.flatMap(({ heads }) => heads.filter(({ awardedCents }) => awardedCents !== undefined))).toEqual([])
  // The judge's own copies would go to desks of the court.
  await signIn(shared, 'judge')
  expect(await shared.ask('deskCopy.due', {})).toEqual({ due: 0 })

  const { caseId } = present(copy)
  const { revision } = await shared.ask('caseFile.open', { caseId })
  const { findings } = await shared.ask('order.preview', { caseId, decision: decisionFor('c1') })
  const warnings = answerWarnings(findings)
  const password = PEOPLE.judge.own
  const { number } = await shared.ask('order.issue', { caseId, revision, claim: 'c1', password, warnings })
  await signIn(shared, 'prosecutor')
  await shared.ask('deskCopy.share', {})
  carry(...folders)
  await desk.ask('packet.collect', {})
  const issued = await desk.ask('deskCopy.open', { caseId })
  expect(issued.orders).toEqual([{ place: 0, number }])
  expect(issued.claims[0]?.heads.every(({ awardedCents }) => awardedCents !== undefined)).toBe(true)
  const { bytes } = await desk.ask('deskCopy.read', { caseId, place: 0 })
  expect(Buffer.from(bytes.subarray(0, 5)).toString('latin1')).toBe('%PDF-')
  expect((await desk.refused('deskCopy.read', { caseId, place: 1 })).code).toBe('deskCopy.notFound')
  for (const one of [shared, desk]) {
    rmSync(`${one.folder}-kurir`, { recursive: true, force: true })
    await one.close()
  }
})
