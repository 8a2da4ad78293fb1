import { createRequire } from 'node:module'

type OtherDatabase = Readonly<{
  pragma(text: string): unknown
  prepare(sql: string): Readonly<{ all(): unknown[]; pluck(): Readonly<{ all(): unknown[] }> }>
  close(): void
}>

/** Opens a file of ours in an independent build of SQLCipher's format; throws where the key does not fit. */
export function openWithOtherCipher(path: string, key: Uint8Array): OtherDatabase {
  const Other = createRequire(import.meta.url)('better-sqlite3-multiple-ciphers') as new (
    path: string,
    options: Readonly<{ readonly: boolean }>,
  ) => OtherDatabase
  const db = new Other(path, { readonly: true })
  db.pragma("cipher='sqlcipher'")
  db.pragma('legacy=4')
  db.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`)
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').all()
  } catch (error) {
    db.close()
    throw error
  }
  return db
}

/** The tables of a file, read elsewhere. */
export function listTablesWithOtherCipher(path: string, key: Uint8Array): readonly unknown[] {
  const db = openWithOtherCipher(path, key)
  try {
    return db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()
  } finally {
    db.close()
  }
}
