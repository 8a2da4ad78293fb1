import { stat } from 'node:fs/promises'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { writeWhole } from './writeWhole.ts'

/** Readable by the person who exports it alone. */
export const OWNER_ONLY = 0o600
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
 * open to others.
 * Errors: exchange.noFolder, exchange.isFolder, exchange.full, exchange.notWritable.
 */
export async function writeExport(path: string, content: string | Uint8Array): Promise<Result<true>> {
  try {
    if (await isFolder(path)) return failure('exchange.isFolder')
    await writeWhole(path, { mode: OWNER_ONLY, fill: (file) => file.writeFile(content, 'utf8') })
    return success(true)
  } catch (error) {
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

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
