import { createHash, randomBytes } from 'node:crypto'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { bech32 } from '@scure/base'
import { publicKeyOf } from '../../../electron/vault/keyPairs.ts'
import { signerOf, type Signer } from '../../../electron/vault/signer.ts'
import { CHUNK_BYTES, startEncryption } from '../../../electron/files/attachments/secretStream.ts'
import type { NaknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import type { PacketCover } from '../../../shared/packet/cover.ts'
import type { PacketManifest, PacketPart } from '../../../shared/packet/manifest.ts'
import { coverForm } from '../../../shared/packet/coverForm.ts'

/** A file that goes with a packet, plain. */
export type PlainFile = Readonly<{ kind: 'attachment' | 'paper'; name: string; type: string; bytes: Buffer }>

/** Keys of a fictional office: what it signs by, and the two private keys by which it opens what it is sent. */
export type FictionalOffice = Readonly<{
  seal: Signer
  sealKey: Buffer
  receiving: string
  cover: string
}>

/** The parts of a packet before it is written: manifest, and the bytes of each part. */
export type PreparedPacket = Readonly<{ manifest: PacketManifest; bytes: ReadonlyMap<string, Buffer> }>

export async function newOffice(): Promise<FictionalOffice> {
  const seed = randomBytes(32)
  return {
    seal: signerOf(seed),
    sealKey: publicKeyOf(seed, 'ed25519'),
    receiving: await generateX25519Identity(),
    cover: await generateX25519Identity(),
  }
}

/** A packet from one office to another, with everything that the format knows. */
export async function preparePacket(
  form: NaknadaCase,
  files: readonly PlainFile[],
  sender: FictionalOffice,
  receiver: FictionalOffice,
  change: Partial<PacketManifest> = {},
  changeCover: Partial<PacketCover> = {},
): Promise<PreparedPacket> {
  const id = randomBytes(16).toString('hex')
  const { open, covered } = coverForm(form)
  const sealed = files.map(sealFile)
  const cover: PacketCover = {
    format: 'naknada-cover',
    version: 1,
    packet: id,
    ...covered,
    files: sealed.map(({ covered: file }) => file),
    ...changeCover,
  }
  const encrypter = new Encrypter()
  encrypter.addRecipient(await identityToRecipient(receiver.cover))
  const bytes = new Map<string, Buffer>([
    ['case.json', Buffer.from(JSON.stringify(open))],
    ['cover.age', Buffer.from(await encrypter.encrypt(JSON.stringify(cover)))],
    ...sealed.map(({ covered: file, bytes: cipher }) => [file.part, cipher] as const),
  ])
  const kinds = ['case', 'cover', ...files.map(({ kind }) => kind)] as const
  const parts = [...bytes].map(([name, content], index) => partOf(kinds[index] ?? 'paper', name, content))
  return { manifest: { ...(await manifestOf(id, sender, receiver, parts)), ...change }, bytes }
}

async function manifestOf(
  id: string,
  sender: FictionalOffice,
  receiver: FictionalOffice,
  parts: PacketPart[],
): Promise<PacketManifest> {
  const recipient = await identityToRecipient(receiver.receiving)
  return {
    format: 'naknada-packet',
    version: 1,
    id,
    sequence: 1,
    made: '2026-11-28T10:00:00.000Z',
    expires: '2026-12-28',
    sender: { installation: 'a'.repeat(32), office: 'VDT-PG', seal: sender.sealKey.toString('base64') },
    receiver: {
      installation: 'b'.repeat(32),
      office: 'VSPG',
      receive: Buffer.from(bech32.decodeToBytes(recipient).bytes).toString('base64'),
    },
    purpose: 'forward',
    legalBasis: { cnr: 'ZKP čl. 236', en: 'CPC art. 236' },
    custody: 'moved',
    file: { id: 'c'.repeat(32), revision: 7 },
    journal: { epoch: 1, number: 12, hash: randomBytes(32).toString('base64') },
    parts,
  }
}

function partOf(kind: PacketPart['kind'], name: string, content: Buffer): PacketPart {
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { kind, name, bytes: content.length, sha256 } as PacketPart
}

function sealFile({ kind, name, type, bytes }: PlainFile, index: number) {
  const key = randomBytes(32)
  const encryption = startEncryption(key)
  const pieces = [encryption.header]
  for (let at = 0; at === 0 || at < bytes.length; at += CHUNK_BYTES) {
    const end = at + CHUNK_BYTES
    pieces.push(Buffer.from(encryption.push(bytes.subarray(at, end), end >= bytes.length)))
  }
  const part = `${kind}s/${String(index + 1).padStart(5, '0')}.sealed`
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const covered = { part, key: key.toString('base64'), name, type, bytes: bytes.length, sha256 }
  return { covered, bytes: Buffer.concat(pieces) }
}
