import { chmodSync, closeSync, existsSync, openSync, readSync } from 'node:fs'
import { StorageError } from './storageError.ts'

const PLAIN_HEADER = Buffer.from('SQLite format 3\0', 'latin1')

/** SECURITY: an empty file opens under any key as a new database, and a plain one needs none. Both are refused. */
export function refuseUnsafeFile(path: string): void {
  if (!existsSync(path)) throw new StorageError('databaseMissing')
  const header = Buffer.alloc(PLAIN_HEADER.length)
  const handle = openSync(path, 'r')
  try {
    const read = readSync(handle, header, 0, header.length, 0)
    if (read === 0) throw new StorageError('databaseEmpty')
    if (header.equals(PLAIN_HEADER)) throw new StorageError('databasePlain')
  } finally {
    closeSync(handle)
  }
}

/** SECURITY: the binding creates files that everyone may read; only the owner may. */
export function restrictFiles(path: string): void {
  if (process.platform === 'win32') return
  for (const suffix of ['', '-wal', '-shm']) if (existsSync(path + suffix)) chmodSync(path + suffix, 0o600)
}
