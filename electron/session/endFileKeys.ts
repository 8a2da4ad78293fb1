import type { Account } from '../../shared/domain/staff/account.ts'
import { zero } from '../vault/keys.ts'
import { changeFileKey } from './fileKeyChange.ts'
import { KeyRotation } from './keyRotation.ts'
import { openSession, type OpenSession } from './openSession.ts'
import { openResources } from './sessionResources.ts'
import type { VaultAccess } from './vaultAccess.ts'

type Parts = Readonly<{ folder: string; vault: VaultAccess; now: () => Date; elapsed: () => number }>

/**
 * Closes the session's files, puts each under its new key, and notes it by the office alone. Cut off in between, the next
 * sign-in finds under which key each lies. Throws StorageError; then what was not put under its new key lies under the former one.
 */
export async function endFileKeys(
  { resources }: OpenSession,
  { folder, vault, now, elapsed }: Parts,
  close: () => Promise<unknown>,
): Promise<void> {
  const { keys, office, cases, person } = resources
  if (cases === undefined || keys.case === undefined) return
  const [casesFrom, casesTo] = [Buffer.from(cases.key), Buffer.from(keys.case)]
  const officeFrom = Buffer.from(office.key)
  const ofOffice = { office: Buffer.from(keys.office), record: Buffer.from(keys.record) }
  await close()
  try {
    changeFileKey(folder, 'cases.db', casesFrom, casesTo)
    changeFileKey(folder, 'office.db', officeFrom, ofOffice.office)
    await noteChange({ folder, vault, now, elapsed }, person, ofOffice)
  } finally {
    zero(casesFrom, casesTo, officeFrom, ofOffice.office, ofOffice.record)
  }
}

async function noteChange(
  { folder, vault, now, elapsed }: Parts,
  person: Account,
  keys: Readonly<{ office: Buffer; record: Buffer }>,
): Promise<void> {
  const resources = await openResources({ folder, vault: vault.document(), keys, person })
  const session = openSession(resources, () => now().toISOString())
  try {
    new KeyRotation({ session, vault, folder, now, elapsed, onChanged: () => undefined }).endChange()
  } finally {
    session.close()
  }
}
