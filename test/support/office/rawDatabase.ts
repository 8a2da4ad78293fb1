import { join } from 'node:path'
import { closeDatabase, openDatabase, type Connection } from '../../../electron/db/connection.ts'
import { zeroKeys, type Keys } from '../../../electron/vault/keys.ts'
import { unlock } from '../../../electron/vault/vault.ts'
import { readVault } from '../../../electron/vault/vaultFile.ts'
import { PEOPLE, type Who } from './people.ts'

/** The keys in the slot of a person, before or after the first change of password. */
export async function keysOf(folder: string, who: Who): Promise<Keys> {
  const vault = readVault(folder)
  if (vault.kind !== 'present') throw new Error('no vault')
  const { displayName, given, own } = PEOPLE[who]
  const id = vault.document.people.find((one) => one.account.displayName === displayName)?.account.id ?? ''
  const keys = (await unlock(vault.document, id, given)) ?? (await unlock(vault.document, id, own))
  if (keys === undefined) throw new Error('slot does not open')
  return keys
}

/** Works on the file with the data key, past the program: what someone with that key could do. */
export async function withRawDatabase<Value>(folder: string, work: (db: Connection) => Value): Promise<Value> {
  const keys = await keysOf(folder, 'administrator')
  const db = openDatabase(join(folder, 'naknada.db'), keys.dataKey)
  try {
    return work(db)
  } finally {
    closeDatabase(db)
    zeroKeys(keys)
  }
}
