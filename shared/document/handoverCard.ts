import type { Bilingual } from '../text/bilingual.ts'

/** One copy of an order that waits to be handed to somebody. */
export type HandoverLine = Readonly<{
  copy: number
  /** A sealed person is the pseudonym. */
  recipient: Bilingual
  /** The day and the time where the machine stands: an ISO date, and hours and minutes. */
  day: string
  time: string
  /** Whether it is known to have left the printer. */
  isConfirmed: boolean
}>

/** Which copies of an order are handed to whom, on its way to paper; no sealed name is in it. */
export type HandoverCard = Readonly<{
  mark: string
  office: string
  number: string
  /** Who hands the copies over. */
  by: string
  day: string
  lines: readonly HandoverLine[]
  /** Numbers of copies that did not come out of the printer. */
  failed: readonly number[]
}>
