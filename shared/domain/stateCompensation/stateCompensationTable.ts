import table from '../../../resources/legal/stateCompensation.json' with { type: 'json' }
import type { CalendarDate } from '../../time/calendarDate.ts'

/** An offence, every paragraph of it, whose victims the State compensates. */
export type CoveredOffence = Readonly<{ law: string; article: string; source: string; confidence: string }>

/**
 * What is known of compensation by the State (law 35/15): the day from which it applies, none while it is put off to the
 * accession, and the offences it covers. Heads, caps and time limits of that law were not read and stand nowhere.
 */
export type StateCompensationTable = Readonly<{
  version: string
  appliesFrom: CalendarDate | null
  offences: readonly CoveredOffence[]
}>

/** The table that ships, switched off: resources/legal/stateCompensation.json. */
export const shippedStateCompensation: StateCompensationTable = table
