/** What a packet is sent for (ZKP 236, 239, 374; domain, stages of a claim). */
export const PACKET_PURPOSES = [
  'forward',
  'return',
  'information',
  'order',
  'referral',
  'appeal',
  'appealReturn',
] as const

/** Whether the file moves to the receiver, who alone may write in it from the receipt on, or a copy of it is sent to be read. */
export const PACKET_CUSTODIES = ['moved', 'copy'] as const
