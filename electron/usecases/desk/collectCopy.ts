import type { Output } from '../../../shared/contract/channels.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { isEnvelopeOf } from '../../../shared/packet/addressOf.ts'
import type { PacketEnvelope } from '../../../shared/packet/envelope.ts'
import type { Brought } from '../../packet/packetDesk.ts'
import type { EffectContext } from '../context.ts'
import { noteRefusal } from '../packet/noteRefusal.ts'
import { keepCopy } from './keepCopy.ts'

const OTHER_THAN_TOLD = { ok: false, error: { code: 'packet.envelope' } } as const

type Collected = Output<'packet.collect'>['copies'][number]

/** What of a copy is told once it was collected. */
export function copyIn({ outcome: _outcome, ...copy }: Extract<Output<'packet.look'>, { outcome: 'copy' }>): Collected {
  return copy
}

/**
 * Keeps a copy that the courier has brought from another desk. What is refused is removed: the next state of that file comes by itself.
 * Nothing where this session may not open it, or where it cannot be read now; it stays for somebody else then.
 */
export async function collectCopy(
  context: EffectContext<'packets'>,
  envelope: PacketEnvelope,
): Promise<Result<Collected> | undefined> {
  if (!context.mayReveal) return undefined
  const { packets } = context.services
  const read = await packets.readArrived(envelope)
  if (read.ok && read.value.kind === 'packet' && read.value.packet.manifest.purpose === 'pen') {
    packets.discard(read.value.packet)
    leavePen(context, envelope.packet)
    return undefined
  }
  const kept = keepIn(context, read, envelope)
  if (!kept.ok && !kept.error.code.startsWith('packet.')) return undefined
  await packets.courier.remove(envelope.packet)
  if (!kept.ok) return kept
  return success(copyIn(kept.value))
}

/** What gives the pen of a file waits for a person, as any packet that moves one. */
function leavePen(context: EffectContext<'packets'>, packet: string): void {
  context.commit((command) => {
    command.cases.pens.arrived(packet)
    command.changed({ aggregate: 'work' })
    return success(true)
  })
}

function keepIn(context: EffectContext<'packets'>, read: Result<Brought>, envelope: PacketEnvelope) {
  if (!read.ok) return noteRefusal(context, read, envelope.packet)
  const brought = read.value
  if (brought.kind !== 'packet') return noteRefusal(context, OTHER_THAN_TOLD, envelope.packet)
  const { manifest } = brought.packet
  if (manifest.purpose === 'desk' && isEnvelopeOf(envelope, manifest)) return keepCopy(context, brought.packet)
  context.services.packets.discard(brought.packet)
  return noteRefusal(context, OTHER_THAN_TOLD, envelope.packet)
}
