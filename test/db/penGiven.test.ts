import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attach, fileWith, readAll, someBytes, storedNames } from '../support/office/attachments.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { signIn } from '../support/office/testOffice.ts'
import { targetOf, type Target } from '../support/office/twoClaims.ts'
import { carry } from '../support/packet/carryByHand.ts'
import { askPen, givePen, lookAtPen, shareTo, takePen, type DeskOfOffice } from '../support/packet/penBetween.ts'
import { openTwoDesks, type TwoDesks } from '../support/packet/twoDesks.ts'
import { importSealedFile, installationOf } from '../support/packet/twoInstallations.ts'
import { present } from '../support/trainingCase.ts'

// One desk of an office writes in a file; another asks for it, and writes in it from when it has taken it in.

let desks: TwoDesks
let first: DeskOfOffice
let second: DeskOfOffice
let target: Target
let attached: Buffer
beforeAll(async () => {
  desks = await openTwoDesks()
  first = { office: desks.first, folders: desks.ofFirst }
  second = { office: desks.second, folders: desks.ofSecond }
  await signIn(desks.second, 'prosecutor')
  await signIn(desks.first, 'prosecutor')
  target = await importSealedFile(desks.first, 81)
  attached = someBytes(300_000)
  await attach(desks.first, target.caseId, 'e1', fileWith(desks.first, 'Nalaz.pdf', attached))
  await readAgain(first)
  await shareTo(first, second)
})
afterAll(() => desks.close())

const readAgain = async ({ office }: DeskOfOffice) => {
  const { revision } = await office.ask('caseFile.open', { caseId: target.caseId })
  target = { ...target, revision }
}
const withdraw = (at: DeskOfOffice, claim: string) =>
  at.office.ask('claim.withdraw', { ...target, claim, on: '2026-06-01' })
const openRefused = async ({ office }: DeskOfOffice) =>
  (await office.refused('caseFile.open', { caseId: target.caseId })).code
const rowsOf = async ({ office }: DeskOfOffice) =>
  (await office.ask('caseFile.list', { custody: 'own', sort: 'mark' })).rows

test('a desk asks with a reason, and is told why not now', async () => {
  const id = await askPen(second, first, target.caseId)
  const { asks } = await first.office.ask('pen.list', {})
  expect(asks).toMatchObject([{ id, mark: 'K.br.81/26', by: 'Ljiljana Šofranac', reason: 'radim na njemu danas' }])
  await first.office.ask('pen.decline', { id, reason: 'sjutra je pretres' })
  expect((await first.office.ask('pen.list', {})).asks).toEqual([])
  expect((await second.office.ask('pen.list', {})).asked).toMatchObject([{ state: 'open' }])
  carry(first.folders, second.folders)
  await second.office.ask('packet.collect', {})
  const { asked } = await second.office.ask('pen.list', {})
  expect(asked).toMatchObject([{ caseId: target.caseId, state: 'notNow', answer: 'sjutra je pretres' }])
  const acts = (await first.office.ask('journal.list', { caseId: target.caseId })).map(({ act }) => act)
  expect(acts).toEqual(expect.arrayContaining(['caseFile.penAsked', 'caseFile.declinePen']))
})

test('given, it is written in neither place until it is taken in, and can be called back', async () => {
  await askPen(second, first, target.caseId)
  await givePen(first, second, target)
  expect((await first.office.refused('claim.withdraw', { ...target, claim: 'c1', on: '2026-06-01' })).code).toBe(
    'caseFile.stale',
  )
  await readAgain(first)
  expect((await first.office.refused('claim.withdraw', { ...target, claim: 'c1', on: '2026-06-01' })).code).toBe(
    'caseFile.away',
  )
  expect(await openRefused(second)).toBe('caseFile.atDesk')
  const id = await lookAtPen(second)
  await first.office.ask('packet.recall', { id, reason: 'ipak ostaje ovdje' })
  carry(first.folders, second.folders)
  await second.office.ask('packet.collect', {})
  carry(second.folders, first.folders)
  await first.office.ask('packet.collect', {})
  expect((await second.office.refused('packet.take', { id })).code).toBe('packet.notHeld')
  await readAgain(first)
  target = targetOf(await withdraw(first, 'c1'))
})

test('taken in, it is a file at the one desk and a copy at the other, whole and nowhere twice', async () => {
  await shareTo(first, second)
  await askPen(second, first, target.caseId)
  const before = await first.office.ask('caseFile.open', { caseId: target.caseId })
  const stays = await staysAt(first)
  await givePen(first, second, target)
  target = await takePen(second, first)
  const after = await second.office.ask('caseFile.open', { caseId: target.caseId })
  const told = ({ people, claims, evidence }: typeof after) => ({ people, claims, evidence })
  expect(told(after)).toEqual(told(before))
  expect(await staysAt(second)).toEqual(stays)
  const [file] = after.attachments
  const { file: id, evidence } = present(file)
  expect((await readAll(second.office, { caseId: target.caseId, evidence, file: id })).equals(attached)).toBe(true)

  expect(await first.office.refused('caseFile.open', { caseId: target.caseId })).toMatchObject({
    code: 'caseFile.atDesk',
  })
  expect([await rowsOf(first), await rowsOf(second)].map((rows) => rows.length)).toEqual([0, 1])
  expect(storedNames(first.office)).toEqual([])
  expect(await staysAt(first)).toEqual([])
  const copy = await first.office.ask('deskCopy.open', { caseId: target.caseId })
  expect(copy.claims.map(({ stage }) => stage)).toEqual(['withdrawn', 'draft'])
  expect(JSON.stringify(copy)).not.toContain('Bulatović')
  const [sent] = (await first.office.ask('packet.list', {})).sent
  expect(sent).toMatchObject({ mark: 'K.br.81/26', purpose: 'pen', state: 'received', series: copy.series })
})

const staysAt = ({ office }: DeskOfOffice) =>
  withRawCases(
    office.folder,
    (db) => db.prepare('SELECT claim_id, ordinal, office, stage, from_day, to_day FROM claim_stay ORDER BY 1, 2').all(),
    'prosecutor',
  )

test('what the new desk saves is read at the former, whose own older copies take no place', async () => {
  target = targetOf(await withdraw(second, 'c2'))
  await shareTo(second, first)
  const copy = await first.office.ask('deskCopy.open', { caseId: target.caseId })
  expect(copy).toMatchObject({ revision: target.revision })
  expect(copy.claims.map(({ stage }) => stage)).toEqual(['withdrawn', 'withdrawn'])
  expect(await first.office.ask('deskCopy.due', {})).toEqual({ due: 0 })
  expect(await first.office.ask('deskCopy.share', {})).toEqual({ shared: 0 })
})

test('it goes back without being asked for, and the desk that had it has the file again, once', async () => {
  await givePen(second, first, target)
  target = await takePen(first, second)
  expect([await rowsOf(first), await rowsOf(second)].map((rows) => rows.length)).toEqual([1, 0])
  expect(storedNames(first.office)).toHaveLength(1)
  expect(storedNames(second.office)).toHaveLength(0)
  expect(await openRefused(second)).toBe('caseFile.atDesk')
  expect(readdirSync(first.folders.inbox)).toEqual([])
})

test('the file is taken out of one desk only once the other has signed for it', async () => {
  const release = `INSERT INTO erasing (case_key) SELECT case_key FROM case_file WHERE id = '${target.caseId}'`
  await expect(withRawCases(first.office.folder, (db) => db.exec(release), 'prosecutor')).rejects.toThrow(
    'not registered',
  )
  await givePen(first, second, target)
  await expect(withRawCases(first.office.folder, (db) => db.exec(release), 'prosecutor')).rejects.toThrow(
    'not registered',
  )
  target = await takePen(second, first)
})

test('a file that cannot go whole stays, with a sentence that says why', async () => {
  const { office } = second
  const other = await importSealedFile(office, 82)
  const { caseId } = other
  const desk = installationOf(first.office)
  const preview = async () => (await office.refused('packet.preview', { caseId, desk })).code
  expect(await office.ask('packet.preview', { caseId, desk })).toMatchObject({ purpose: 'pen', custody: 'moved' })
  await office.ask('caseFile.hold', { caseId, reason: 'traži inspekcija' })
  expect(await preview()).toBe('packet.penHistory')
  expect(await office.refused('packet.preview', { caseId, desk: 'f'.repeat(32) })).toMatchObject({
    code: 'packet.penHistory',
  })
})
