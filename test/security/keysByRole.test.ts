import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KEY_NAMES, SHARED_KEYS, type KeyName } from '../../shared/domain/staff/keys.ts'
import { ROLES, type Role } from '../../shared/domain/staff/roles.ts'
import { joinTyped } from '../../electron/session/typedShares.ts'
import type { Keys } from '../../electron/vault/keys.ts'
import { ownKeyOf } from '../../electron/vault/ownKey.ts'
import { unlock, unlockByRecovery } from '../../electron/vault/vault.ts'
import { readVault } from '../../electron/vault/vaultFile.ts'
import type { VaultDocument } from '../../electron/vault/vaultDocument.ts'
import { REAL_DERIVATION } from '../support/office/keyDerivations.ts'
import { listTablesWithOtherCipher } from '../support/office/otherCipher.ts'
import { COURT } from '../support/office/people.ts'
import { foundOffice, type Shares } from '../support/office/shares.ts'
import { openTestOffice, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'

const OFFICE: readonly KeyName[] = ['office', 'record', 'own']
const CASES: readonly KeyName[] = ['office', 'record', 'case', 'seal', 'receive', 'own']
const IDENTITIES: readonly KeyName[] = ['office', 'record', 'case', 'seal', 'receive', 'identity', 'own']
const HELD: Readonly<Record<Role, readonly KeyName[]>> = {
  prosecutor: IDENTITIES,
  judge: IDENTITIES,
  clerk: IDENTITIES,
  coordinator: CASES,
  head: CASES,
  administrator: OFFICE,
  auditor: OFFICE,
}

let office: TestOffice
let vault: VaultDocument
let shares: Shares
beforeAll(async () => {
  office = openTestOffice({ kdf: REAL_DERIVATION })
  const people = ROLES.map((role) => ({
    displayName: `Osoba u ulozi ${role}`,
    sex: 'f' as const,
    roles: [role],
    office: COURT,
    password: passwordOf(role),
    isOwn: true,
  }))
  shares = await foundOffice(office, { offices: [COURT], people })
  const reading = readVault(office.folder)
  if (reading.kind !== 'present') throw new Error('no vault')
  vault = reading.document
})
afterAll(() => office.close())

function passwordOf(role: Role): string {
  return `lozinka za ulogu ${role}`
}

function entryOf(role: Role) {
  const entry = vault.people.find(({ account }) => account.roles.includes(role))
  if (entry === undefined) throw new Error(`nobody is ${role}`)
  return entry
}

async function keysOfSlot(role: Role): Promise<Keys> {
  const unlocking = await unlock(vault, entryOf(role).account.id, passwordOf(role), REAL_DERIVATION)
  if (unlocking.kind !== 'opened') throw new Error(`slot of ${role} does not open`)
  return unlocking.keys
}

const opens = (file: string, key: Buffer): boolean => {
  try {
    return listTablesWithOtherCipher(join(office.folder, file), key).length > 0
  } catch {
    return false
  }
}

describe.each(ROLES)('the slot of %s', (role) => {
  test('holds exactly the keys of the role, and wraps no other', async () => {
    const keys = await keysOfSlot(role)
    expect(KEY_NAMES.filter((name) => keys[name] !== undefined)).toEqual(HELD[role])
    expect(Object.keys(present(entryOf(role).slot).keys)).toEqual(HELD[role])
  })

  test('has an own key that no other slot has, with its public half in the vault', async () => {
    const own = present((await keysOfSlot(role)).own)
    expect(present(entryOf(role).publicKey)).toBe(Buffer.from(ownKeyOf(own).publicKey).toString('base64'))
    expect(vault.people.filter(({ publicKey }) => publicKey === entryOf(role).publicKey)).toHaveLength(1)
  })

  test('opens, in another build of SQLCipher, the files of its role and no other', async () => {
    const keys = await keysOfSlot(role)
    const opened = (file: string) => Object.values(keys).some((key) => opens(file, key))
    expect({ office: opened('office.db'), cases: opened('cases.db') }).toEqual({
      office: true,
      cases: HELD[role].includes('case'),
    })
  })
})

test('the recovery slot holds every key that is shared', async () => {
  const joined = await joinTyped([vault], [shares[0], shares[2]])
  const unlocking = joined.ok ? unlockByRecovery(vault, joined.value.seed) : joined.error
  expect('kind' in unlocking && unlocking.kind === 'opened' && Object.keys(unlocking.keys)).toEqual(SHARED_KEYS)
})

test('no file holds tables of the other', async () => {
  const { office: officeKey, case: caseKey } = await keysOfSlot('judge')
  const ofOffice = listTablesWithOtherCipher(join(office.folder, 'office.db'), officeKey)
  const ofCases = listTablesWithOtherCipher(join(office.folder, 'cases.db'), caseKey ?? Buffer.alloc(32))
  expect(ofOffice).toEqual(expect.arrayContaining(['account', 'case_entry', 'journal_entry']))
  expect(ofCases).toEqual(expect.arrayContaining(['case_file', 'claim', 'person', 'person_identity', 'staff']))
  expect(ofCases).not.toContain('account')
  expect(ofOffice.filter((name) => /case_file|claim|person|evidence|order/.test(String(name)))).toEqual([])
})

test('of all roles only those that see cases have an answer about case files', async () => {
  const answers: string[] = []
  for (const role of ROLES) {
    await office.ask('session.signIn', { person: entryOf(role).account.id, password: passwordOf(role) })
    if (role !== 'administrator') {
      await office.ask('session.changePassword', { current: passwordOf(role), next: `${passwordOf(role)} 2` })
    }
    const answer = await office.application.invoke('caseFile.list', { sort: 'mark', custody: 'any' })
    answers.push(`${role} ${answer.ok ? 'sees' : answer.error.code}`)
  }
  expect(answers).toEqual([
    'prosecutor sees',
    'judge sees',
    'clerk sees',
    'coordinator session.roleNotAllowed',
    'head session.roleNotAllowed',
    'administrator session.roleNotAllowed',
    'auditor session.roleNotAllowed',
  ])
})

test('an administrator signs in without cases.db being opened at all', async () => {
  const { readdirSync, readlinkSync } = await import('node:fs')
  const { id } = entryOf('administrator').account
  await office.ask('session.signIn', { person: id, password: passwordOf('administrator') })
  const open = readdirSync('/proc/self/fd').flatMap((handle) => {
    try {
      return [readlinkSync(`/proc/self/fd/${handle}`)]
    } catch {
      return []
    }
  })
  expect(open.filter((path) => path.startsWith(join(office.folder, 'office.db'))).length).toBeGreaterThan(0)
  expect(open.filter((path) => path.startsWith(join(office.folder, 'cases.db')))).toEqual([])
  await office.ask('session.lock', {})
})
