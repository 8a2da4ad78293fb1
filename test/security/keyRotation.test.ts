import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stemsOfForms } from '../../shared/text/searchWords.ts'
import { WRAP_SOURCES } from '../../electron/db/tables/wrapSources.ts'
import { createIdentityCipher } from '../../electron/vault/identityCipher.ts'
import { authenticate, type VaultDocument } from '../../electron/vault/vaultDocument.ts'
import { readVault, writeVault } from '../../electron/vault/vaultFile.ts'
import { openBackupOffice, prepareBackupOffice } from '../support/office/backupOffice.ts'
import { sharesAtWork } from '../support/office/officeAtWork.ts'
import { listTablesWithOtherCipher } from '../support/office/otherCipher.ts'
import { PEOPLE, type Who } from '../support/office/people.ts'
import { prepareOffice, type PreparedOffice } from '../support/office/preparedOffice.ts'
import { caseKeysOf, keysOf, withRawCases } from '../support/office/rawDatabase.ts'
import {
  addDrafts,
  changeKeys,
  countOpened,
  endChange,
  fillWithSealedTexts,
  readSealedTexts,
  REASON,
  SEALED_TEXTS,
  wrapAll,
  type Sealed,
} from '../support/office/rotation.ts'
import { accountOf, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'

// The keys of the cases are changed after somebody has held them. What a key opens is tried past the program.

let prepared: PreparedOffice<Sealed>
beforeAll(async () => {
  prepared = await prepareOffice(fillWithSealedTexts)
})
afterAll(() => {
  prepared.remove()
})

async function withOffice(work: (office: TestOffice, sealed: Sealed) => Promise<void>): Promise<void> {
  const office = prepared.open()
  try {
    await work(office, prepared.value)
  } finally {
    await office.close()
  }
}

/** The vault as it is where somebody has a slot of before everybody had an own key. */
function forgetOwnKey(office: TestOffice, who: Who, officeKey: Buffer): void {
  const { mac: _mac, ...vault } = vaultOf(office)
  const people = vault.people.map(({ publicKey, ...one }) =>
    one.account.displayName === PEOPLE[who].displayName || publicKey === undefined ? one : { ...one, publicKey },
  )
  writeVault(office.folder, authenticate({ ...vault, generation: vault.generation + 1, people }, officeKey))
}

function vaultOf({ folder }: TestOffice): VaultDocument {
  const reading = readVault(folder)
  if (reading.kind !== 'present') throw new Error('no vault')
  return reading.document
}

function opens({ folder }: TestOffice, key: Buffer, file = 'cases.db'): boolean {
  try {
    return listTablesWithOtherCipher(join(folder, file), key).length > 0
  } catch {
    return false
  }
}

test('every table with a wrap by the identity key is among those whose wraps are made anew', () =>
  withOffice(async ({ folder }) => {
    const tables = await withRawCases(folder, (db) =>
      db
        .prepare(
          `SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
        WHERE m.type = 'table' AND c.name = 'wrapped_key' ORDER BY m.name`,
          { pluck: true },
        )
        .all(),
    )
    // By the own key of one person alone, which nobody else has held.
    const ofOne = ['identity_share', 'paper_share', 'worksheet']
    expect([...WRAP_SOURCES.map(({ table }) => table), ...ofOne].sort()).toEqual(tables)
  }))

/** What the program knows of a sealed name by its blind index, under which keys it was written or is asked for. */
async function tokensOf(office: TestOffice, key: Buffer): Promise<number> {
  const token = Buffer.from(present(createIdentityCipher(key).blind(stemsOfForms('scekic'))[0])).toString('hex')
  return withRawCases(office.folder, (db) => {
    const found = db
      .prepare(`SELECT count(*) FROM sealed_word WHERE hex(token) = upper('${token}')`, { pluck: true })
      .get()
    return Number(found)
  })
}

describe('new keys', () => {
  test('wrap every text anew while their holder works, and the former ones open nothing of them', () =>
    withOffice(async (office, sealed) => {
      const before = await caseKeysOf(office.folder, 'judge')
      const held = await withRawCases(office.folder, (db) => countOpened(db, present(before.identity)))
      for (const table of [
        'person_identity',
        'stored_file',
        'attachment',
        'order_snapshot',
        'paper',
        'paper_file',
        'paper_event',
        'draft',
        'saved_filter',
      ])
        expect([table, (held[table] ?? 0) > 0]).toEqual([table, true])
      const tokens = await tokensOf(office, present(before.identity))
      await changeKeys(office)
      await endChange(office)
      const after = await caseKeysOf(office.folder, 'judge')
      const opened = async (key: Buffer) => withRawCases(office.folder, (db) => countOpened(db, key))
      expect(Object.values(await opened(present(before.identity))).every((count) => count === 0)).toBe(true)
      expect(await opened(present(after.identity))).toEqual(held)
      expect([tokens, await tokensOf(office, present(before.identity))]).toEqual([1, 0])
      expect(await tokensOf(office, present(after.identity))).toBe(1)
      expect(await readSealedTexts(office, sealed)).toEqual(SEALED_TEXTS)
    }))

  test("are the file's own after a lock; a first vault, its password and the former keys open nothing of it", () =>
    withOffice(async (office, sealed) => {
      const before = await caseKeysOf(office.folder, 'judge')
      await changeKeys(office)
      expect(opens(office, before.case)).toBe(true)
      const { seconds, stage } = await office.ask('keys.rotation', {})
      expect([stage, seconds]).toEqual(['file', 1])
      await endChange(office)
      expect((await office.ask('session.state', {})).stage).toBe('locked')
      expect(opens(office, before.case)).toBe(false)
      const after = await caseKeysOf(office.folder, 'judge')
      expect(opens(office, after.case)).toBe(true)
      expect(Object.keys(vaultOf(office))).not.toContain('changing')
      expect(existsSync(join(office.folder, 'cases.db.rekeyed'))).toBe(false)
      expect(await readSealedTexts(office, sealed)).toEqual(SEALED_TEXTS)
      await signIn(office, 'auditor')
      const acts = (await office.ask('audit.list', { journal: 'office' })).map(({ act }) => act)
      expect(acts).toEqual(expect.arrayContaining(['keys.changeBegun', 'keys.wrapsChanged', 'keys.fileChanged']))
    }))

  test('reach every holder at the next sign-in, before and after the file has its own', () =>
    withOffice(async (office, sealed) => {
      await changeKeys(office)
      expect(await readSealedTexts(office, sealed)).toEqual(SEALED_TEXTS)
      await endChange(office)
      expect((await signIn(office, 'clerk')).mayReveal).toBe(true)
      await signIn(office, 'administrator')
      const { people, publicKeys } = vaultOf(office)
      const outdated = people.filter(({ slot }) => slot?.publicKeys.identity !== publicKeys.identity)
      expect(outdated.map(({ account }) => account.roles)).toEqual([['auditor']])
      expect(people.filter(({ handed }) => handed !== undefined)).toEqual(outdated)
      expect((await signIn(office, 'auditor')).stage).toBe('signedIn')
    }))

  test('are behind the recovery shares that are out, and new shares are asked for', () =>
    withOffice(async (office, sealed) => {
      await changeKeys(office)
      expect((await office.ask('keys.rotation', {})).sharesDue).toBe(true)
      await endChange(office)
      const [one, two] = sharesAtWork()
      const { id } = await accountOf(office, 'prosecutor')
      await office.ask('recovery.recover', { shares: [one, two], person: id, next: PEOPLE.prosecutor.own })
      expect(await readSealedTexts(office, sealed)).toEqual(SEALED_TEXTS)
    }))

  test('are changed again, and again, and each set opens only what lies under it', () =>
    withOffice(async (office, sealed) => {
      const first = await caseKeysOf(office.folder, 'judge')
      await changeKeys(office)
      await endChange(office)
      const second = await caseKeysOf(office.folder, 'judge')
      await changeKeys(office)
      await endChange(office)
      expect([opens(office, first.case), opens(office, second.case)]).toEqual([false, false])
      // Who was away for both comes to the last ones.
      expect(await readSealedTexts(office, sealed)).toEqual(SEALED_TEXTS)
    }))
})

describe('a change of the keys', () => {
  test('takes the password, a reason and a holder of all of them, and is one at a time', () =>
    withOffice(async (office) => {
      await signIn(office, 'judge')
      const { own: password } = PEOPLE.judge
      expect((await office.refused('keys.change', { password: 'nije ta lozinka', reason: REASON })).code).toBe(
        'password.wrong',
      )
      expect((await office.refused('keys.change', { password, reason: '     ' })).field).toBe('reason')
      expect((await office.refused('keys.changeFile', {})).code).toBe('keys.notReady')
      office.clock.now = new Date(office.clock.now.getTime() + 400_000)
      await changeKeys(office)
      expect((await office.refused('keys.change', { password, reason: REASON })).code).toBe('keys.changing')
      await signIn(office, 'administrator')
      for (const [name, input] of [
        ['keys.change', { password, reason: REASON }],
        ['keys.changeFile', {}],
        ['keys.rotation', {}],
      ] as const)
        expect([name, (await office.refused(name, input)).code]).toEqual([name, 'session.roleNotAllowed'])
    }))

  test('goes on in the next session of a holder where the lock came before its end', () =>
    withOffice(async (office, sealed) => {
      await addDrafts(office, 600)
      await signIn(office, 'judge')
      await office.ask('keys.change', { password: PEOPLE.judge.own, reason: REASON })
      expect((await office.ask('keys.rotation', {})).stage).toBe('wraps')
      await office.ask('session.lock', {})
      expect(await readSealedTexts(office, sealed)).toEqual(SEALED_TEXTS)
      await wrapAll(office)
      expect((await office.ask('keys.rotation', {})).done).toBeGreaterThan(600)
      await endChange(office)
      expect(await readSealedTexts(office, sealed)).toEqual(SEALED_TEXTS)
    }))

  test('is asked for after an account was closed, and then what that slot held opens nothing', () =>
    withOffice(async (office) => {
      const held = await caseKeysOf(office.folder, 'clerk')
      const { id } = await accountOf(office, 'clerk')
      await signIn(office, 'administrator')
      await office.ask('staff.disable', { person: id, reason: REASON })
      await signIn(office, 'judge')
      expect((await office.ask('keys.rotation', {})).due).toBe(1)
      await changeKeys(office)
      await endChange(office)
      expect(opens(office, held.case)).toBe(false)
      await signIn(office, 'judge')
      expect((await office.ask('keys.rotation', {})).due).toBe(0)
    }))

  test('is asked for after somebody without a key of the cases has left, and an administrator must be there to get the new ones', () =>
    withOffice(async (office) => {
      const { id } = await accountOf(office, 'auditor')
      await signIn(office, 'administrator')
      await office.ask('staff.disable', { person: id, reason: REASON })
      await signIn(office, 'judge')
      expect((await office.ask('keys.rotation', {})).due).toBe(1)
      const { office: officeKey } = await keysOf(office.folder, 'judge')
      await office.application.lock()
      forgetOwnKey(office, 'administrator', officeKey)
      await signIn(office, 'judge')
      const asked = { password: PEOPLE.judge.own, reason: REASON }
      expect((await office.refused('keys.change', asked)).code).toBe('keys.noAdministrator')
    }))

  test('names who has no own key before; afterwards that one gets a first password anew, and nothing else is lost', () =>
    withOffice(async (office, sealed) => {
      const { office: officeKey } = await keysOf(office.folder, 'judge')
      const { id, displayName } = await accountOf(office, 'auditor')
      forgetOwnKey(office, 'auditor', officeKey)
      await signIn(office, 'judge')
      expect((await office.ask('keys.rotation', {})).withoutKey).toEqual([displayName])
      await changeKeys(office)
      await endChange(office)
      expect((await office.refused('session.signIn', { person: id, password: PEOPLE.auditor.own })).code).toBe(
        'signIn.disabled',
      )
      await signIn(office, 'administrator')
      const { password } = await office.ask('staff.newPassword', { person: id, reason: REASON })
      await office.ask('session.signIn', { person: id, password })
      const next = 'revizor ima novu lozinku 7'
      expect((await office.ask('session.changePassword', { current: password, next })).stage).toBe('signedIn')
      expect(await readSealedTexts(office, sealed)).toEqual(SEALED_TEXTS)
    }))

  test('names the copies of the data that still open by the former keys', async () => {
    const prepared = await prepareBackupOffice()
    const office = openBackupOffice(prepared)
    await office.copy()
    const former = async () => {
      office.clock.now = new Date(office.clock.now.getTime() + 60_000)
      await signIn(office, 'judge')
      return (await office.ask('keys.rotation', {})).copies
    }
    expect(await former()).toBe(0)
    await changeKeys(office)
    expect(await former()).toBe(1)
    await endChange(office)
    expect(await former()).toBe(1)
    // The next copy is under the new keys, and takes the place of that of the same day.
    await office.copy()
    expect(await former()).toBe(0)
    await office.close()
    prepared.remove()
  })
})
