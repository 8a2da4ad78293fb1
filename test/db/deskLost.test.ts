import { afterAll, beforeAll, expect, test } from 'vitest'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { signIn } from '../support/office/testOffice.ts'
import { targetOf, type Target } from '../support/office/twoClaims.ts'
import { carry } from '../support/packet/carryByHand.ts'
import { givePen, shareTo, type DeskOfOffice } from '../support/packet/penBetween.ts'
import { openTwoDesks, type TwoDesks } from '../support/packet/twoDesks.ts'
import { importSealedFile, installationOf, introduce } from '../support/packet/twoInstallations.ts'
import { present } from '../support/trainingCase.ts'

// A desk of an office is lost: two people take its files over at the other, from the copies it had sent.

let desks: TwoDesks
let lost: DeskOfOffice
let other: DeskOfOffice
let target: Target
let desk: string
const REASON = 'ukraden iz kancelarije'
beforeAll(async () => {
  desks = await openTwoDesks()
  lost = { office: desks.first, folders: desks.ofFirst }
  other = { office: desks.second, folders: desks.ofSecond }
  desk = installationOf(lost.office)
  await signIn(other.office, 'prosecutor')
  target = await importSealedFile(lost.office, 81)
  target = targetOf(await lost.office.ask('claim.withdraw', { ...target, claim: 'c1', on: '2026-06-01' }))
  await shareTo(lost, other)
})
afterAll(() => desks.close())

const lossOf = async () => present((await other.office.ask('pen.list', {})).desks[0]).loss
const stagesOf = async () =>
  (await other.office.ask('caseFile.open', { caseId: target.caseId })).claims.map(({ stage }) => stage)

test('one reports it, and may take that back; nothing changes by it', async () => {
  const { office } = other
  await office.ask('desk.reportLost', { desk, reason: REASON })
  expect((await office.refused('desk.reportLost', { desk, reason: REASON })).code).toBe('desk.reported')
  expect((await office.refused('desk.reportLost', { desk: 'f'.repeat(32), reason: REASON })).code).toBe('packet.noDesk')
  const loss = present(await lossOf())
  expect(loss).toMatchObject({ reason: REASON, isOwn: true })
  expect((await office.refused('desk.confirmLost', { id: loss.id })).code).toBe('desk.otherPerson')
  expect((await office.refused('caseFile.open', { caseId: target.caseId })).code).toBe('caseFile.atDesk')
  await office.ask('desk.withdrawLost', { id: loss.id, reason: 'nađen je' })
  expect(await lossOf()).toBeUndefined()
  expect((await office.refused('desk.confirmLost', { id: loss.id })).code).toBe('desk.notReported')
})

test('while there is a third desk nobody takes over: it may have been given a file', async () => {
  const third = await openTwoDesks()
  await introduce(third.first, 'prosecutor', other.office, 'prosecutor')
  const { office } = other
  await office.ask('desk.reportLost', { desk, reason: REASON })
  const { desks: known } = await office.ask('pen.list', {})
  const loss = present(known.find((one) => one.desk === desk)?.loss)
  await signIn(office, 'clerk')
  expect(await office.refused('desk.confirmLost', { id: loss.id })).toMatchObject({
    code: 'desk.othersLeft',
    params: { count: 1 },
  })
  const { known: cards } = await office.ask('card.list', {})
  const card = present(cards.find(({ isDesk, state }) => isDesk && state === 'confirmed'))
  await office.ask('card.revoke', { id: card.id, reason: 'nije računar ovog organa' })
  await third.close()
})

test('a second person confirms, and its files go on here as its last copies told', async () => {
  const { office } = other
  const loss = present((await office.ask('pen.list', {})).desks.find((one) => one.desk === desk)?.loss)
  expect(await office.ask('desk.lookAtLost', { id: loss.id })).toEqual({ files: 1, stay: 0 })
  expect(await office.ask('desk.confirmLost', { id: loss.id })).toEqual({ files: 1, stay: 0 })
  expect(await stagesOf()).toEqual(['withdrawn', 'draft'])
  expect((await office.ask('deskCopy.list', { mark: '' })).copies).toEqual([])
  await signIn(office, 'prosecutor')
  const { revision, people } = await office.ask('caseFile.open', { caseId: target.caseId })
  expect(people.find(({ id }) => id === 'v2')?.sealed).toBe(true)
  await office.ask('person.reveal', { caseId: target.caseId, person: 'v2', reason: 'provjera podataka' })
  await office.ask('claim.withdraw', { caseId: target.caseId, revision, claim: 'c2', on: '2026-06-02' })
  const acts = await office.ask('journal.list', { caseId: target.caseId })
  expect(acts.map(({ act }) => act)).toContain('caseFile.takenOver')
})

test('what the lost desk sends later is refused, and writes nothing', async () => {
  await signIn(lost.office, 'prosecutor')
  await lost.office.ask('claim.withdraw', { ...target, claim: 'c2', on: '2026-06-01' })
  await lost.office.ask('deskCopy.share', {})
  carry(lost.folders, other.folders)
  const { copies } = await other.office.ask('packet.collect', {})
  expect(copies).toEqual([])
  expect(await stagesOf()).toEqual(['withdrawn', 'withdrawn'])
  expect((await other.office.ask('pen.list', {})).desks).toEqual([])
})

test('a file that was given to it and never taken in is here again', async () => {
  const given = await openTwoDesks()
  const { first: giver, second: gone, ofFirst, ofSecond } = given
  await signIn(gone, 'prosecutor')
  const file = await importSealedFile(giver, 84)
  await givePen({ office: giver, folders: ofFirst }, { office: gone, folders: ofSecond }, file)
  await giver.ask('desk.reportLost', { desk: installationOf(gone), reason: REASON })
  const id = present((await giver.ask('pen.list', {})).desks[0]?.loss).id
  await signIn(giver, 'clerk')
  expect(await giver.ask('desk.lookAtLost', { id })).toEqual({ files: 1, stay: 0 })
  expect(await giver.ask('desk.confirmLost', { id })).toEqual({ files: 1, stay: 0 })
  await signIn(giver, 'prosecutor')
  const { revision } = await giver.ask('caseFile.open', { caseId: file.caseId })
  await giver.ask('claim.withdraw', { caseId: file.caseId, revision, claim: 'c1', on: '2026-06-01' })
  expect((await giver.ask('packet.list', {})).sent).toMatchObject([{ purpose: 'pen', state: 'recalled' }])
  await given.close()
})

test('that it was lost is decided once, and by two', async () => {
  const rows = 'SELECT state, decided_by = reported_by AS same FROM desk_loss ORDER BY state'
  const found = await withRawCases(other.office.folder, (db) => db.prepare(rows).all(), 'prosecutor')
  expect(found.map(({ state, same }) => [state, same])).toEqual([
    ['confirmed', 0],
    ['withdrawn', 1],
  ])
  const anew = "UPDATE desk_loss SET state = 'withdrawn'"
  await expect(withRawCases(other.office.folder, (db) => db.exec(anew), 'prosecutor')).rejects.toThrow('frozen')
})
