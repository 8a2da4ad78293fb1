import { constants, type Stats } from 'node:fs'
import { open, rename, unlink, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../mailbox.ts'

/** Whether a file is not there, or was gone before it could be read. */
function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT'
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

/** What the disk says, as what the courier tells. */
export function diskFault(error: unknown): Fault {
  if (error instanceof Fault) return error
  const isFull = ['ENOSPC', 'EDQUOT'].includes(String(codeOf(error)))
  return new Fault(isFull ? 'diskFull' : 'folderClosed', { cause: error })
}

/** Opens a plain file to read it; nothing where there is none, or a link, a pipe or a folder bears its name. */
export async function openPlainFile(path: string): Promise<{ file: FileHandle; stats: Stats } | undefined> {
  let file: FileHandle
  try {
    // Without waiting, so that a pipe does not hold the courier up; no link is followed out of the folder.
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (error) {
    if (isMissing(error) || codeOf(error) === 'ELOOP') return undefined
    throw diskFault(error)
  }
  const stats = await file.stat()
  if (stats.isFile()) return { file, stats }
  await file.close()
  return undefined
}

/** Writes a file anew and brings it to the disk. */
export async function writeAndSync(path: string, content: string): Promise<void> {
  const file = await open(path, 'w', 0o660)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Renames where there is something to rename. */
export async function renameIfThere(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: unknown) => {
    if (!isMissing(error)) throw error
  })
}

/** Removes a file, if it is there. */
export async function removeFile(folder: string, name: string): Promise<void> {
  await unlink(join(folder, name)).catch((error: unknown) => {
    if (!isMissing(error)) throw diskFault(error)
  })
}

/** Brings what was written of a file to the disk. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Brings the names in a folder to the disk, where the system can. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
