import type { EnvelopeAddress, PacketEnvelope } from './envelope.ts'
import type { PacketManifest } from './manifest.ts'
import type { PenLetter } from './penLetter.ts'
import type { PacketRecall } from './recall.ts'
import type { PacketReceipt } from './receipt.ts'

type Addressed = Pick<PacketManifest, 'id' | 'sequence' | 'sender' | 'receiver' | 'expires'>

/** What the envelope of a packet says: nothing but what its manifest says. Never fails. */
export function addressOf({ id: packet, sequence, sender, receiver, expires }: Addressed): EnvelopeAddress {
  return { packet, sequence, sender: sender.installation, receiver: receiver.installation, expires }
}

/**
 * What the envelope of a receipt says: the packet it answers, by whose id whoever sent that packet knows it for a receipt, and the
 * way back. Never fails.
 */
export function addressOfReceipt(
  { packet, sender, receiver }: PacketReceipt,
  { sequence, expires }: Pick<EnvelopeAddress, 'sequence' | 'expires'>,
): EnvelopeAddress {
  return { packet, sequence, sender: receiver, receiver: sender, expires }
}

/**
 * What the envelope of a recall says. It is a packet to whoever carries it and goes by an id of its own (`id`): the packet it calls
 * back may still lie in the same folder. Never fails.
 */
export function addressOfRecall(
  { sequence, sender, receiver }: PacketRecall,
  { id: packet, expires }: Readonly<{ id: string; expires: EnvelopeAddress['expires'] }>,
): EnvelopeAddress {
  return { packet, sequence, sender: sender.installation, receiver: receiver.installation, expires }
}

/** What the envelope of what a desk asks of another says; `id`: by chance. Never fails. */
export function addressOfLetter(
  { sender, receiver }: PenLetter,
  { id: packet, expires }: Readonly<{ id: string; expires: EnvelopeAddress['expires'] }>,
): EnvelopeAddress {
  return { packet, sequence: 1, sender: sender.installation, receiver: receiver.installation, expires }
}

/** Whether an envelope says what the signed manifest says. Never fails. */
export function isEnvelopeOf(envelope: PacketEnvelope, manifest: Addressed): boolean {
  const address = addressOf(manifest)
  return (Object.keys(address) as (keyof EnvelopeAddress)[]).every((member) => envelope[member] === address[member])
}
