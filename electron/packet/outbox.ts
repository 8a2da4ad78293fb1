import { createHash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { packetEnvelope, type EnvelopeAddress, type PacketEnvelope } from '../../shared/packet/envelope.ts'
import { syncFolder } from '../vault/durableFile.ts'

// The courier is another user of the system, of the group that the folder gives to what is made in it.
const OWNER_AND_GROUP = 0o640

/**
 * Puts a packet or a receipt down for the courier: the envelope of an earlier one of the same number is taken back, then the packet, its
 * envelope last (docs/packet.md, Envelopes). Cut off at any step, no envelope stands beside bytes that it does not describe.
 * Errors: packet.notPosted.
 */
export async function putIntoOutbox(
  outbox: string,
  address: EnvelopeAddress,
  pieces: () => Pieces,
): Promise<Result<true>> {
  const packet = join(outbox, `${address.packet}.naknada`)
  const envelope = join(outbox, `${address.packet}.envelope`)
  try {
    await rm(envelope, { force: true })
    syncFolder(outbox)
    const written = await writeBeside(packet, pieces())
    await rename(partOf(packet), packet)
    await writeBeside(envelope, [
      Buffer.from(
        `${JSON.stringify(packetEnvelope.parse({ format: 'naknada-envelope', version: 1, ...address, ...written }))}\n`,
        'utf8',
      ),
    ])
    syncFolder(outbox)
    await rename(partOf(envelope), envelope)
    syncFolder(outbox)
    return success(true)
  } catch {
    for (const path of [packet, envelope]) await rm(partOf(path), { force: true }).catch(() => undefined)
    return failure('packet.notPosted')
  }
}

/** Takes a packet back that the courier has not carried: its envelope first, so that nothing is announced that is gone. */
export async function takeOutOfOutbox(outbox: string, id: string): Promise<void> {
  for (const kind of ['envelope', 'naknada']) {
    await rm(join(outbox, `${id}.${kind}`), { force: true })
    syncFolder(outbox)
  }
}

function partOf(path: string): string {
  return `${path}.part`
}

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

// What a sudden end has left under this name goes first; made only where nothing stands, so that no link is followed.
async function writeBeside(path: string, pieces: Pieces): Promise<Pick<PacketEnvelope, 'bytes' | 'sha256'>> {
  await rm(partOf(path), { force: true })
  const file = await open(partOf(path), 'wx', OWNER_AND_GROUP)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    await file.chmod(OWNER_AND_GROUP)
    for await (const piece of pieces) {
      await file.appendFile(piece)
      hash.update(piece)
      bytes += piece.length
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { bytes, sha256: hash.digest('hex') }
}
