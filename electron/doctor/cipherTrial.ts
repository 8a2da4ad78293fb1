import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase, openDatabase } from '../db/connection.ts'

const WORD = 'proba'

/**
 * Writes an encrypted file of its own in the system's temporary folder, by the way in which the program writes its own, opens it again
 * with its key and not with another, and takes it away. Answers the version of the cipher, undefined where any of that went wrong.
 */
export function tryCipher(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'naknada-doctor-'))
  try {
    return writeAndRead(join(folder, 'trial.db'))
  } catch {
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function writeAndRead(path: string): string | undefined {
  const key = randomBytes(32)
  const written = openDatabase(path, key, 'create')
  const version = String(written.pragma('cipher_version', { simple: true }))
  written.exec(`CREATE TABLE trial (word TEXT) STRICT; INSERT INTO trial VALUES ('${WORD}')`)
  closeDatabase(written)
  const opened = openDatabase(path, key)
  const read = opened.prepare('SELECT word FROM trial').get<Readonly<{ word: string }>>()
  closeDatabase(opened)
  return read?.word === WORD && !opensWith(path, randomBytes(32)) ? version : undefined
}

function opensWith(path: string, key: Buffer): boolean {
  try {
    openDatabase(path, key).close()
    return true
  } catch {
    return false
  }
}
