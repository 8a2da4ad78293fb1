import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { sealedRow } from '../../electron/db/tables/sealed.ts'
import { createIdentityCipher } from '../../electron/vault/identityCipher.ts'
import { placeOfWorksheet } from '../../electron/db/tables/worksheetTable.ts'
import { ScheduledFile } from '../support/office/scheduledFile.ts'
import { present } from '../support/trainingCase.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { databaseKeysOf, withCasesOf } from '../support/office/scheduleKeys.ts'

// What a judge notes on a claim is for that one alone: not for colleagues, not for the holders of the identity key.

const NOTE = 'vjerodostojnost iskaza: provjeriti smjene'
const TEXT = JSON.stringify({ text: NOTE })
const row = sealedRow.extend({ person: z.string() })
let office: ScheduleOffice
let file: ScheduledFile
let key: string
const as = (name: Name) => office.as(name)
const load = (of = key) => office.ask('draft.load', { key: of })

beforeAll(async () => {
  office = await openScheduleOffice()
  file = await ScheduledFile.import(office, 640)
  await file.forward()
  await file.register()
  key = `${file.target.caseId}/worksheet/c1`
  await as('judgeA')
  await office.ask('draft.save', { key, text: TEXT })
})
afterAll(() => office.close())

test('it is there again after a lock, for whoever wrote it, and for no colleague', async () => {
  await as('judgeB')
  expect(await load()).toBeNull()
  await office.ask('draft.save', { key, text: '{"text":"moje"}' })
  await as('judgeA')
  expect(await load()).toMatchObject({ text: TEXT })
  await as('judgeB')
  expect(await load()).toMatchObject({ text: '{"text":"moje"}' })
  for (const other of ['prosecutorA', 'clerk', 'otherJudge', 'headOfCourt'] as const) {
    await as(other)
    expect([other, await load()]).toEqual([other, null])
    expect(await office.application.invoke('draft.save', { key, text: TEXT })).toMatchObject({ ok: false })
  }
})

test('it is no draft of the file, is found by no search and leaves with no export', async () => {
  await as('judgeA')
  expect(await office.ask('draft.list', { caseId: file.target.caseId })).toEqual([])
  const { groups } = await office.ask('search.find', { typed: 'vjerodostojnost' })
  expect(Object.values(groups).map(({ found }) => found)).toEqual([0, 0, 0, 0, 0])
  office.dialog.save = join(office.folder, 'predmet.json')
  await office.ask('exchange.export', { caseId: file.target.caseId, reason: 'dostavljanje na uvid' })
  expect(readFileSync(office.dialog.save, 'utf8')).not.toContain('vjerodostojnost')
})

test('the identity key, which opens every sealed text, does not open it', async () => {
  const { identity } = await databaseKeysOf(office, 'judgeB')
  const rows = await withCasesOf(office, (db) =>
    z.array(row).parse(db.prepare('SELECT person, wrapped_key AS wrappedKey, ciphertext FROM worksheet').all()),
  )
  expect(rows).toHaveLength(2)
  const cipher = createIdentityCipher(identity)
  for (const { person, ...sealed } of rows) expect(cipher.open(placeOfWorksheet(person), sealed)).toBeUndefined()
})

test('it goes along with its claim into a file of its own', async () => {
  await as('clerk')
  await as('judgeA')
  const given = { on: office.clock.today, reason: 'odvojeno suđenje' }
  const severing = { ...file.target, claims: ['c1'], mark: 'K.br.641/26', ...given }
  const { severed } = await office.ask('caseFile.sever', severing)
  expect(await load()).toBeNull()
  expect(await load(`${severed}/worksheet/c1`)).toMatchObject({ text: TEXT })
  key = `${severed}/worksheet/c1`
})

test('a new password that somebody else gave ends it, and the judge begins anew', async () => {
  await as('administrator')
  const person = office.idOf('judgeA')
  const { password } = await office.ask('staff.newPassword', { person, reason: 'zaboravljena lozinka' })
  await office.ask('session.signIn', { person, password })
  const next = 'sasvim nova lozinka 7'
  await office.ask('session.changePassword', { current: password, next })
  await as('judgeB')
  const { mark } = present((await office.ask('staff.awaiting', {})).find(({ account }) => account.id === person))
  await office.ask('staff.handOn', { person, mark, password: office.passwordOf('judgeB') })
  await office.ask('session.signIn', { person, password: next })
  expect(await load()).toBeNull()
  await office.ask('draft.save', { key, text: TEXT })
  expect(await load()).toMatchObject({ text: TEXT })
})
