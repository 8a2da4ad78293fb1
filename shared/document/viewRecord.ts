import type { Bilingual } from '../text/bilingual.ts'

/** One look at a case file, as paper says it. */
export type ViewLine = Readonly<{
  /** The day and the time where the machine stands: an ISO date, and hours and minutes. */
  day: string
  time: string
  who: string
  /** The act, as the journal names it. */
  act: string
  about: Bilingual
  reason: string
}>

/** Who saw a case file, or one person in it, on its way to paper; no sealed name is in it. */
export type ViewRecord = Readonly<{
  mark: string
  office: string
  /** By role or pseudonym, where it is asked of one person. */
  person?: Bilingual
  day: string
  lines: readonly ViewLine[]
}>
