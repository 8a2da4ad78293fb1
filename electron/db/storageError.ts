/** What the words about a fault need: the plain name of one of our own files, never a path. */
export type FaultParams = Readonly<{ file?: string }>

/** A fault of the machine or of the file, which a page with a way out answers; `code` is an i18n key. */
export class StorageError extends Error {
  readonly code: string
  readonly params: FaultParams

  constructor(code: string, params: FaultParams = {}) {
    super(code)
    this.name = 'StorageError'
    this.code = code
    this.params = params
  }
}

/** The engine's code of an error, looked for along its causes: the binding masks a full disk behind a failed rollback. */
export function engineCodeOf(error: unknown): string | undefined {
  let found: string | undefined
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string') found = at.code
  }
  return found
}

// A file-size limit answers EFBIG, which SQLite reports as a failed write. The codes without SQLITE are the system's own,
// of the vault beside the database.
const FULL = new Set(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'ENOSPC', 'EDQUOT', 'EFBIG'])
const FAILED = new Set(['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'EROFS', 'EACCES', 'EPERM', 'EIO'])

/** Whether an opening failed for want of room for the file that connections share, which one alone can do without. */
export function isSharingRefused(error: unknown): boolean {
  const code = engineCodeOf(error) ?? ''
  return code.startsWith('SQLITE_IOERR_SHM') || FULL.has(code) || code.startsWith('SQLITE_CANTOPEN')
}

/** What the engine's error means to a person; anything else is a bug and goes through unchanged. */
export function toStorageError(error: unknown): unknown {
  if (error instanceof StorageError) return error
  const code = engineCodeOf(error) ?? ''
  if (FULL.has(code)) return new StorageError('storage.full')
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return new StorageError('storage.damaged')
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new StorageError('storage.busy')
  if (FAILED.has(code) || code.startsWith('SQLITE_IOERR')) return new StorageError('storage.failed')
  return error
}
