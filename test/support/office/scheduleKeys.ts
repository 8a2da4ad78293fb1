import { join } from 'node:path'
import { closeDatabase, openDatabase, type Connection } from '../../../electron/db/connection.ts'
import { unlock } from '../../../electron/vault/vault.ts'
import { readVault } from '../../../electron/vault/vaultFile.ts'
import { USUAL_DERIVATION } from './keyDerivations.ts'
import type { Name, ScheduleOffice } from './scheduleOffice.ts'

/** The keys of both databases and of sealed identities, as somebody who works on cases holds them. */
export async function databaseKeysOf(
  office: ScheduleOffice,
  name: Name = 'prosecutorA',
): Promise<Readonly<{ case: Buffer; office: Buffer; identity: Buffer }>> {
  const vault = readVault(office.folder)
  if (vault.kind !== 'present') throw new Error('no vault')
  const opened = await unlock(vault.document, office.idOf(name), office.passwordOf(name), USUAL_DERIVATION)
  if (opened.kind !== 'opened') throw new Error('slot does not open')
  const { case: ofCases, office: ofOffice, identity } = opened.keys
  if (ofCases === undefined || identity === undefined) throw new Error('slot without the keys of cases')
  return { case: ofCases, office: ofOffice, identity }
}

/** Works on cases.db past the program; nobody is signed in meanwhile. */
export async function withCasesOf<Value>(office: ScheduleOffice, work: (db: Connection) => Value): Promise<Value> {
  await office.ask('session.lock', {})
  const keys = await databaseKeysOf(office)
  const db = openDatabase(join(office.folder, 'cases.db'), keys.case)
  try {
    return work(db)
  } finally {
    closeDatabase(db)
  }
}
