/** One share of the recovery key on its way to paper: nothing of it is kept. */
export type SharePage = Readonly<{
  /** Which of the three, from 1. */
  number: number
  holder: string
  /** How the ceremony is called. */
  mark: string
  /** When the ceremony began, an instant of ISO 8601. */
  at: string
  words: readonly string[]
  /** The same in figures, for the QR code. */
  digits: string
}>
