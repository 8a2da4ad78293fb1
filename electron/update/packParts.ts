import type { FileHandle } from 'node:fs/promises'
import { BLOCK_BYTES, paddingOf, sizeInHeader, tarHeader } from '../../shared/packet/tarHeader.ts'
import { UpdateFault } from './updateFault.ts'

/** The folder of the archive in which parts lie; metadata lie before it. */
export const PARTS_FOLDER = 'parts/'
const METADATA = /^(?:[1-9]\d{0,3}\.root|timestamp|snapshot|targets)\.json$/
// SECURITY: bounds before anything is known to be signed. A file of a million entries ends at the first one too many.
const MAX_ENTRIES = 64
const MAX_METADATA_BYTES = 512 * 1_024
const NAME_BYTES = 100
const END = new Uint8Array(2 * BLOCK_BYTES)

/** Where the bytes of a part lie in the file. */
export type PartPlace = Readonly<{ at: number; bytes: number }>
/** What lies in a file of updates; nothing of it is known to be signed. */
export type PackParts = Readonly<{
  metadata: ReadonlyMap<string, Buffer>
  parts: ReadonlyMap<string, PartPlace>
}>

/**
 * Finds what lies in a file of updates: a tar archive of ordinary files alone, each header as `tarHeader` writes it. Small metadata are
 * read, parts are only located. Throws UpdateFault: notUpdate, incomplete.
 */
export async function readPackParts(file: FileHandle): Promise<PackParts> {
  const { size } = await file.stat()
  const metadata = new Map<string, Buffer>()
  const parts = new Map<string, PartPlace>()
  let at = 0
  for (;;) {
    const header = await readAt(file, at, BLOCK_BYTES, size)
    if (isEmpty(header)) break
    const { name, bytes } = readHeader(header)
    const body = at + BLOCK_BYTES
    if (body + bytes + paddingOf(bytes) > size) throw new UpdateFault('incomplete')
    if (metadata.has(name) || parts.has(partOf(name)) || metadata.size + parts.size >= MAX_ENTRIES) {
      throw new UpdateFault('notUpdate')
    }
    if (name.startsWith(PARTS_FOLDER)) parts.set(partOf(name), { at: body, bytes })
    else metadata.set(name, await readMetadata(file, { at: body, bytes }, size))
    at = body + bytes + paddingOf(bytes)
  }
  const end = await readAt(file, at, END.length, size)
  if (!isEmpty(end) || at + END.length !== size) throw new UpdateFault('notUpdate')
  return { metadata, parts }
}

async function readMetadata(file: FileHandle, { at, bytes }: PartPlace, size: number): Promise<Buffer> {
  if (bytes > MAX_METADATA_BYTES) throw new UpdateFault('notUpdate')
  return readAt(file, at, bytes, size)
}

// Composed anew from the name and the size it tells and compared: no link, owner, path or time is taken from the archive.
function readHeader(header: Buffer): Readonly<{ name: string; bytes: number }> {
  const ending = header.indexOf(0)
  const name = header.toString('latin1', 0, ending === -1 || ending > NAME_BYTES ? NAME_BYTES : ending)
  const bytes = sizeInHeader(header)
  if (bytes === undefined || !header.equals(tarHeader(name, bytes))) throw new UpdateFault('notUpdate')
  if (!METADATA.test(name) && !name.startsWith(PARTS_FOLDER)) throw new UpdateFault('notUpdate')
  return { name, bytes }
}

function partOf(name: string): string {
  return name.slice(PARTS_FOLDER.length)
}

async function readAt(file: FileHandle, at: number, bytes: number, size: number): Promise<Buffer> {
  if (at + bytes > size) throw new UpdateFault(at === 0 ? 'notUpdate' : 'incomplete')
  const buffer = Buffer.alloc(bytes)
  const { bytesRead } = await file.read(buffer, 0, bytes, at)
  if (bytesRead < bytes) throw new UpdateFault('incomplete')
  return buffer
}

function isEmpty(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0)
}
