import { openDatabase, type Connection } from '../db/connection.ts'
import { createReadHandle } from '../db/handles.ts'
import { toStorageError, StorageError } from '../db/storageError.ts'
import { exportErrorCode } from '../files/writeExport.ts'
import { CANCELLED, EXPORT_STATE, type ThreadInput, type ThreadMessage, type Written } from './threadMessages.ts'

class Cancelled extends Error {}

/**
 * Carries an export out in its thread: on a connection of its own, opened by the first secret, at one moment of the
 * database; what is done meanwhile is in the next export. Secrets are zeroed after use. Nothing is opened once it is cancelled.
 */
export function carryOutExport<Value extends object = Written>(
  { path, secrets: given, state }: ThreadInput,
  write: (db: Connection, furtherSecrets: readonly Buffer[]) => ThreadMessage<Value>,
): ThreadMessage<Value> {
  const before = Atomics.compareExchange(state, 0, EXPORT_STATE.loading, EXPORT_STATE.begun)
  if (before !== EXPORT_STATE.loading) return { kind: 'failed', code: CANCELLED }
  const [key, ...further] = given.map((secret) => Buffer.from(secret))
  let db: Connection | undefined
  try {
    if (key === undefined) throw new Error('a key is needed')
    db = openDatabase(path, key)
    key.fill(0)
    createReadHandle(db)
    db.exec('BEGIN')
    return write(db, further)
  } catch (error) {
    return { kind: 'failed', code: codeOf(error) }
  } finally {
    db?.close()
    for (const secret of [key, ...further, ...given]) secret?.fill(0)
  }
}

/** Ends an export between two pages where the person wishes so; nothing of it is left. */
export function throwIfCancelled({ state }: Pick<ThreadInput, 'state'>): void {
  if (Atomics.load(state, 0) === EXPORT_STATE.cancelled) throw new Cancelled()
}

function codeOf(error: unknown): string {
  if (error instanceof Cancelled) return CANCELLED
  const fault = toStorageError(error)
  if (fault instanceof StorageError) return fault.code
  // Anything but the system's is a bug, and ends the thread.
  if (error instanceof Error && 'code' in error) return exportErrorCode(error)
  throw error
}
