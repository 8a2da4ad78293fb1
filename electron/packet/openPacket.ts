import { packetCover, type PacketCover } from '../../shared/packet/cover.ts'
import type { PacketManifest } from '../../shared/packet/manifest.ts'
import { decryptAge } from './decryptAge.ts'
import { drain } from './drain.ts'
import { openSealed } from './openSealed.ts'
import { PacketRefusal } from './packetFault.ts'
import { readContainer } from './readPacket.ts'

/** What a packet holds. */
export type OpenedPacket = Readonly<{
  manifest: PacketManifest
  /** The case in the form `naknada-case`, sealed people under their pseudonyms. */
  form: Buffer
  /** Undefined where none of the keys opens it. */
  cover: PacketCover | undefined
  /** The plain bytes of the papers, by their names in it. */
  papers: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}>

/** All papers of a packet together are held in memory; no act of an office is as long. */
const MAX_PAPER_BYTES = 60_000_000

/**
 * Hands a sealed file on while it is read, to be kept as it lies. SECURITY: what is kept counts only once the whole packet was
 * read without refusal.
 */
export type KeepFile = (
  file: PacketCover['files'][number],
  sealed: AsyncIterable<Uint8Array>,
) => AsyncIterable<Uint8Array>

/**
 * Reads a packet whole: the case, the cover where a key for it is among them, and then every sealed part against what the
 * cover tells of it. Throws PacketRefusal.
 */
export async function openPacket(
  source: AsyncIterable<Uint8Array>,
  identities: readonly string[],
): Promise<OpenedPacket> {
  return openContainer(await decryptAge(source, identities), identities)
}

/** The same once its outer encryption is off; `keep`: what becomes of its files. */
export async function openContainer(
  plain: AsyncIterable<Uint8Array>,
  identities: readonly string[],
  keep: KeepFile = (_file, sealed) => sealed,
): Promise<OpenedPacket> {
  let form: Buffer = Buffer.alloc(0)
  let cover: PacketCover | undefined
  const papers = new Map<string, Uint8Array<ArrayBuffer>>()
  const manifest = await readContainer(plain, {
    async take(part, pieces) {
      if (part.kind === 'case') form = await collect(pieces)
      else if (part.kind === 'cover') cover = await openCover(await collect(pieces), identities)
      else if (cover !== undefined && part.kind === 'paper') {
        papers.set(part.name, await openPaper(cover, part.name, pieces))
      } else if (cover !== undefined) await proveFile(cover, part.name, pieces, keep)
    },
  })
  if (cover !== undefined && !belongs(cover, manifest)) throw new PacketRefusal('cover')
  return { manifest, form, cover, papers }
}

/** Undefined where it is for other keys: whoever receives for an office need not be among those who may know identities. */
async function openCover(bytes: Buffer, identities: readonly string[]): Promise<PacketCover | undefined> {
  try {
    const plain = await collect(await decryptAge(asStream(bytes), identities))
    return packetCover.parse(JSON.parse(plain.toString('utf8')))
  } catch (error) {
    if (error instanceof PacketRefusal && error.found.fault === 'wrongKey') return undefined
    throw new PacketRefusal('cover')
  }
}

/** A paper is no file of the case: it is opened as it is read, and nothing of it lies on the disk. */
async function openPaper(
  { files }: PacketCover,
  name: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const papers = files.filter(({ part }) => part.startsWith('papers/'))
  const file = papers.find(({ part }) => part === name)
  const isTooMuch = papers.reduce((sum, { bytes }) => sum + bytes, 0) > MAX_PAPER_BYTES
  if (file === undefined || isTooMuch) throw new PacketRefusal('cover', name)
  const plain = new Uint8Array(file.bytes)
  let used = 0
  for await (const piece of openSealed(file, pieces)) {
    if (used + piece.length > plain.length) throw new PacketRefusal('part', name)
    plain.set(piece, used)
    used += piece.length
  }
  return plain
}

async function proveFile(
  { files }: PacketCover,
  name: string,
  pieces: AsyncIterable<Uint8Array>,
  keep: KeepFile,
): Promise<void> {
  const file = files.find(({ part }) => part === name)
  if (file === undefined) throw new PacketRefusal('cover', name)
  await drain(openSealed(file, keep(file, pieces)))
}

function belongs({ packet, files }: PacketCover, { id, parts }: PacketManifest): boolean {
  const sealed = parts.slice(2).map(({ name }) => name)
  return packet === id && JSON.stringify(sealed) === JSON.stringify(files.map(({ part }) => part))
}

async function* asStream(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const held: Uint8Array[] = []
  for await (const piece of pieces) held.push(piece)
  return Buffer.concat(held)
}
