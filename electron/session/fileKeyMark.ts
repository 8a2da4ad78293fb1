import { existsSync } from 'node:fs'
import { HeadFile, createHeadRecord } from '../audit/headFile.ts'
import { deriveSubkey } from '../vault/subkey.ts'
import { headPathIn, type DatabaseName } from './dataFolder.ts'

const MARK_BYTES = 8

/** By which the key of a file is known in the small file beside it, which is not encrypted: it tells nothing of the key. */
export function markOfFileKey(key: Buffer): string {
  return deriveSubkey(key, 'mark of the key of a file').subarray(0, MARK_BYTES).toString('hex')
}

/**
 * Whether a file that does not open was last known under another key: then it, or the vault that holds the key, is an older
 * one that was put back. Nothing but the words of a refusal follows from it, for anybody can write that file.
 */
export function isNotedUnderOther(folder: string, name: DatabaseName, key: Buffer): boolean {
  const path = headPathIn(folder, name)
  if (!existsSync(path)) return false
  const head = new HeadFile(path)
  try {
    const noted = head.read()?.keyMark
    return noted !== undefined && noted !== markOfFileKey(key)
  } finally {
    head.close()
  }
}

/** Notes that a closed file lies under another key from now on. */
export function noteFileKey(folder: string, name: DatabaseName, key: Buffer): void {
  const head = new HeadFile(headPathIn(folder, name))
  try {
    head.write({ ...(head.read() ?? createHeadRecord(undefined, false)), keyMark: markOfFileKey(key) })
    head.flush()
  } finally {
    head.close()
  }
}
