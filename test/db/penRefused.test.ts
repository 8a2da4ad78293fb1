import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Output } from '../../shared/contract/channels.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { PEOPLE, PROSECUTION } from '../support/office/people.ts'
import { signIn } from '../support/office/testOffice.ts'
import type { Target } from '../support/office/twoClaims.ts'
import { openForge } from '../support/packet/forgedPacket.ts'
import { givePen, shareTo, takePen, type DeskOfOffice } from '../support/packet/penBetween.ts'
import { openTwoDesks, type TwoDesks } from '../support/packet/twoDesks.ts'
import { importSealedFile } from '../support/packet/twoInstallations.ts'

// What another desk gives, and may not: each is refused with a sentence and an entry, and nothing is written.

let desks: TwoDesks
let first: DeskOfOffice
let second: DeskOfOffice
let target: Target
let own: Target
let forge: Awaited<ReturnType<typeof openForge>>
beforeAll(async () => {
  desks = await openTwoDesks()
  first = { office: desks.first, folders: desks.ofFirst }
  second = { office: desks.second, folders: desks.ofSecond }
  own = await importSealedFile(desks.second, 82)
  await signIn(desks.first, 'prosecutor')
  target = await importSealedFile(desks.first, 81)
  await shareTo(first, second)
  forge = await openForge({ prosecution: desks.first, court: desks.second })
})
afterAll(() => desks.close())

const MOVED = { isEntered: true, notes: [], stays: [] }
const DESK = { series: 'KR4', pen: 1, holder: PROSECUTION, excluded: [], moved: MOVED }

const present = async (forgery: Parameters<typeof forge>[0] = {}) => {
  const file = { id: target.caseId, revision: 9 }
  second.office.dialog.open = await forge({
    ...{ desk: DESK, receiver: { office: PROSECUTION } },
    ...forgery,
    manifest: { purpose: 'pen', custody: 'moved', file, ...forgery.manifest },
  })
  return second.office.application.invoke('packet.look', {})
}
const look = async (forgery: Parameters<typeof forge>[0] = {}) => {
  const answer = await present(forgery)
  return answer.ok ? 'shown' : answer.error.code
}

test('a file is taken over from the desk that writes in it, for people who work here, and under a mark of its own', async () => {
  expect(await look()).toBe('shown')
  expect(await look({ desk: { ...DESK, pen: 0 } })).toBe('packet.older')
  const { moved: _moved, ...copied } = DESK
  expect(await look({ desk: copied })).toBe('packet.cover')
  expect(await look({ desk: { ...DESK, holder: 'VSPG' } })).toBe('packet.otherCase')
  expect(await look({ sender: { office: 'VSPG' } })).toBe('packet.unknownSender')
  expect(await look({ manifest: { custody: 'copy' } })).toBe('packet.otherPurpose')
  expect(await look({ manifest: { file: { id: own.caseId, revision: 9 } } })).toBe('packet.heldHere')
  expect(await look({ claims: [] })).toBe('packet.cover')
  expect(await look({ desk: { ...DESK, owner: 'Neko Nepoznat' } })).toBe('packet.penPeople')
  expect(await look({ desk: { ...DESK, moved: { ...MOVED, clerk: 'Neko Nepoznat' } } })).toBe('packet.penPeople')
  expect(await look({ desk: { ...DESK, excluded: ['Neko Nepoznat'] } })).toBe('packet.penPeople')
  expect(await look({ desk: { ...DESK, owner: PEOPLE.clerk.displayName } })).toBe('shown')
  expect(await look({ desk: { ...DESK, excluded: [PEOPLE.prosecutor.displayName.toUpperCase()] } })).toBe(
    'packet.penExcluded',
  )
})

test('a file whose mark another bears here waits until somebody has found out which is right', async () => {
  const { court, prosecution } = { court: 'VSPG', prosecution: PROSECUTION }
  const { case: proceedings } = await second.office.ask('caseFile.open', { caseId: own.caseId })
  expect([proceedings.court, proceedings.prosecution]).toEqual([court, prosecution])
  const form = { case: proceedings }
  expect(await look({ form })).toBe('packet.penMark')
  expect(await look({ form, desk: { ...DESK, moved: { ...MOVED, isEntered: false } } })).toBe('shown')
})

test('once it is taken over it is written here, and comes no second time', async () => {
  await givePen(first, second, target)
  target = await takePen(second, first)
  expect(await look()).toBe('packet.heldHere')
})

test('to whom a file was assigned at the other desk it is assigned here, and who was excluded is', async () => {
  const caseId = 'd'.repeat(32)
  const { prosecutor, clerk } = PEOPLE
  const desk = { ...DESK, owner: prosecutor.displayName, excluded: [clerk.displayName] }
  const claims = ['c1', 'c2'].map((claim) => ({ claim, stage: 'draft' as const }))
  const looked = await present({ desk, claims, manifest: { file: { id: caseId, revision: 3 } } })
  const { packet } = packetIn(looked)
  await second.office.ask('packet.take', { id: packet.id })
  const ids = 'SELECT capacity, person FROM assignment UNION ALL SELECT $none, person FROM exclusion'.replace(
    '$none',
    "'out'",
  )
  const rows = await withRawCases(second.office.folder, (db) => db.prepare(ids).all(), 'prosecutor')
  expect(rows.map(({ capacity }) => capacity)).toEqual(['owner', 'out'])
  await signIn(second.office, 'clerk')
  expect((await second.office.refused('caseFile.open', { caseId })).code).toBe('caseFile.notFound')
})

function packetIn(answer: Awaited<ReturnType<typeof present>>) {
  const looked = answer.ok ? (answer.value as Output<'packet.look'>) : undefined
  if (looked?.outcome !== 'packet') throw new Error('no packet')
  return looked
}
