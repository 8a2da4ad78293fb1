import type { TakenState } from '../../../shared/domain/packet/packetLife.ts'
import type { PacketManifest } from '../../../shared/packet/manifest.ts'
import type { PacketDesk } from '../../packet/packetDesk.ts'
import type { CommandContext } from '../context.ts'

/** What the book says of a packet that came, or that was called back before it did. */
type Booked = Pick<PacketManifest, 'id' | 'sequence' | 'file' | 'purpose' | 'custody' | 'expires'> &
  Readonly<{
    sender: Pick<PacketManifest['sender'], 'installation' | 'office'>
    /** SHA-256 of its manifest. */
    sha256: string
  }>

/** Enters what became of a packet, with the receipt that says so: it is never decided on again. */
export function enterIntoBook(
  { cases, cards, now, person }: CommandContext,
  packets: PacketDesk,
  { id, sequence, sender, file, purpose, custody, expires, sha256 }: Booked,
  state: TakenState,
): void {
  const receipt = packets.sign({
    format: 'naknada-receipt',
    version: 1,
    packet: id,
    manifest: sha256,
    sender: sender.installation,
    receiver: cards.own().installation,
    outcome: state,
    ...(purpose === 'pen' && state === 'received' ? { series: cases.numberSeries.own() } : {}),
    at: now,
  })
  cases.packets.addReceived({
    ...{
      id,
      caseId: file.id,
      revision: file.revision,
      office: sender.office,
      sequence,
      purpose,
      custody,
      expires,
      state,
    },
    ...{ manifest: sha256, at: now, by: person.id, sender: sender.installation, receipt: JSON.stringify(receipt) },
  })
}
