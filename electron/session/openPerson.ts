import { StorageError } from '../db/storageError.ts'
import { zero, type Keys } from '../vault/keys.ts'
import { openSession, type OpenSession } from './openSession.ts'
import { closeResources, openResources, type OpenOptions } from './sessionResources.ts'
import type { Refusal } from './sessionState.ts'
import type { VaultAccess } from './vaultAccess.ts'

type Opened = Readonly<{ kind: 'opened'; session: OpenSession }> | Readonly<{ kind: 'refused'; refusal: Refusal }>

/** Opens the files by the keys of somebody's slot, or says why one of them cannot be opened. Throws StorageError for what is of the disk. */
export async function openPerson(
  access: VaultAccess,
  { folder, keys, personId, now }: Readonly<{ folder: string; keys: Keys; personId: string; now: () => string }>,
): Promise<Opened> {
  const vault = access.document()
  const person = access.account(personId)
  if (person === undefined) throw new Error('a slot opened for nobody')
  const ofOffice = { office: Buffer.from(keys.office), record: Buffer.from(keys.record) }
  try {
    const resources = await openResources({ folder, vault, keys, person })
    if (!access.isOnDisk(vault)) {
      closeResources(resources)
      throw new StorageError('databaseInUse')
    }
    return { kind: 'opened', session: openSession(resources, now) }
  } catch (error) {
    if (!(error instanceof StorageError) || !error.code.startsWith('database')) throw error
    if (error.code === 'databaseOtherKeys') await recordPutBack({ folder, vault, keys: ofOffice, person }, now)
    return { kind: 'refused', refusal: { code: error.code, params: error.params } }
  } finally {
    zero(ofOffice.office, ofOffice.record)
  }
}

/** Writes down, by the keys of the office alone, that vault and cases are not of one time; where nothing can be written, the refusal stands alone. */
async function recordPutBack(options: OpenOptions, now: () => string): Promise<void> {
  try {
    const session = openSession(await openResources(options), now)
    session.recordPutBack()
    session.close()
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
  }
}
