import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Connection } from '../../electron/db/connection.ts'
import type { CaseId } from '../../shared/contract/ids.ts'
import { otherPast } from '../support/office/broughtLaws.ts'
import { openBackupOffice, prepareBackupOffice, type BackupOffice } from '../support/office/backupOffice.ts'
import type { PreparedOffice } from '../support/office/preparedOffice.ts'
import { PEOPLE } from '../support/office/people.ts'
import { withRawCases, withRawOffice } from '../support/office/rawDatabase.ts'
import { accountOf, signIn } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'
import { rootText } from '../support/update/makers.ts'
import {
  lawPart,
  PACKAGE,
  packageBytes,
  programPart,
  RATES,
  writeTestPack,
  type PackOptions,
} from '../support/update/madePack.ts'

// An administrator opens a file of updates: what is refused writes an entry and nothing else, a package is saved after a copy of the
// data and only where one is proven, a table of the law goes the way of every table.

let prepared: PreparedOffice<CaseId>
let office: BackupOffice
let beside: string
beforeAll(async () => {
  prepared = await prepareBackupOffice()
}, 60_000)
afterAll(() => {
  prepared.remove()
})
beforeEach(() => {
  office = openBackupOffice(prepared)
  beside = mkdtempSync(join(tmpdir(), 'naknada-update-'))
})
afterEach(async () => {
  await office.close()
  rmSync(beside, { recursive: true, force: true })
})

async function choose(options: PackOptions = {}): Promise<void> {
  await signIn(office, 'administrator')
  office.dialog.open = await writeTestPack(beside, options)
}

async function openPack(options: PackOptions = {}): Promise<void> {
  await choose(options)
  expect(await office.ask('update.open', {})).toEqual({ outcome: 'opened' })
}

async function entries(): Promise<readonly string[]> {
  const listed = await office.ask('audit.list', { journal: 'office' })
  return listed.flatMap(({ act, reason = '' }) => (act.startsWith('update.') ? [`${act} ${reason}`] : []))
}

/** A copy that somebody who holds the keys of the cases has proven. */
async function proveCopy(): Promise<void> {
  await office.copy()
  await signIn(office, 'judge')
  const isProven = async () => expect((await office.ask('backup.task', {})).provenAt).toBeDefined()
  await vi.waitFor(isProven, { timeout: 15_000, interval: 50 })
  await signIn(office, 'administrator')
}

function chooseInto(): string {
  const into = join(beside, 'mjesto')
  mkdirSync(into, { recursive: true })
  office.dialog.open = into
  return into
}

test('the screen is told what the file holds, who signed it and what the days say', async () => {
  await openPack({ parts: [programPart(), lawPart(otherPast())], expires: '2026-06-10' })
  const { version, seen, opened } = await office.ask('update.state', {})
  expect({ version, number: seen?.number }).toEqual({ version: '0.1.0', number: 7 })
  expect(opened).toMatchObject({
    ...{ number: 7, version: '9.1.0', made: '2026-06-01', expires: '2026-06-10' },
    signers: ['Ana (proba)', 'Boris (proba)'],
    warnings: ['expired', 'testMakers'],
    parts: [
      { kind: 'program', name: PACKAGE, system: 'debian', bytes: 3_000_000 },
      { kind: 'law', name: RATES, table: 'interest' },
    ],
  })
  expect(await entries()).toEqual([expect.stringMatching(/^update\.opened 7 · 9\.1\.0 · SHA-256 [0-9a-f]{64}$/)])
})

test('a clock that was set back is named, and nothing is judged by it alone', async () => {
  await openPack()
  office.clock.today = '2026-05-20'
  expect((await office.ask('update.state', {})).opened?.warnings).toEqual(['clockBehind', 'testMakers'])
})

test('a refused file leaves an entry with its code and nothing else, and the one that was open is closed', async () => {
  await openPack()
  const before = (await office.ask('update.state', {})).seen
  await choose({ signedBy: ['Ana'], number: 9 })
  expect(await office.refused('update.open', {})).toMatchObject({
    code: 'update.signatures',
    params: { part: 'timestamp.json', count: 1, needed: 2 },
  })
  await choose({ version: '0.0.9', number: 10 })
  expect(await office.refused('update.open', {})).toMatchObject({ code: 'update.notNewer' })
  const state = await office.ask('update.state', {})
  expect(state.opened).toBeUndefined()
  expect(state.seen).toEqual(before)
  expect((await entries()).slice(0, 2)).toEqual(['update.refused update.notNewer', 'update.refused update.signatures'])
})

test('what was opened is remembered over sessions: an older file is refused the next day too', async () => {
  await openPack({ number: 7 })
  await office.ask('session.lock', {})
  await choose({ number: 6 })
  expect(await office.refused('update.open', {})).toMatchObject({
    code: 'update.older',
    params: { number: 6, seen: 7 },
  })
})

test('makers that have changed are remembered: the former ones are strangers after it', async () => {
  const next = rootText({ version: 2, makers: ['Boris', 'Vera', 'Goran'], signedBy: ['Ana', 'Boris', 'Goran'] })
  await openPack({ number: 7, signedBy: ['Vera', 'Goran'], roots: { 1: rootText(), 2: next } })
  await choose({ number: 8, signedBy: ['Ana', 'Boris'] })
  expect(await office.refused('update.open', {})).toMatchObject({ code: 'update.signatures' })
  await choose({ number: 8, signedBy: ['Vera', 'Goran'] })
  expect(await office.ask('update.open', {})).toEqual({ outcome: 'opened' })
})

test('nothing is saved before a copy is proven; then a copy is made and the package lies where it was asked for', async () => {
  await openPack()
  const into = chooseInto()
  expect(await office.refused('update.save', { name: PACKAGE })).toMatchObject({ code: 'update.noProvenCopy' })
  expect(readdirSync(into)).toEqual([])
  await proveCopy()
  const copies = office.generations().length
  expect(await office.refused('update.save', { name: PACKAGE })).toMatchObject({ code: 'update.notOpened' })
  await openPack()
  chooseInto()
  expect(await office.refused('update.save', { name: RATES })).toMatchObject({ code: 'update.notOpened' })
  expect(await office.ask('update.save', { name: PACKAGE })).toEqual({ outcome: 'saved', others: [] })
  expect(office.generations().length).toBe(copies + 1)
  expect(readFileSync(join(into, PACKAGE)).equals(packageBytes())).toBe(true)
  expect((await entries())[0]).toBe(`update.saved ${PACKAGE}`)
})

test('where the copy cannot be made nothing is saved; ended between copy and saving, the next session goes on', async () => {
  await openPack()
  await proveCopy()
  await openPack()
  const into = chooseInto()
  rmSync(office.place, { recursive: true })
  expect(await office.refused('update.save', { name: PACKAGE })).toMatchObject({ code: 'backup.gone' })
  expect(readdirSync(into)).toEqual([])
  mkdirSync(office.place)
  // The program is at an end once the copy is made: what is left of a half-written package is no package.
  await office.ask('backup.make', {})
  writeFileSync(join(into, `${PACKAGE}.00ff00ff.part`), packageBytes(1_000))
  await office.ask('session.lock', {})
  await openPack()
  chooseInto()
  expect(await office.ask('update.save', { name: PACKAGE })).toEqual({ outcome: 'saved', others: [] })
  expect(readdirSync(into)).toEqual([PACKAGE])
})

test('a table of the law is proposed and waits for a second person; another one of its version is not', async () => {
  await openPack({ parts: [lawPart(otherPast())], version: undefined })
  await office.ask('update.takeLaw', { name: RATES })
  expect(await office.refused('update.takeLaw', { name: RATES })).toMatchObject({ code: 'law.versionKnown' })
  const [pack] = (await office.ask('law.list', {})).packs
  expect(pack).toMatchObject({ kind: 'interest', version: '2026-9', state: 'proposed', isOwn: true })
  expect((await office.ask('law.inForce', {})).interest.version).toBe('2026-1')
  await signIn(office, 'judge')
  await office.ask('law.confirm', { id: present(pack).id })
  expect((await office.ask('law.inForce', {})).interest.version).toBe('2026-9')
})

test('nobody but the administrator opens one', async () => {
  await openPack()
  for (const who of ['judge', 'prosecutor', 'clerk', 'auditor'] as const) {
    await signIn(office, who)
    expect((await office.refused('update.open', {})).code).toBe('session.roleNotAllowed')
    expect((await office.refused('update.state', {})).code).toBe('session.roleNotAllowed')
  }
})

test('data that a newer program has written are refused by this one in words, file by file, and not touched', async () => {
  const newer = (db: Connection) => db.pragma('user_version = 990')
  const { id } = await accountOf(office, 'judge')
  const refusal = async () => {
    const answer = await office.application.invoke('session.signIn', { person: id, password: PEOPLE.judge.own })
    return JSON.stringify(answer)
  }
  await withRawCases(office.folder, newer)
  const cases = readFileSync(join(office.folder, 'cases.db'))
  expect(await refusal()).toContain('databaseNewer')
  expect(await refusal()).toContain('cases.db')
  expect(readFileSync(join(office.folder, 'cases.db')).equals(cases)).toBe(true)
  await withRawOffice(office.folder, newer)
  expect(await refusal()).toContain('office.db')
})
