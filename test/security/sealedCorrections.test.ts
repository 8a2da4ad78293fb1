import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import type { PersonIdentity } from '../../shared/domain/caseFile/identity.ts'
import { openBegun } from '../support/office/begunOffice.ts'
import { giveFilesToClerk, withRawCases } from '../support/office/rawDatabase.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'

// What a sealed person was called before it was corrected is as secret as what they are called.

const VICTIM = present(readTrainingCase('case-01').people.find(({ id }) => id === 'v1'))
const { name: OLD, jmbg: OLD_NUMBER } = VICTIM
const NEW = 'Đurđina Šćepović'
const MARKERS = /Đurđi[cn]|Šćekić|Šćepović|0704998265000|0804998265009/
const reason = 'lični list je pogrešno prepisan'

let office: TestOffice
let caseId: CaseId
const view = () => office.ask('caseFile.open', { caseId })
const victim = async () => {
  const { revision, people } = await view()
  const { label: _label, identity: _identity, ...person } = present(people.find(({ id }) => id === 'v1'))
  return { caseId, revision, person }
}
const reveal = () => office.ask('person.reveal', { caseId, person: 'v1', reason: 'provjera ispravke' })

beforeAll(async () => {
  ;({ office, caseId } = await openBegun('issued'))
  await signIn(office, 'clerk')
  await giveFilesToClerk(office.folder)
  await signIn(office, 'clerk')
})
afterAll(() => office.close())

test('an identity under a seal is corrected, never saved over, and no reason names it', async () => {
  const { identity } = await reveal()
  const next: PersonIdentity = { ...identity, name: NEW }
  const target = await victim()
  // As it is stored or another: the answer is the same.
  for (const given of [identity, next])
    expect(await office.refused('person.save', { ...target, identity: given })).toEqual({ code: 'person.factFixed' })
  for (const naming of [`Ispravno je ${NEW}`, `nije ${OLD} nego druga`, `JMBG nije ${OLD_NUMBER ?? ''}`])
    expect(await office.refused('person.correct', { ...target, identity: next, reason: naming })).toMatchObject({
      code: 'reason.namesSealed',
    })
  await office.ask('person.correct', { ...target, identity: next, reason })
  expect((await reveal()).identity.name).toBe(NEW)
})

test('the earlier identity is in no answer and in no row, and shown where the seal is opened', async () => {
  const [file, journal] = [await view(), await office.ask('journal.list', { caseId })]
  expect(file.personCorrections).toMatchObject([{ id: 'v1', fact: 'name', reason }])
  expect(file.personCorrections[0]).not.toHaveProperty('before')
  expect(JSON.stringify([file, journal])).not.toMatch(MARKERS)
  for (const typed of [OLD, 'scekic', NEW]) {
    const { groups } = await office.ask('search.find', { typed })
    expect(JSON.stringify(groups)).not.toMatch(MARKERS)
  }
  await withRawCases(office.folder, (db) => {
    // An index of words holds none that could be read row by row; what it may hold is shown by `search`.
    const stored = `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'`
    const tables = db.prepare(stored, { pluck: true }).all()
    const rows = tables.map((name) => JSON.stringify(db.prepare(`SELECT * FROM "${String(name)}"`).all()))
    expect(rows.length).toBeGreaterThan(40)
    expect(rows.filter((text) => MARKERS.test(text))).toEqual([])
  })
  const { corrections } = await reveal()
  expect(corrections).toMatchObject([{ id: 'v1', fact: 'name', before: OLD, after: NEW, reason }])
  expect((await office.ask('journal.list', { caseId }))[0]).toMatchObject({ act: 'caseFile.reveal' })
})

test('a row flipped to look open, or a correction put in the place of another, opens nothing', async () => {
  const target = await victim()
  await office.ask('person.correct', {
    ...target,
    identity: { ...(await reveal()).identity, jmbg: '0804998265009' },
    reason,
  })
  const flips = [
    `UPDATE person_identity SET open_identity = '{"name":"X"}', wrapped_key = NULL, sealed_identity = NULL WHERE person_id = 'v1'`,
    `UPDATE person_correction SET (wrapped_key, ciphertext) = (SELECT wrapped_key, ciphertext FROM person_correction WHERE fact = 'jmbg')
      WHERE fact = 'name'`,
  ]
  const [open, swapped] = flips as [string, string]
  const stored = await keep()
  await alter(open)
  expect(await office.refused('caseFile.open', { caseId })).toMatchObject({ code: 'storage.damaged' })
  await put(stored)
  await alter(swapped)
  expect(JSON.stringify(await view())).not.toMatch(MARKERS)
  expect(await office.refused('person.reveal', { caseId, person: 'v1', reason: 'provjera ispravke' })).toMatchObject({
    code: 'storage.damaged',
  })
  await put(stored)
  expect((await reveal()).corrections).toHaveLength(2)
})

test('a seal that is taken off or put on takes the earlier identity with it', async () => {
  const { revision } = await view()
  await office.ask('person.unseal', { caseId, revision, person: 'v1', reason: 'odluka suda o ukidanju zaštite' })
  const shown = (await view()).personCorrections
  expect(shown.map(({ before }) => before)).toContain(OLD)
  const { person } = await victim()
  await office.ask('person.save', { caseId, revision: revision + 1, person: { ...person, sealed: true } })
  expect(JSON.stringify(await view())).not.toMatch(MARKERS)
  expect((await reveal()).corrections.map(({ before }) => before)).toContain(OLD)
})

const SEALED = [
  ['person_identity', 'open_identity, wrapped_key, sealed_identity', "person_id = 'v1'"],
  ['person_correction', 'wrapped_key, ciphertext', 'ciphertext IS NOT NULL'],
] as const
const alter = (sql: string) =>
  withRawCases(office.folder, (db) => {
    db.exec(sql)
  })

/** Keeps the sealed columns beside, as a file of the database copied aside would. */
async function keep(): Promise<readonly string[]> {
  const rows: string[] = []
  await withRawCases(office.folder, (db) => {
    for (const [table, columns, where] of SEALED) {
      const quoted = columns
        .split(', ')
        .map((column) => `quote(${column})`)
        .join(` || ', ' || `)
      rows.push(
        ...db
          .prepare(
            `SELECT 'UPDATE ${table} SET (${columns}) = (' || ${quoted} || ') WHERE rowid = ' || rowid FROM ${table} WHERE ${where}`,
            { pluck: true },
          )
          .all()
          .map(String),
      )
    }
  })
  return rows
}

async function put(rows: readonly string[]): Promise<void> {
  await alter(rows.join(';'))
}
