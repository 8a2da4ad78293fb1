import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { packetEnvelope, type PacketEnvelope } from '../../shared/packet/envelope.ts'
import type { PacketManifest } from '../../shared/packet/manifest.ts'
import { syncFolder } from '../vault/durableFile.ts'

// The courier is another user of the system, of the group that the folder gives to what is made in it.
const OWNER_AND_GROUP = 0o640

/**
 * The outbox of the courier of an installation: beside its data, never inside. Whoever installs a courier makes the folder
 * (docs/courier.md); where there is none, packets go by hand. Practice has data of its own, and so an outbox of its own or none.
 */
export function outboxOf(dataFolder: string): string | undefined {
  const path = join(`${dataFolder.replace(/[\\/]+$/, '')}-kurir`, 'outbox')
  try {
    return statSync(path).isDirectory() ? path : undefined
  } catch {
    return undefined
  }
}

/**
 * Puts a packet down for the courier: the envelope of an earlier one of the same number is taken back, then the packet, its
 * envelope last (docs/packet.md, Envelopes). Cut off at any step, no envelope stands beside bytes that it does not describe.
 * Errors: packet.notPosted.
 */
export async function putIntoOutbox(
  outbox: string,
  manifest: PacketManifest,
  pieces: () => Promise<AsyncIterable<Uint8Array>>,
): Promise<Result<true>> {
  const packet = join(outbox, `${manifest.id}.naknada`)
  const envelope = join(outbox, `${manifest.id}.envelope`)
  try {
    await rm(envelope, { force: true })
    syncFolder(outbox)
    const written = await writeBeside(packet, await pieces())
    await rename(partOf(packet), packet)
    await writeBeside(envelope, [Buffer.from(`${JSON.stringify(envelopeOf(manifest, written))}\n`, 'utf8')])
    syncFolder(outbox)
    await rename(partOf(envelope), envelope)
    syncFolder(outbox)
    return success(true)
  } catch {
    for (const path of [packet, envelope]) await rm(partOf(path), { force: true }).catch(() => undefined)
    return failure('packet.notPosted')
  }
}

function partOf(path: string): string {
  return `${path}.part`
}

function envelopeOf(
  { id, sequence, sender, receiver, expires }: PacketManifest,
  written: Pick<PacketEnvelope, 'bytes' | 'sha256'>,
): PacketEnvelope {
  const [from, to] = [sender.installation, receiver.installation]
  const format = 'naknada-envelope'
  return packetEnvelope.parse({
    ...{ format, version: 1, packet: id, sequence, sender: from, receiver: to },
    ...written,
    expires,
  })
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
