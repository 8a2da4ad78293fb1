import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { verifyJournals } from '../support/office/journals.ts'
import { REAL_DERIVATION } from '../support/office/keyDerivations.ts'
import { COURT, PEOPLE } from '../support/office/people.ts'
import { HOLDERS, proveShare } from '../support/office/shares.ts'
import {
  accountOf,
  setUpOffice,
  openTestOffice,
  signIn,
  type TestOffice,
  toNewAccount,
} from '../support/office/testOffice.ts'

const DATABASE_FILES = ['office', 'cases'].flatMap((name) => [`${name}.db`, `${name}.db-wal`, `${name}.db-shm`])

let office: TestOffice
afterEach(() => office.close())

describe('the first run', () => {
  test('writes nothing before every share of the recovery key is proven', async () => {
    office = openTestOffice()
    const people = [toNewAccount(PEOPLE.administrator), toNewAccount(PEOPLE.judge)]
    await office.ask('setup.prepare', { offices: [COURT], people, holders: HOLDERS })
    for (const code of ['ceremony.notProven', 'ceremony.notProven', 'ceremony.notProven']) {
      expect(await office.refused('setup.complete', {})).toEqual({ code })
      expect(readdirSync(office.folder)).toEqual([])
      await proveShare(office)
    }
    expect(readdirSync(office.folder)).toEqual([])
  })

  test('founds an office in which each person signs in and the newcomers change their password', async () => {
    office = openTestOffice({ kdf: REAL_DERIVATION })
    await setUpOffice(office)
    expect((await office.ask('session.state', {})).stage).toBe('locked')
    const judge = await accountOf(office, 'judge')
    const there = await office.ask('session.signIn', { person: judge.id, password: PEOPLE.judge.own })
    expect(there).toMatchObject({ stage: 'signedIn', mayReveal: true, lastPerson: judge.id })
    const auditor = await accountOf(office, 'auditor')
    const state = await office.ask('session.signIn', { person: auditor.id, password: PEOPLE.auditor.given })
    expect(state).toMatchObject({ stage: 'changePassword', mayReveal: false, lastPerson: auditor.id })
    expect(await office.refused('caseFile.list', {})).toEqual({ code: 'session.changePasswordFirst' })
    const same = { current: PEOPLE.auditor.given, next: PEOPLE.auditor.given }
    expect(await office.refused('session.changePassword', same)).toMatchObject({ code: 'password.unchanged' })
    const changed = await office.ask('session.changePassword', {
      current: PEOPLE.auditor.given,
      next: 'nova lozinka revizora',
    })
    expect(changed.stage).toBe('signedIn')
    await office.ask('session.lock', {})
    expect(
      await office.refused('session.signIn', { person: auditor.id, password: PEOPLE.auditor.given }),
    ).toMatchObject({
      code: 'signIn.failed',
      params: { waitSeconds: 1 },
    })
    office.clock.now = new Date(office.clock.now.getTime() + 5_000)
    await office.ask('session.signIn', { person: auditor.id, password: 'nova lozinka revizora' })
    // A first password is handed over by hand and stands nowhere: neither in a file nor in the journal that is signed.
    await signIn(office, 'administrator')
    const journal = JSON.stringify(await office.ask('audit.list', { journal: 'office' }))
    const files = readdirSync(office.folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    const texts = files
      .filter((file) => file.isFile())
      .map(({ name, parentPath }) => readFileSync(join(parentPath, name)))
    for (const { given } of Object.values(PEOPLE)) {
      expect(journal).not.toContain(given)
      expect(texts.some((bytes) => bytes.includes(given))).toBe(false)
    }
  })

  test('gives the administrator no identity key and no way to content', async () => {
    office = openTestOffice()
    await setUpOffice(office)
    const state = await signIn(office, 'administrator')
    expect(state).toMatchObject({ stage: 'signedIn', mayReveal: false })
    expect(await office.refused('caseFile.list', {})).toEqual({ code: 'session.roleNotAllowed' })
    expect((await verifyJournals(office)).office).toMatchObject({ intact: true })
  })

  test.skipIf(process.platform === 'win32')('closes folder and files to everyone else', async () => {
    office = openTestOffice()
    await setUpOffice(office)
    await signIn(office, 'judge')
    expect(statSync(office.folder).mode & 0o777).toBe(0o700)
    const files = ['vault.json', 'vault.copy.json', ...DATABASE_FILES, 'attempts.json']
    for (const file of files) expect([file, statSync(join(office.folder, file)).mode & 0o777]).toEqual([file, 0o600])
    expect(['office.db.setup', 'cases.db.setup'].some((file) => existsSync(join(office.folder, file)))).toBe(false)
  })
})
