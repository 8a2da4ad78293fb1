import type { Account } from '../../shared/domain/staff/account.ts'
import { zero } from '../vault/keys.ts'
import { changeFileKey } from './fileKeyChange.ts'
import { KeyRotation } from './keyRotation.ts'
import { openSession, type OpenSession } from './openSession.ts'
import { openResources } from './sessionResources.ts'
import type { VaultAccess } from './vaultAccess.ts'

type Parts = Readonly<{ folder: string; vault: VaultAccess; now: () => Date; elapsed: () => number }>

/**
 * Closes the session's files, puts that of the cases under its new key, and notes it by the office alone. Cut off in between,
 * the next sign-in of a holder finds under which key the file lies. Throws StorageError; then it lies under the former one.
 */
export async function endFileKey(
  { resources }: OpenSession,
  { folder, vault, now, elapsed }: Parts,
  close: () => Promise<unknown>,
): Promise<void> {
  const { keys, cases, person } = resources
  if (cases === undefined || keys.case === undefined) return
  const [from, to] = [Buffer.from(cases.key), Buffer.from(keys.case)]
  const ofOffice = { office: Buffer.from(keys.office), record: Buffer.from(keys.record) }
  await close()
  try {
    changeFileKey(folder, from, to)
    await noteChange({ folder, vault, now, elapsed }, person, ofOffice)
  } finally {
    zero(from, to, ofOffice.office, ofOffice.record)
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
