import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { NaknadaCase } from '../../shared/exchange/naknadaCase.ts'
import { coverForm } from '../../shared/packet/coverForm.ts'
import type { PacketCover } from '../../shared/packet/cover.ts'
import type { PacketManifest, PacketPart } from '../../shared/packet/manifest.ts'
import { CHUNK_BYTES, KEY_BYTES, startEncryption } from '../files/attachments/secretStream.ts'
import { encryptAgeText } from './encryptAge.ts'
import { fingerprintOfManifest, type PartBytes } from './writePacket.ts'

/** A file that goes with a packet: as it lies encrypted on the disk, and what the cover tells of it. */
export type OutgoingFile = Readonly<{ path: string; about: Omit<PacketCover['files'][number], 'part'> }>

/** A paper that goes with a packet: its plain bytes, of which none is encrypted yet. */
export type OutgoingPaper = Readonly<{ name: string; type: string; bytes: Uint8Array }>

/** What a packet is made of. */
export type PacketContents = Readonly<{
  form: NaknadaCase
  claims: NonNullable<PacketCover['claims']>
  files: readonly OutgoingFile[]
  papers?: readonly OutgoingPaper[]
  desk?: NonNullable<PacketCover['desk']>
}>

/** The parts of a packet, as its manifest tells of them, and where their bytes come from. */
export type PreparedParts = Readonly<{
  parts: PacketPart[]
  bytesOf: PartBytes
  /** SHA-256 of the manifest that tells of them. */
  fingerprintOf(manifest: PacketManifest): string
}>

/**
 * Makes the parts of a packet: the case without who is sealed, the cover under the receiver's identity key, and the files as
 * they lie. `id`: of the packet; `identity`: X25519 public key, base64. What the disk does not give is thrown.
 */
export async function prepareParts(id: string, contents: PacketContents, identity: string): Promise<PreparedParts> {
  const { open, covered } = coverForm(contents.form)
  const files = contents.files.map(({ path, about }, index) => {
    const part = `attachments/${numbered(index)}.sealed`
    return { path, part, covered: { part, ...about } }
  })
  const papers = (contents.papers ?? []).map((paper, index) =>
    sealPaper(paper, `papers/${numbered(files.length + index)}.sealed`),
  )
  const cover: PacketCover = {
    format: 'naknada-cover',
    version: 1,
    packet: id,
    ...covered,
    claims: contents.claims,
    files: [...files, ...papers].map((file) => file.covered),
    ...(contents.desk === undefined ? {} : { desk: contents.desk }),
  }
  const form = Buffer.from(JSON.stringify(open))
  const sealed = await encryptAgeText(JSON.stringify(cover), identity)
  const parts: PacketPart[] = [
    { kind: 'case', name: 'case.json', ...measured(form) },
    { kind: 'cover', name: 'cover.age', ...measured(sealed) },
  ]
  for (const { path, part } of files) parts.push({ kind: 'attachment', name: part, ...(await measureFile(path)) })
  for (const { part, sealed: bytes } of papers) parts.push({ kind: 'paper', name: part, ...measured(bytes) })
  const inMemory = new Map(papers.map(({ part, sealed: bytes }) => [part, bytes]))
  const paths = new Map(files.map(({ part, path }) => [part, path]))
  return {
    parts,
    fingerprintOf: fingerprintOfManifest,
    bytesOf({ kind, name }) {
      if (kind === 'case') return [form]
      if (kind === 'cover') return [sealed]
      const paper = inMemory.get(name)
      return paper === undefined ? createReadStream(paths.get(name) ?? '') : [paper]
    },
  }
}

function numbered(index: number): string {
  return String(index + 1).padStart(5, '0')
}

/** A paper as a secretstream under a key of its own, as attached files lie on the disk. */
function sealPaper({ name, type, bytes }: OutgoingPaper, part: string) {
  const key = randomBytes(KEY_BYTES)
  const { header, push } = startEncryption(key)
  const plain = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces: Buffer[] = [header]
  for (let from = 0; from < plain.length; from += CHUNK_BYTES) {
    const piece = plain.subarray(from, from + CHUNK_BYTES)
    pieces.push(Buffer.from(push(piece, from + CHUNK_BYTES >= plain.length)))
  }
  const { sha256 } = measured(plain)
  const covered = { part, key: key.toString('base64'), name, type, bytes: plain.length, sha256 }
  return { part, sealed: Buffer.concat(pieces), covered }
}

function measured(bytes: Buffer) {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function measureFile(path: string) {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(piece)
    bytes += piece.length
  }
  return { bytes, sha256: hash.digest('hex') }
}
