import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { NaknadaCase } from '../../shared/exchange/naknadaCase.ts'
import { coverForm } from '../../shared/packet/coverForm.ts'
import type { PacketCover } from '../../shared/packet/cover.ts'
import type { PacketManifest, PacketPart } from '../../shared/packet/manifest.ts'
import { encryptAgeText } from './encryptAge.ts'
import { fingerprintOfManifest, type PartBytes } from './writePacket.ts'

/** A file that goes with a packet: as it lies encrypted on the disk, and what the cover tells of it. */
export type OutgoingFile = Readonly<{ path: string; about: Omit<PacketCover['files'][number], 'part'> }>

/** What a packet is made of. */
export type PacketContents = Readonly<{
  form: NaknadaCase
  claims: NonNullable<PacketCover['claims']>
  files: readonly OutgoingFile[]
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
    const part = `attachments/${String(index + 1).padStart(5, '0')}.sealed`
    return { path, part, covered: { part, ...about } }
  })
  const cover: PacketCover = {
    format: 'naknada-cover',
    version: 1,
    packet: id,
    ...covered,
    claims: contents.claims,
    files: files.map((file) => file.covered),
  }
  const form = Buffer.from(JSON.stringify(open))
  const sealed = await encryptAgeText(JSON.stringify(cover), identity)
  const parts: PacketPart[] = [
    { kind: 'case', name: 'case.json', ...measured(form) },
    { kind: 'cover', name: 'cover.age', ...measured(sealed) },
  ]
  for (const { path, part } of files) parts.push({ kind: 'attachment', name: part, ...(await measureFile(path)) })
  const paths = new Map(files.map(({ part, path }) => [part, path]))
  return {
    parts,
    fingerprintOf: fingerprintOfManifest,
    bytesOf({ kind, name }) {
      if (kind === 'case') return [form]
      return kind === 'cover' ? [sealed] : createReadStream(paths.get(name) ?? '')
    },
  }
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
