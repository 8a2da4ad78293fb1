import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readVault } from '../../electron/vault/vaultFile.ts'
import { PRACTICE_PASSWORD } from '../../shared/domain/practice/practicePeople.ts'
import type { Role } from '../../shared/domain/staff/roles.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { openPracticeOffice, sayKind, type PracticeOffice } from '../support/office/practiceOffice.ts'
import { openTestOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'

// A copy of practice is none of an office, and the other way round.

let practice: PracticeOffice
const opened: TestOffice[] = []
beforeAll(async () => {
  practice = await openPracticeOffice()
})
afterEach(async () => {
  for (const office of opened.splice(0)) await office.close()
})
afterAll(() => practice.close())

function keep(office: TestOffice): TestOffice {
  opened.push(office)
  return office
}

async function copyToStick(office: TestOffice, becomeAdministrator: () => Promise<unknown>): Promise<string> {
  const place = createTemporaryFolder()
  await becomeAdministrator()
  office.dialog.open = place
  await office.ask('backup.chooseFolder', {})
  await office.ask('backup.make', {})
  return place
}

async function foundIn(office: TestOffice, place: string): Promise<string> {
  office.dialog.open = place
  return (await office.ask('restore.find', { where: 'asked' })).copies[0]?.name ?? ''
}

test('a copy of practice is brought back neither where an office works nor on an empty machine, also where its word is changed', async () => {
  const place = await copyToStick(practice, () => practice.become('administrator'))
  const work = keep(openOfficeAtWork())
  work.dialog.open = place
  expect((await work.refused('restore.find', { where: 'asked' })).code).toBe('backup.foreign')
  const empty = keep(openTestOffice())
  const chosen = { name: await foundIn(empty, place) }
  expect((await empty.refused('restore.choose', chosen)).code).toBe('backup.foreign')
  const vault = join(place, readdirSync(place)[0] ?? '', chosen.name, 'vault.json')
  sayKind(vault, 'real')
  const { people } = await empty.ask('restore.choose', chosen)
  const typed = (role: Role) => ({
    person: people.find(({ roles }) => roles.includes(role))?.id ?? '',
    password: PRACTICE_PASSWORD,
  })
  const by = { kind: 'people', people: [typed('administrator'), typed('prosecutor')] }
  // The wait that follows a count that is not there.
  empty.clock.now = new Date(empty.clock.now.getTime() + 600_000)
  expect((await empty.refused('restore.look', { by })).code).toBe('restore.vaultAltered')
  expect((await empty.ask('session.state', {})).stage).toBe('firstRun')
  expect(readVault(empty.folder).kind).toBe('absent')
})

test('a copy of the work of an office is not brought back in practice', async () => {
  const work = keep(openOfficeAtWork())
  const place = await copyToStick(work, () => signIn(work, 'administrator'))
  practice.dialog.open = place
  expect((await practice.refused('restore.find', { where: 'asked' })).code).toBe('backup.foreign')
})
