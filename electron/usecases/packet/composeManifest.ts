import type { PacketManifest } from '../../../shared/packet/manifest.ts'
import type { CommandContext } from '../context.ts'

/** What differs from packet to packet: what it is, to whom and for what. */
type Told = Omit<PacketManifest, 'format' | 'version' | 'practice' | 'made' | 'sender' | 'journal'>

/** The manifest of a packet that the person's office sends now, with where the journal stands. */
export function composeManifest(context: CommandContext, told: Told): PacketManifest {
  const { cards, cases, kind, now, person } = context
  const own = cards.own()
  const last = cases.journal.last()
  const { id, sequence, expires, receiver, purpose, legalBasis, custody, file, parts } = told
  return {
    format: 'naknada-packet',
    version: 1,
    ...(kind === 'practice' ? { practice: true } : {}),
    ...{ id, sequence, made: now, expires },
    sender: { installation: own.installation, office: person.office, seal: own.keys.seal },
    ...{ receiver, purpose, legalBasis, custody, file },
    journal: {
      epoch: last?.epoch ?? 0,
      number: last?.number ?? 0,
      hash: Buffer.from(last?.hash ?? new Uint8Array(32)).toString('base64'),
    },
    parts,
  }
}
