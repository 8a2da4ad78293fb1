import type { WriteHandle } from '../handles.ts'
import { write, type Parameters } from '../rows.ts'
import { engineCodeOf } from '../storageError.ts'

/** What became of a row that was to go: `inUse` where another row rests on it. */
export type Removal = 'removed' | 'notFound' | 'inUse'

/** Deletes a row; whether anything rests on it, the keys and triggers of the schema say. */
export function remove(db: WriteHandle, sql: string, parameters: Parameters): Removal {
  try {
    return write(db, sql, parameters) === 0 ? 'notFound' : 'removed'
  } catch (error) {
    if (engineCodeOf(error)?.startsWith('SQLITE_CONSTRAINT') === true) return 'inUse'
    throw error
  }
}
