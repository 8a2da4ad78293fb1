import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { readAnchor } from '../../electron/audit/anchor.ts'
import { Journal, type JournalOptions } from '../../electron/audit/journal.ts'
import type { SignedEntry } from '../../electron/audit/entry.ts'
import { journalExport } from '../../electron/audit/journalExport.ts'
import { verifyExport } from '../../electron/audit/verifyExport.ts'
import { createWriteHandle } from '../../electron/db/handles.ts'
import { createJournalTable } from '../../electron/db/tables/journalTable.ts'
import { inTransaction } from '../../electron/db/transaction.ts'
import { KEY_READING } from '../../electron/vault/keyHistory.ts'
import { publicKeyOf } from '../../electron/vault/keyPairs.ts'
import { pickAllKeys, type AllKeys } from '../../electron/vault/keys.ts'
import { newShares } from '../../electron/vault/recoveryShares.ts'
import { signerOf } from '../../electron/vault/signer.ts'
import { withRecovery } from '../../electron/vault/vault.ts'
import { authenticate, type VaultDocument } from '../../electron/vault/vaultDocument.ts'
import { readVault, writeVault } from '../../electron/vault/vaultFile.ts'
import { verifyJournals } from '../support/office/journals.ts'
import { listTablesWithOtherCipher } from '../support/office/otherCipher.ts'
import { PEOPLE } from '../support/office/people.ts'
import { prepareOffice, type PreparedOffice } from '../support/office/preparedOffice.ts'
import { caseKeysOf, withRawCases, withRawOffice } from '../support/office/rawDatabase.ts'
import { changeKeys, endChange, fillWithSealedTexts, REASON, type Sealed } from '../support/office/rotation.ts'
import { verifierOfOne } from '../support/office/signing.ts'
import { accountOf, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'

// A judge has left. Whoever left keeps every key of the former slot, and has every file of the office, today's too.

let prepared: PreparedOffice<Sealed & Readonly<{ anchor: string }>>
let office: TestOffice
/** What the slot of who left held. */
let held: AllKeys
beforeAll(async () => {
  prepared = await prepareOffice(async (begun) => {
    const sealed = await fillWithSealedTexts(begun)
    await signIn(begun, 'auditor')
    return { ...sealed, anchor: (await begun.ask('audit.anchor', {})).lines.join('\n') }
  })
})
afterAll(() => {
  prepared.remove()
})
beforeEach(async () => {
  office = prepared.open()
  held = present(pickAllKeys(await caseKeysOf(office.folder, 'clerk')))
  const { id } = await accountOf(office, 'clerk')
  await signIn(office, 'administrator')
  await office.ask('staff.disable', { person: id, reason: REASON })
  await changeKeys(office)
  await endChange(office)
  // Something is written afterwards, in both databases.
  await signIn(office, 'prosecutor')
  await office.ask('person.reveal', { caseId: prepared.value.caseId, person: 'v1', reason: 'dostava poziva' })
  await office.ask('session.lock', {})
})
afterEach(() => office.close())

function vaultOf(): VaultDocument {
  const reading = readVault(office.folder)
  if (reading.kind !== 'present') throw new Error('no vault')
  return reading.document
}

function opensBy(file: string, key: Buffer): boolean {
  try {
    return listTablesWithOtherCipher(join(office.folder, file), key).length > 0
  } catch {
    return false
  }
}

test('what the slot held opens neither database, nor stands in any file', () => {
  for (const [name, key] of Object.entries(held)) {
    for (const file of ['office.db', 'cases.db']) expect([name, file, opensBy(file, key)]).toEqual([name, file, false])
  }
  const files = readdirSync(office.folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  expect(files.length).toBeGreaterThan(5)
  expect(files.some(({ name }) => name.endsWith('.rekeyed'))).toBe(false)
})

test('a recovery key of their own, put into the vault by the former office key, is noticed by the next who signs in', async () => {
  const { key } = await ownRecovery()
  const { mac: _mac, ...vault } = withRecovery(vaultOf(), key, held)
  writeVault(office.folder, authenticate(vault, held.office))
  for (const who of ['administrator', 'prosecutor'] as const) {
    const { id } = await accountOf(office, who)
    const state = await office.ask('session.signIn', { person: id, password: PEOPLE[who].own })
    expect([who, state.refusal?.code]).toEqual([who, 'vaultAltered'])
  }
})

async function ownRecovery() {
  const { ceremony, publicKey } = await newShares()
  return { key: { ceremony, at: '2026-06-15T10:00:00.000Z', publicKey: publicKey.toString('base64') } }
}

/** An entry by a former key at the end of a journal, past the program: with the help of somebody who can write the database. */
async function forge(name: 'office' | 'cases'): Promise<number> {
  const seed = { office: held.record, cases: held.seal }[name]
  const withRaw = name === 'office' ? withRawOffice : withRawCases
  return withRaw(office.folder, (db) => {
    const store = createJournalTable(createWriteHandle(db))
    const last: SignedEntry = present(store.last())
    const verifier: JournalOptions['verifier'] = {
      ...verifierOfOne(publicKeyOf(seed, 'ed25519').toString('base64')),
      isSigned: () => true,
    }
    const options = { name, vaultId: vaultOf().id, store, signer: signerOf(seed), verifier }
    inTransaction(db, () => {
      new Journal(options).append(last.person, last.at, { act: 'order.issue' })
    })
    return last.number + 1
  })
}

test.each(['office', 'cases'] as const)(
  'an entry of %s that the former key has signed is named as forged',
  async (name) => {
    const number = await forge(name)
    const { notices } = await signIn(office, name === 'office' ? 'auditor' : 'prosecutor')
    expect(notices.map(({ code }) => code)).toContain('historyLost')
    await signIn(office, 'auditor')
    const found = await verifyJournals(office)
    expect(found[name].broken).toMatchObject({ number, fault: 'signature' })
  },
)

test('journals that leave tell how their keys were changed, and an anchor of before still agrees', async () => {
  await signIn(office, 'auditor')
  office.dialog.save = join(office.folder, 'dnevnik.json')
  await office.ask('audit.export', { reason: 'pregled dnevnika' })
  const exported = journalExport.parse(JSON.parse(readFileSync(office.dialog.save, 'utf8')))
  const verify = (one: typeof exported) => verifyExport(one, KEY_READING, readAnchor(prepared.value.anchor))
  expect(verify(exported)).toMatchObject({ intact: true, anchor: 'agrees' })
  const [change] = present(exported.changes)
  expect(verify({ ...exported, changes: [] }).intact).toBe(false)
  const later = {
    ...present(change),
    ends: {
      ...present(change).ends,
      cases: exported.heads.cases && {
        ...exported.heads.cases,
        link: undefined,
        hash: present(exported.entries.at(-1)).hash,
      },
    },
  }
  expect(verify({ ...exported, changes: [later] })).toMatchObject({ intact: false })
})
