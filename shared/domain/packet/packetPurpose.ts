/** What a packet is sent for (ZKP 236, 239, 374; domain, stages of a claim); `desk`: another machine of the same office reads it there; `pen`: it writes in the file from then on. */
export const PACKET_PURPOSES = [
  'forward',
  'return',
  'information',
  'order',
  'referral',
  'appeal',
  'appealReturn',
  'desk',
  'pen',
] as const

/** One of `PACKET_PURPOSES`. */
export type PacketPurpose = (typeof PACKET_PURPOSES)[number]

/** Whether the file moves to the receiver, who alone may write in it from the receipt on, or a copy of it is sent to be read. */
export const PACKET_CUSTODIES = ['moved', 'copy'] as const

/** The purposes that packets are sent and taken in for, each with what becomes of the file; none of the others is taken in. */
export const CUSTODY_OF = {
  forward: 'moved',
  return: 'moved',
  order: 'copy',
  referral: 'moved',
  pen: 'moved',
} as const satisfies Partial<Readonly<Record<PacketPurpose, (typeof PACKET_CUSTODIES)[number]>>>
/** A purpose that packets are sent and taken in for. */
export type SentPurpose = keyof typeof CUSTODY_OF
/** A purpose for which the file itself goes: to the court, back to the prosecution, from one court to another, from one desk of an office to another. */
export type MovingPurpose = {
  [Purpose in SentPurpose]: (typeof CUSTODY_OF)[Purpose] extends 'moved' ? Purpose : never
}[SentPurpose]
/** A purpose for which it goes to another office. */
export type OfficeMove = Exclude<MovingPurpose, 'pen'>

/** Whether packets are sent and taken in for a purpose. Never fails. */
export function isSentPurpose(purpose: PacketPurpose): purpose is SentPurpose {
  return purpose in CUSTODY_OF
}
