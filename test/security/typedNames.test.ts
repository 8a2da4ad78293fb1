import Database from '@signalapp/sqlcipher'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ScheduledFile } from '../support/office/scheduledFile.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { present } from '../support/trainingCase.ts'

// A sealed name that is typed into a text, a pseudonym or a reason: marked where it is typed, and never kept in the journal.

let office: ScheduleOffice
let file: ScheduledFile
const MARKERS = /[ŠšSs][ćc]eki[ćc]|Đurđi|Bulatovi|Miraš/
const WRITTEN = [
  ['Đurđica Šćekić je to rekla', 0, 14],
  ['Izjava za Šćekićevu kćerku', 10, 19],
  ['vidi djurdjicu scekic', 5, 21],
  ['по казивању Ђурђице Шћекић', 12, 26],
] as const
const as = (name: Name) => office.as(name)
const find = (...texts: readonly string[]) =>
  office.ask('names.find', { caseId: file.target.caseId, texts: [...texts] })
const victim = async () => {
  const { revision, people } = await office.ask('caseFile.open', { caseId: file.target.caseId })
  const { label: _label, identity: _identity, ...person } = present(people.find(({ id }) => id === 'v1'))
  return { caseId: file.target.caseId, revision, person }
}

beforeAll(async () => {
  office = await openScheduleOffice()
  file = await ScheduledFile.import(office, 701)
})
afterAll(() => office.close())

test('whoever reads the file and does not have it is not told that a guess is right', async () => {
  await as('prosecutorB')
  expect(await find(...WRITTEN.map(([text]) => text))).toEqual(WRITTEN.map(() => []))
  await as('headOfProsecution')
  await file.assign('prosecutorA')
})

test('a sealed name in any spelling, script and case form is marked where it is typed, with the pseudonym', async () => {
  await as('prosecutorA')
  const found = await find(...WRITTEN.map(([text]) => text), 'Oštećena je to rekla', 'Ratko Ždralović')
  expect(found.map(([name]) => [name?.start, name?.end])).toEqual([
    ...WRITTEN.map(([, start, end]) => [start, end]),
    [undefined, undefined],
    [undefined, undefined],
  ])
  for (const [name] of found.slice(0, WRITTEN.length)) expect(name?.pseudonym).toMatchObject({ cnr: 'Oštećena A' })
  expect(JSON.stringify(found)).not.toMatch(MARKERS)
})

/** How many sealed texts were read while something was asked. */
async function sealsRead(ask: () => Promise<unknown>): Promise<number> {
  const db = new Database(':memory:')
  const statement = Object.getPrototypeOf(db.prepare('SELECT 1')) as { all: () => readonly object[] }
  db.close()
  const all = vi.spyOn(statement, 'all')
  await ask()
  const rows = all.mock.results.flatMap(({ value }) => value as readonly object[])
  all.mockRestore()
  return rows.filter((row) => 'wrappedKey' in row).length
}

test('seals are opened once for a file as it stands, anew after an act and in another session, and not for who is told nothing', async () => {
  await as('prosecutorA')
  await find('nešto drugo')
  expect(await sealsRead(() => find('Đurđica'))).toBe(0)
  const { person, ...target } = await victim()
  await office.ask('person.save', { ...target, person })
  expect(await sealsRead(() => find('Đurđica'))).toBe(2)
  expect(await sealsRead(() => find('Đurđica'))).toBe(0)
  await as('prosecutorB')
  expect(await sealsRead(() => office.refused('names.find', { caseId: file.target.caseId, texts: ['Đurđica'] }))).toBe(
    0,
  )
  await as('prosecutorA')
  expect(await sealsRead(() => find('Đurđica'))).toBe(2)
})

test('nothing is marked for a colleague who does not have the file, and no other office is answered', async () => {
  await as('prosecutorB')
  const texts = [WRITTEN[0][0]]
  expect(await office.refused('names.find', { caseId: file.target.caseId, texts })).toEqual({
    code: 'caseFile.notAssigned',
  })
  await as('judgeA')
  expect(await office.refused('names.find', { caseId: file.target.caseId, texts })).toEqual({
    code: 'caseFile.notFound',
  })
})

test('more text than one call looks through is refused, so that no other call waits for it', async () => {
  await as('prosecutorA')
  const texts = [WRITTEN[0][0], 'a'.repeat(20_000)]
  expect(await office.refused('names.find', { caseId: file.target.caseId, texts })).toMatchObject({
    code: 'input.tooLarge',
  })
})

test('a pseudonym that says who somebody is is refused, and one that tells nothing is kept', async () => {
  await as('prosecutorA')
  for (const cnr of ['Đurđica', 'Šćekić Đ.', 'djurdjica scekic', 'Oštećena Đ. Š.']) {
    const target = await victim()
    const person = { ...target.person, pseudonym: { cnr, en: 'Injured party A' } }
    expect([cnr, await office.refused('person.save', { ...target, person })]).toEqual([
      cnr,
      { code: 'person.pseudonymTells', field: 'person.pseudonym' },
    ])
  }
  const { person, ...target } = await victim()
  const pseudonym = { cnr: 'Oštećena K', en: 'Injured party K' }
  await office.ask('person.save', { ...target, person: { ...person, pseudonym } })
})

test('a reason that is kept beside the journal names nobody sealed either: corrections, changes of a file, notes, copies', async () => {
  await as('prosecutorA')
  const named = 'Đurđica Šćekić je to tražila'
  const kept = /^Oštećena [AK] je to tražila$/
  const { caseId } = file.target
  const { revision } = await office.ask('caseFile.open', { caseId })
  const mark = { on: '2026-06-15', mark: 'Kt.br.1701/25', reason: named }
  await office.ask('caseFile.renumber', { caseId, revision, ...mark })
  const { changes } = await office.ask('caseFile.open', { caseId })
  expect(changes.map(({ reason }) => reason)).toEqual([expect.stringMatching(kept)])
})

test('no reason in the journal names who is sealed: the pseudonym stands for the name', async () => {
  await as('prosecutorA')
  const reason = 'Đurđica Šćekić traži uvid u spis'
  await office.ask('person.reveal', { caseId: file.target.caseId, person: 'v1', reason })
  const entries = await office.ask('journal.list', { caseId: file.target.caseId })
  expect(entries[0]).toMatchObject({ act: 'caseFile.reveal', reason: 'Oštećena K traži uvid u spis' })
  expect(entries.length).toBeGreaterThan(3)
  expect(JSON.stringify(entries)).not.toMatch(MARKERS)
})
