import { createReadStream } from 'node:fs'
import { openPacket, type OpenedPacket } from '../../electron/packet/openPacket.ts'
import { PacketRefusal, type PacketFault } from '../../electron/packet/packetFault.ts'
import { markOfKey } from '../../electron/vault/ownKey.ts'
import { kindOfForm } from '../../shared/exchange/kindOfForm.ts'
import type { NaknadaCase } from '../../shared/exchange/naknadaCase.ts'
import { readExchange } from '../../shared/exchange/readExchange.ts'
import { fitsCover } from '../../shared/packet/fitsCover.ts'
import { fieldsInside } from '../../shared/packet/fieldsInside.ts'
import type { PacketManifest } from '../../shared/packet/manifest.ts'
import type { ShowOptions } from './readOptions.ts'
import { Refusal } from '../sentences/refusal.ts'
import { inBoth } from './sentences.ts'
import { parseJson } from '../../shared/text/parseJson.ts'

type SenderCheck = 'agrees' | 'differs' | 'unchecked'

/** What is inside a packet, or the one reason why it is not what was sent. Identities are told by their fields, never by their values. */
export type PacketReport = Readonly<
  | { genuine: false; fault: PacketFault['fault'] | 'otherSender'; part?: string }
  | {
      genuine: true
      manifest: PacketManifest
      sender: Readonly<{ mark: string; check: SenderCheck }>
      fields: Readonly<Record<string, number>>
      cover:
        | Readonly<{ opened: false }>
        | Readonly<{
            opened: true
            identities: readonly Readonly<{ person: string; fields: readonly string[] }>[]
            files: readonly Readonly<{ part: string; name: string; type: string; bytes: number; sha256: string }>[]
          }>
    }
>

/** Reads a packet from its first byte to its last. Throws {@link Refusal} where the file is no packet or cannot be read. */
export async function showPacket({ packet, identities, sender }: ShowOptions): Promise<PacketReport> {
  try {
    const opened = await openPacket(bytesOf(packet), identities)
    const form = readForm(opened)
    const check = checkSender(opened.manifest, sender)
    if (check === 'differs') return { genuine: false, fault: 'otherSender' }
    const { manifest } = opened
    const mark = markOfKey(Buffer.from(manifest.sender.seal, 'base64'))
    return { genuine: true, manifest, sender: { mark, check }, fields: fieldsInside(form), cover: coverOf(opened) }
  } catch (error) {
    if (!(error instanceof PacketRefusal)) throw error
    const { fault, part } = error.found
    if (fault === 'notPacket') throw new Refusal(inBoth('fault.notPacket'))
    return { genuine: false, fault, ...(part === undefined ? {} : { part }) }
  }
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Buffer>
  } catch {
    throw new Refusal(inBoth('unreadable', { path }))
  }
}

function readForm({ manifest, form: bytes, cover }: OpenedPacket): NaknadaCase {
  const reading = readExchange(parseJson(bytes.toString('utf8')))
  if (!reading.ok || (kindOfForm(reading.form) === 'practice') !== (manifest.practice === true)) {
    throw new PacketRefusal('case')
  }
  if (cover !== undefined && !fitsCover(reading.form, cover)) throw new PacketRefusal('cover')
  return reading.form
}

/** A replaced key vouches for nothing that was sealed after its end. */
function checkSender({ sender, made }: PacketManifest, known: ShowOptions['sender']): SenderCheck {
  if (known === undefined) return 'unchecked'
  const { keys, card } = known
  const key = keys.find(({ publicKey }) => publicKey.toString('base64') === sender.seal)
  const isInForce = key !== undefined && (key.until === undefined || made <= key.until)
  const isTheirs =
    card === undefined || (card.installation === sender.installation && card.offices.includes(sender.office))
  return isInForce && isTheirs ? 'agrees' : 'differs'
}

function coverOf({ cover }: OpenedPacket) {
  if (cover === undefined) return { opened: false } as const
  return {
    opened: true,
    identities: cover.identities.map(({ person, identity }) => ({ person, fields: Object.keys(identity) })),
    files: cover.files.map(({ part, name, type, bytes, sha256 }) => ({ part, name, type, bytes, sha256 })),
  } as const
}
