import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { formatLogLine, type Log } from './log.ts'

const MAX_BYTES = 1_000_000

/** A log in the data folder, one older file kept. A log that cannot be written stops nothing. */
export function createFileLog(folder: string, now: () => Date): Log {
  const logs = join(folder, 'log')
  const path = join(logs, 'naknada.log')
  return (fields) => {
    try {
      mkdirSync(logs, { recursive: true, mode: 0o700 })
      if (sizeOf(path) > MAX_BYTES) renameSync(path, join(logs, 'naknada.1.log'))
      appendFileSync(path, formatLogLine(now().toISOString(), fields), { mode: 0o600 })
    } catch {
      return
    }
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
