import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withRawCases } from './rawDatabase.ts'

const PAGE = 4_096

/** Flips a bit of the page where the table of evidence begins, which nobody reads who only signs in. */
export async function flipFarBit(folder: string): Promise<void> {
  const sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'evidence'"
  const page = await withRawCases(folder, (db) => Number(db.prepare(sql, { pluck: true }).get()))
  const path = join(folder, 'cases.db')
  const bytes = readFileSync(path)
  const at = (page - 1) * PAGE + 77
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(path, bytes)
}

/** The end of the session before was not clean: what tells so is gone. */
export function forgetCleanEnd(folder: string): void {
  for (const name of ['office.head', 'cases.head']) rmSync(join(folder, name))
}

/** Flips one bit of a file. */
export function flipBit(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(path, bytes)
}
