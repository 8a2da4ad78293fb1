import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openPacket } from '../../../electron/packet/openPacket.ts'
import { CHUNK_BYTES, startEncryption } from '../../../electron/files/attachments/secretStream.ts'
import type { PacketCover } from '../../../shared/packet/cover.ts'
import { createTemporaryFolder } from '../temporaryFolder.ts'
import { readTrainingForm } from '../trainingCase.ts'
import { newOffice, preparePacket, type FictionalOffice } from './fictionalPacket.ts'
import { writePacket } from '../../../electron/packet/writePacket.ts'

/** A packet whose one file is larger than may be held in memory, on the disk as it is sealed. */
export type LargePacket = Readonly<{
  write(to: string): Promise<void>
  read(from: string): Promise<number>
  folder: string
}>

const PIECE = Buffer.alloc(CHUNK_BYTES, 7)

/** `pieces`: of 256 KiB each. */
export async function largePacket(pieces: number): Promise<LargePacket> {
  const [sender, receiver] = await Promise.all([newOffice(), newOffice()])
  const folder = createTemporaryFolder('naknada-large-')
  const sealed = join(folder, 'sealed')
  const key = randomBytes(32)
  const cipher = createHash('sha256')
  let bytes = 0
  function* seal() {
    const encryption = startEncryption(key)
    yield encryption.header
    for (let at = 1; at <= pieces; at += 1) yield Buffer.from(encryption.push(PIECE, at === pieces))
  }
  function* counted() {
    for (const piece of seal()) {
      cipher.update(piece)
      bytes += piece.length
      yield piece
    }
  }
  await pipeline(Readable.from(counted()), createWriteStream(sealed))
  const plain = createHash('sha256')
  for (let at = 0; at < pieces; at += 1) plain.update(PIECE)
  const file = {
    part: 'attachments/00001.sealed',
    key: key.toString('base64'),
    name: 'snimak.mp4',
    type: 'video/mp4',
    bytes: pieces * CHUNK_BYTES,
    sha256: plain.digest('hex'),
  }
  const part = { kind: 'attachment' as const, name: file.part, bytes, sha256: cipher.digest('hex') }
  return { ...(await ways(sender, receiver, file, part, sealed)), folder }
}

type File = PacketCover['files'][number]

async function ways(
  sender: FictionalOffice,
  receiver: FictionalOffice,
  file: File,
  part: Readonly<{ kind: 'attachment'; name: string; bytes: number; sha256: string }>,
  sealed: string,
): Promise<Pick<LargePacket, 'write' | 'read'>> {
  const small = await preparePacket(readTrainingForm('case-01'), [], sender, receiver, {}, { files: [file] })
  const manifest = { ...small.manifest, parts: [...small.manifest.parts, part] }
  return {
    async write(to) {
      const bytesOf = ({ name }: Readonly<{ name: string }>) =>
        name === part.name ? createReadStream(sealed) : [small.bytes.get(name) ?? Buffer.alloc(0)]
      await pipeline(Readable.from(writePacket(manifest, bytesOf, sender.seal)), createWriteStream(to))
    },
    async read(from) {
      const { cover } = await openPacket(createReadStream(from) as AsyncIterable<Buffer>, [
        receiver.receiving,
        receiver.cover,
      ])
      return cover?.files[0]?.bytes ?? 0
    },
  }
}
