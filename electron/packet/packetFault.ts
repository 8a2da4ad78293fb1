/** Why a file is not taken for the packet that was sent; each has a sentence. */
export const PACKET_FAULTS = [
  'notPacket',
  'wrongKey',
  'damaged',
  'manifest',
  'signature',
  'part',
  'appended',
  'case',
  'cover',
] as const
/** One of `PACKET_FAULTS`, and the part it was found in. */
export type PacketFault = Readonly<{ fault: (typeof PACKET_FAULTS)[number]; part?: string }>

/** Ends the reading of a packet: nothing of it counts. */
export class PacketRefusal extends Error {
  readonly found: PacketFault
  constructor(fault: PacketFault['fault'], part?: string) {
    super(`packet refused: ${fault}`)
    this.found = { fault, ...(part === undefined ? {} : { part }) }
  }
}
