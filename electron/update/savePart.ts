import { readdir, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { hashOfFile } from '../files/hashOfFile.ts'
import { isRestOf, writeWhole } from '../files/writeWhole.ts'
import { exportErrorCode, OWNER_ONLY } from '../files/writeExport.ts'
import { partBytes } from './partBytes.ts'
import type { SignedPart } from './verifyPack.ts'
import { UpdateFault } from './updateFault.ts'

/** Packages of the program as they are called, whatever version; that of the courier is another one. */
const PACKAGE = /^naknada[_-]\d.*\.(?:deb|tar\.gz|exe|msi)$/i

/**
 * Writes a part into a folder under its own name: beside first, then read back from the disk and compared to what was signed, and only
 * then given its name. What lies there already stays; another file of that name is not written over. Answers the packages that lie
 * there besides. Errors: update.otherThere and those of `exportErrorCode`. Throws UpdateFault.
 */
export async function savePart(file: FileHandle, part: SignedPart, folder: string): Promise<Result<readonly string[]>> {
  const { name, sha256 } = part
  const place = join(folder, name)
  try {
    const found = await readdir(folder)
    const others = found.filter((one) => one !== name && PACKAGE.test(one)).sort()
    if (found.includes(name)) {
      return (await hashOfFile(place)) === sha256 ? success(others) : failure('update.otherThere', undefined, { name })
    }
    await removeRests(folder, name, found)
    await writeWhole(place, {
      mode: OWNER_ONLY,
      async fill(target) {
        for await (const piece of partBytes(file, part)) await target.writeFile(piece)
      },
      async prove(beside) {
        if ((await hashOfFile(beside)) !== sha256) throw new UpdateFault('changed', { part: name })
      },
    })
    return success(others)
  } catch (error) {
    if (error instanceof UpdateFault) throw error
    return failure(exportErrorCode(error))
  }
}

// What a power cut has left of an earlier saving.
async function removeRests(folder: string, name: string, found: readonly string[]): Promise<void> {
  for (const rest of found.filter((one) => isRestOf(name, one))) await rm(join(folder, rest), { force: true })
}
