import { join } from 'node:path'
import { closeDatabase, openDatabase, type Connection } from '../../../electron/db/connection.ts'
import type { DatabaseName } from '../../../electron/session/dataFolder.ts'
import { fileKeysOf } from '../../../electron/session/fileKeys.ts'
import { pickCaseKeys, zeroKeys, type CaseKeys, type Keys } from '../../../electron/vault/keys.ts'
import { unlock } from '../../../electron/vault/vault.ts'
import { readVault } from '../../../electron/vault/vaultFile.ts'
import { QUICK_DERIVATION, REAL_DERIVATION } from './keyDerivations.ts'
import { PEOPLE, type Who } from './people.ts'

/** The keys in the slot of a person, before or after the first change of password, with whichever derivation the office was made. */
export async function keysOf(folder: string, who: Who): Promise<Keys> {
  const vault = readVault(folder)
  if (vault.kind !== 'present') throw new Error('no vault')
  const { displayName, given, own } = PEOPLE[who]
  const id = vault.document.people.find((one) => one.account.displayName === displayName)?.account.id ?? ''
  for (const kdf of [QUICK_DERIVATION, REAL_DERIVATION]) {
    for (const password of [given, own]) {
      const unlocking = await unlock(vault.document, id, password, kdf)
      if (unlocking.kind === 'opened') return unlocking.keys
    }
  }
  throw new Error('slot does not open')
}

/** The keys of someone who sees case files. */
export async function caseKeysOf(folder: string, who: Who): Promise<CaseKeys> {
  const keys = pickCaseKeys(await keysOf(folder, who))
  if (keys === undefined) throw new Error('no case key in the slot')
  return keys
}

/** Works on cases.db with the case key, past the program: what someone with that key could do. */
export async function withRawCases<Value>(
  folder: string,
  work: (db: Connection) => Value,
  who: Who = 'judge',
): Promise<Value> {
  return onDatabase(folder, 'cases.db', await caseKeysOf(folder, who), work)
}

/** The same on office.db with the office key. */
export async function withRawOffice<Value>(folder: string, work: (db: Connection) => Value): Promise<Value> {
  return onDatabase(folder, 'office.db', await keysOf(folder, 'administrator'), work)
}

function onDatabase<Value>(folder: string, name: DatabaseName, keys: Keys, work: (db: Connection) => Value): Value {
  const reading = readVault(folder)
  if (reading.kind !== 'present') throw new Error('no vault')
  // While keys are being changed a file lies under the former or the new one.
  const ofFiles = fileKeysOf(folder, reading.document, keys)
  const db = openDatabase(
    join(folder, name),
    (name === 'office.db' ? ofFiles.office : ofFiles.case) ?? Buffer.alloc(32),
  )
  try {
    return work(db)
  } finally {
    closeDatabase(db)
    zeroKeys(keys)
  }
}

/** Every file assigned to the clerk of the court, as the head of an office would do it: the five people have none. */
export async function giveFilesToClerk(folder: string): Promise<void> {
  const vault = readVault(folder)
  if (vault.kind !== 'present') throw new Error('no vault')
  const { displayName, office } = PEOPLE.clerk
  const id = vault.document.people.find((one) => one.account.displayName === displayName)?.account.id ?? ''
  await withRawCases(folder, (db) => {
    db.prepare("INSERT INTO assignment SELECT case_key, $office, 'clerk', $id FROM case_file").run({ office, id })
  })
}
