import type { ViewLine } from './viewRecord.ts'

type Moment = Readonly<{ day: string; time: string }>

/** A file that was opened in an emergency, on its way to paper; no sealed name is in it. */
export type EmergencyRecord = Readonly<{
  mark: string
  office: string
  /** Who opened it, who confirmed it, and whose it is. */
  person: string
  head: string
  owner: string
  from: Moment
  until: Moment
  /** Whether it still lasts as the paper is made. */
  isOpen: boolean
  day: string
  lines: readonly ViewLine[]
}>
