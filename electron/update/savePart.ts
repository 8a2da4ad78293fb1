import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, rename, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { partBytes } from './partBytes.ts'
import type { SignedPart } from './verifyPack.ts'
import { UpdateFault } from './updateFault.ts'

const OWNER_ONLY = 0o600
const CODES: Readonly<Record<string, string>> = {
  ENOENT: 'exchange.noFolder',
  ENOTDIR: 'exchange.noFolder',
  ENOSPC: 'exchange.full',
  EDQUOT: 'exchange.full',
  EFBIG: 'exchange.full',
}
/** Packages of the program as they are called, whatever version; that of the courier is another one. */
const PACKAGE = /^naknada[_-]\d.*\.(?:deb|tar\.gz|exe|msi)$/i

/**
 * Writes a part into a folder under its own name: beside first, then read back from the disk and compared to what was signed, and only
 * then given its name. What lies there already stays; another file of that name is not written over. Answers the packages that lie
 * there besides. Errors: update.otherThere, exchange.noFolder, exchange.full, exchange.notWritable. Throws UpdateFault.
 */
export async function savePart(file: FileHandle, part: SignedPart, folder: string): Promise<Result<readonly string[]>> {
  const { name, sha256 } = part
  const place = join(folder, name)
  const beside = `${place}.${randomBytes(4).toString('hex')}.part`
  try {
    const found = await readdir(folder)
    const others = found.filter((one) => one !== name && PACKAGE.test(one)).sort()
    if (found.includes(name)) {
      return (await hashOf(place)) === sha256 ? success(others) : failure('update.otherThere', undefined, { name })
    }
    await removeRests(folder, name, found)
    await write(file, part, beside)
    if ((await hashOf(beside)) !== sha256) throw new UpdateFault('changed', { part: name })
    await rename(beside, place)
    return success(others)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    if (error instanceof UpdateFault) throw error
    return failure(CODES[codeOf(error)] ?? 'exchange.notWritable')
  }
}

// What a power cut has left of an earlier saving.
async function removeRests(folder: string, name: string, found: readonly string[]): Promise<void> {
  const rests = found.filter((one) => one.startsWith(`${name}.`) && /\.[0-9a-f]{8}\.part$/.test(one))
  for (const rest of rests) await rm(join(folder, rest), { force: true })
}

async function write(file: FileHandle, part: SignedPart, path: string): Promise<void> {
  const target = await open(path, 'wx', OWNER_ONLY)
  try {
    for await (const piece of partBytes(file, part)) await target.writeFile(piece)
    await target.sync()
  } finally {
    await target.close()
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) hash.update(piece)
  return hash.digest('hex')
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
