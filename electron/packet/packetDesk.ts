import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { addressOf } from '../../shared/packet/addressOf.ts'
import type { EnvelopeAddress, PacketEnvelope } from '../../shared/packet/envelope.ts'
import type { PacketManifest } from '../../shared/packet/manifest.ts'
import { signedTextOfLetter, type PenLetter } from '../../shared/packet/penLetter.ts'
import { signedTextOfRecall, type PacketRecall } from '../../shared/packet/recall.ts'
import { signedTextOfReceipt, type PacketReceipt } from '../../shared/packet/receipt.ts'
import { exportErrorCode } from '../files/writeExport.ts'
import { verifierOf } from '../vault/keyPairs.ts'
import { zero } from '../vault/keys.ts'
import { identityPrivateKeyOf } from '../vault/ownKey.ts'
import type { Signer } from '../vault/signer.ts'
import { ageIdentityOf } from './ageKeys.ts'
import type { CourierFolders } from './courierFolders.ts'
import { decryptAge } from './decryptAge.ts'
import { encryptAgeText } from './encryptAge.ts'
import { openContainer, type KeepFile, type OpenedPacket } from './openPacket.ts'
import { putIntoOutbox, takeOutOfOutbox } from './outbox.ts'
import { PacketRefusal } from './packetFault.ts'
import { readAnswer, type Answer } from './readAnswer.ts'
import { prepareParts, type OutgoingFile, type PacketContents, type PreparedParts } from './sealPacket.ts'
import { fingerprintOfManifest, writePacket } from './writePacket.ts'

const OPENING_BRACE = 0x7b

/** A file that came with a packet: its name in it, and the one under which it lies here as it came. */
export type KeptFile = Readonly<{ part: string; id: string }>
/** A packet that was read whole and proven by its own signature; nothing of it is written yet but its files, which nobody knows. */
export type BroughtPacket = OpenedPacket & Readonly<{ sha256: string; files: readonly KeptFile[] }>
/** What a file turned out to be. */
export type Brought = Readonly<{ kind: 'packet'; packet: BroughtPacket }> | Answer

/** Makes and reads packets by the keys of a session. */
export type PacketDesk = Readonly<{
  newId(): string
  prepare(
    id: string,
    contents: Omit<PacketContents, 'files'> & Readonly<{ files: readonly FileOfCase[] }>,
    identity: string,
  ): Promise<PreparedParts>
  /** Writes a packet whole or not at all. Errors: exchange.… */
  write(path: string, manifest: PacketManifest, prepared: PreparedParts): Promise<Result<true>>
  /** What is shared with the courier, where one is installed. */
  courier: CourierFolders
  /** Puts a packet into the outbox, with its envelope. Errors: packet.notPosted. */
  post(outbox: string, manifest: PacketManifest, prepared: PreparedParts): Promise<Result<true>>
  /** Reads what was brought. Errors: packet.notPacket, packet.wrongKey, packet.damaged, … (docs/packet.md). */
  read(path: string): Promise<Result<Brought>>
  /** Reads what came into the inbox under an envelope. Errors: the same, packet.damaged also where another file lies there. */
  readArrived(envelope: PacketEnvelope): Promise<Result<Brought>>
  sign(receipt: Omit<PacketReceipt, 'signature'>): PacketReceipt
  isSigned(receipt: PacketReceipt, seal: string): boolean
  signRecall(recall: Omit<PacketRecall, 'signature'>): PacketRecall
  isRecallSigned(recall: PacketRecall, seal: string): boolean
  signLetter(letter: Omit<PenLetter, 'signature'>): PenLetter
  isLetterSigned(letter: PenLetter, seal: string): boolean
  /** A receipt, a recall or a letter as it leaves, encrypted to the receiving key of the other office. */
  sealAnswer(answer: PacketReceipt | PacketRecall | PenLetter, receive: string): Promise<Uint8Array>
  /** Puts a sealed receipt, recall or letter into the outbox, with its envelope. Errors: packet.notPosted. */
  postAnswer(outbox: string, address: EnvelopeAddress, sealed: Uint8Array): Promise<Result<true>>
  /** Takes a packet out of the outbox that the courier has not carried yet; nothing where it is gone. */
  takeBack(outbox: string, id: string): Promise<void>
  /** A packet that was looked at and waits to be taken in; the one before it goes. */
  hold(brought: BroughtPacket): void
  held(id: string): BroughtPacket | undefined
  /** Lets go what was held; its files go too, unless they were entered. */
  release(entered?: 'entered'): void
  discard(brought: Pick<BroughtPacket, 'files'>): void
  /** Takes attached files off the disk of a file that another desk has now: no row here knows them any more. */
  letGo(files: readonly string[]): void
}>
/** A file as it lies beside the databases, by its name there. */
export type FileOfCase = Readonly<{ id: string; about: OutgoingFile['about'] }>

type DeskKeys = Readonly<{ receive: Buffer; identity: Buffer | undefined; seal: Signer }>

/** `folder`: where attached files lie. */
export function createPacketDesk(folder: string, keys: DeskKeys, courier: CourierFolders): PacketDesk {
  let waiting: BroughtPacket | undefined
  const discard = ({ files }: Pick<BroughtPacket, 'files'>): void => {
    for (const { id } of files) rmSync(join(folder, id), { force: true })
  }
  const release = (entered?: 'entered'): void => {
    if (waiting !== undefined && entered === undefined) discard(waiting)
    waiting = undefined
  }
  return {
    newId: () => randomBytes(16).toString('hex'),
    prepare: (id, contents, identity) =>
      prepareParts(
        id,
        { ...contents, files: contents.files.map(({ id: name, about }) => ({ path: join(folder, name), about })) },
        identity,
      ),
    write: (path, manifest, { bytesOf }) => writeWhole(path, () => writePacket(manifest, bytesOf, keys.seal)),
    courier,
    post: (place, manifest, { bytesOf }) =>
      putIntoOutbox(place, addressOf(manifest), () => writePacket(manifest, bytesOf, keys.seal)),
    read: (path) => readBrought(createReadStream(path) as AsyncIterable<Buffer>, identitiesOf(keys), folder),
    readArrived: (envelope) => readBrought(courier.read(envelope), identitiesOf(keys), folder),
    sign: (receipt) => ({ ...receipt, signature: signText(keys.seal, signedTextOfReceipt(receipt)) }),
    isSigned: ({ signature, ...receipt }, seal) => isTextSigned(signedTextOfReceipt(receipt), signature, seal),
    signRecall: (recall) => ({ ...recall, signature: signText(keys.seal, signedTextOfRecall(recall)) }),
    isRecallSigned: ({ signature, ...recall }, seal) => isTextSigned(signedTextOfRecall(recall), signature, seal),
    signLetter: (letter) => ({ ...letter, signature: signText(keys.seal, signedTextOfLetter(letter)) }),
    isLetterSigned: ({ signature, ...letter }, seal) => isTextSigned(signedTextOfLetter(letter), signature, seal),
    sealAnswer: (answer, receive) => encryptAgeText(JSON.stringify(answer), receive),
    postAnswer: (place, address, sealed) => putIntoOutbox(place, address, () => [sealed]),
    takeBack: takeOutOfOutbox,
    hold(brought) {
      release()
      waiting = brought
    },
    held: (id) => (waiting?.manifest.id === id ? waiting : undefined),
    release,
    discard,
    letGo: (files) => {
      discard({ files: files.map((id) => ({ part: '', id })) })
    },
  }
}

function signText(seal: Signer, text: string): string {
  return seal.sign(Buffer.from(text, 'utf8')).toString('base64')
}

function isTextSigned(text: string, signature: string, seal: string): boolean {
  return verifierOf(Buffer.from(seal, 'base64')).verify(Buffer.from(text, 'utf8'), Buffer.from(signature, 'base64'))
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

// Made anew for each reading: a text cannot be zeroed, and a lock may come at any time.
function identitiesOf({ receive, identity }: DeskKeys): readonly string[] {
  if (identity === undefined) return [ageIdentityOf(receive)]
  const cover = identityPrivateKeyOf(identity)
  const identities = [receive, cover].map(ageIdentityOf)
  zero(cover)
  return identities
}

async function writeWhole(path: string, pieces: () => AsyncIterable<Uint8Array>): Promise<Result<true>> {
  const beside = `${path}.${randomBytes(4).toString('hex')}.part`
  try {
    await pipeline(Readable.from(pieces()), createWriteStream(beside, { flags: 'wx', mode: 0o600 }))
    await syncFile(beside)
    await rename(beside, path)
    return success(true)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    return failure(exportErrorCode(error))
  }
}

async function readBrought(
  source: AsyncIterable<Buffer>,
  identities: readonly string[],
  folder: string,
): Promise<Result<Brought>> {
  const files: KeptFile[] = []
  try {
    const plain = (await decryptAge(source, identities))[Symbol.asyncIterator]()
    const first = await plain.next()
    if (first.done !== true && first.value[0] === OPENING_BRACE) {
      return success(await readAnswer(startingWith(first, plain)))
    }
    const opened = await openContainer(startingWith(first, plain), identities, keepIn(folder, files))
    const sha256 = fingerprintOfManifest(opened.manifest)
    return success({ kind: 'packet', packet: { ...opened, sha256, files } })
  } catch (error) {
    for (const { id } of files) rmSync(join(folder, id), { force: true })
    if (error instanceof PacketRefusal) return failure(`packet.${error.found.fault}`)
    return failure(isOfSystem(error) ? readingErrorCode(error) : 'packet.damaged')
  }
}

/** Files of a packet are written while it is read: either may fail. */
function readingErrorCode(error: unknown): string {
  return exportErrorCode(error) === 'exchange.full' ? 'exchange.full' : 'exchange.unreadable'
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

async function* startingWith(
  first: IteratorResult<Uint8Array>,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (let next = first; next.done !== true; next = await rest.next()) yield next.value
}

/** Writes files as they come, under names of chance; where the packet turns out not to be genuine they are taken away. */
function keepIn(folder: string, files: KeptFile[]): KeepFile {
  return async function* keep({ part }, sealed) {
    const id = randomBytes(16).toString('hex')
    files.push({ part, id })
    mkdirSync(folder, { mode: 0o700, recursive: true })
    const file = await open(join(folder, id), 'wx', 0o600)
    try {
      for await (const piece of sealed) {
        await file.write(piece)
        yield piece
      }
      await file.sync()
    } finally {
      await file.close()
    }
  }
}
