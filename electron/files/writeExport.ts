import { randomBytes } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'

const OWNER_ONLY = 0o600
const CODES: Readonly<Record<string, string>> = {
  ENOENT: 'exchange.noFolder',
  ENOTDIR: 'exchange.noFolder',
  EISDIR: 'exchange.isFolder',
  ENOSPC: 'exchange.full',
  EDQUOT: 'exchange.full',
  EFBIG: 'exchange.full',
}

/**
 * Writes what a person exports: whole or not at all, and readable by that person alone, also in place of a file that was
 * open to others. It is written beside, brought to the disk and only then given its name.
 * Errors: exchange.noFolder, exchange.isFolder, exchange.full, exchange.notWritable.
 */
export async function writeExport(path: string, content: string | Uint8Array): Promise<Result<true>> {
  const beside = `${path}.${randomBytes(4).toString('hex')}.part`
  try {
    if (await isFolder(path)) return failure('exchange.isFolder')
    await writeSynced(beside, content)
    await rename(beside, path)
    await syncFolder(dirname(path))
    return success(true)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    return failure(exportErrorCode(error))
  }
}

/** Why a file that a person exports was not written, as an error code. */
export function exportErrorCode(error: unknown): string {
  return CODES[codeOf(error)] ?? 'exchange.notWritable'
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

async function writeSynced(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx', OWNER_ONLY)
  try {
    await file.writeFile(content, 'utf8')
    await file.sync()
  } finally {
    await file.close()
  }
}

// A stick or a network drive may not know how to sync a folder; its file is written all the same.
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    return
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
