import { join } from 'node:path'
import { Journal } from '../../../electron/audit/journal.ts'
import { createCaseTables } from '../../../electron/db/caseTables.ts'
import { copyCaseEntries } from '../../../electron/session/copyEntries.ts'
import { DATABASES } from '../../../electron/session/dataFolder.ts'
import { closeResources, openResources } from '../../../electron/session/sessionResources.ts'
import { createIdentityCipher } from '../../../electron/vault/identityCipher.ts'
import { signerOf } from '../../../electron/vault/signer.ts'
import { zeroKeys } from '../../../electron/vault/keys.ts'
import type { VaultDocument } from '../../../electron/vault/vaultDocument.ts'
import { readVault } from '../../../electron/vault/vaultFile.ts'
import { PEOPLE } from '../../support/office/people.ts'
import { verifierOfOne } from '../../support/office/signing.ts'
import { caseKeysOf, keysOf } from '../../support/office/rawDatabase.ts'
import { openTestOffice, setUpOffice, signIn } from '../../support/office/testOffice.ts'
import { fillCases } from './fillCases.ts'
import { finishFilling, openForFilling } from './fillingConnection.ts'

const AT = '2026-06-15T08:00:00.000Z'

/** The five people of the tests, each with a password of their own. */
export async function setUp(folder: string): Promise<void> {
  const office = openTestOffice({ folder, keepFolder: true })
  await setUpOffice(office)
  for (const who of ['prosecutor', 'judge', 'clerk', 'auditor'] as const) await signIn(office, who)
  await office.close()
}

/** Fills an installation with case files of so many claims; always the same content, under the keys of the installation. */
export async function fill(folder: string, claims: number, progress: (claims: number) => void): Promise<void> {
  const vault = vaultOf(folder)
  const keys = await caseKeysOf(folder, 'clerk')
  if (keys.identity === undefined) throw new Error('a clerk without the identity key')
  const db = openForFilling(join(folder, 'cases.db'), keys.case)
  const tables = createCaseTables(db, createIdentityCipher(keys.identity))
  const verifier = verifierOfOne(vault.publicKeys.seal)
  const signer = signerOf(keys.seal)
  const journal = new Journal({ name: 'cases', vaultId: vault.id, store: tables.journal, signer, verifier })
  const clerk = personOf(vault, 'clerk').id
  const record = (caseId: string, act: string, mark: string): void => {
    journal.append(clerk, AT, { act, caseId, about: { cnr: mark, en: mark } })
  }
  fillCases(tables, { claims, clerk, record, progress })
  finishFilling(db)
  zeroKeys(keys)
}

/**
 * Copies the journal of the cases to the office, which a session does piece by piece, and notes that the files were found
 * whole: as in an office at work, no check of a whole file is due at the next sign-in.
 */
export async function copyJournal(folder: string): Promise<void> {
  const vault = vaultOf(folder)
  const person = personOf(vault, 'clerk')
  const resources = await openResources({ folder, vault, keys: await keysOf(folder, 'clerk'), person })
  const copied = (): number | undefined => resources.office.tables.caseEntries.last()?.number
  for (let before: number | undefined = -1; before !== copied();) {
    before = copied()
    copyCaseEntries(resources)
  }
  for (const file of DATABASES) resources.office.tables.files.addCheck(file, AT, 0)
  closeResources(resources)
}

function vaultOf(folder: string): VaultDocument {
  const vault = readVault(folder)
  if (vault.kind !== 'present') throw new Error('no vault')
  return vault.document
}

function personOf(vault: VaultDocument, who: 'clerk') {
  const found = vault.people.find(({ account }) => account.displayName === PEOPLE[who].displayName)
  if (found === undefined) throw new Error('nobody of that name')
  return found.account
}
