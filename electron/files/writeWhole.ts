import { randomBytes } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'

type Writing = Readonly<{
  /** Who may read it. */
  mode: number
  fill: (file: FileHandle) => Promise<void>
  /** Looks at what lies on the disk, by its place, before it is given its name; throws where that is not what was meant. */
  prove?: (beside: string) => Promise<void>
}>

const REST = /^\.[0-9a-f]{8}\.part$/

/**
 * Writes a file whole or not at all: beside its place, brought to the disk and only then given its name. Throws what is thrown meanwhile,
 * and leaves nothing then. For threads, which let nothing else go on meanwhile, there is `writeBeside`.
 */
export async function writeWhole(path: string, { mode, fill, prove }: Writing): Promise<void> {
  const beside = `${path}.${randomBytes(4).toString('hex')}.part`
  try {
    await fillSynced(await open(beside, 'wx', mode), fill)
    await prove?.(beside)
    await rename(beside, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw error
  }
}

/** Whether a file is what a sudden end has left of writing another one. */
export function isRestOf(name: string, file: string): boolean {
  return file.startsWith(name) && REST.test(file.slice(name.length))
}

async function fillSynced(file: FileHandle, fill: Writing['fill']): Promise<void> {
  try {
    await fill(file)
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
