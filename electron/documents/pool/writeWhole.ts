import { open, rename, rm } from 'node:fs/promises'

/**
 * Writes a file that is either there whole or not at all: the name is given only once everything is on the disk.
 * Nobody but its owner may read it, whatever stood there before.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.part`
  try {
    const file = await open(part, 'w', 0o600)
    try {
      // SECURITY: a part left behind keeps the mode it had.
      await file.chmod(0o600)
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
