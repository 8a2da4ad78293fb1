/** What a file is that the program was opened with, by its ending: a packet or receipt, or a case file in the exchange form. */
export const RECEIVED_KINDS = ['packet', 'exchange'] as const
export type ReceivedKind = (typeof RECEIVED_KINDS)[number]
