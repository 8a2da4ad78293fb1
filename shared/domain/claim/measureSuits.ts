import type { Proceedings } from '../caseFile/proceedings.ts'
import type { CalendarDate } from '../../time/calendarDate.ts'

/** By which day somebody is to show that a civil action was brought; set `on` a day, with a measure against a third party. */
export type MeasureSuit = Readonly<{ person?: string; on: CalendarDate; until?: CalendarDate }>

/**
 * The periods that a court has set with measures against third parties (ZKP 245/2): the measure is lifted where no civil
 * action is shown in them. A day that does not lie after the setting is none.
 */
export function findMeasureSuits({ events = [] }: Pick<Proceedings, 'events'>): readonly MeasureSuit[] {
  return events.flatMap(({ kind, date: on, person, until }) => {
    if (kind !== 'thirdPartyMeasure') return []
    const isSet = until !== undefined && until > on
    return [{ on, ...(person === undefined ? {} : { person }), ...(isSet ? { until } : {}) }]
  })
}

/** The latest of the days that were set for a person, or, where a day of setting is asked for, of those set on it. */
export function findSuitDay(
  proceedings: Pick<Proceedings, 'events'>,
  person: string,
  setOn?: CalendarDate,
): CalendarDate | undefined {
  return findMeasureSuits(proceedings)
    .filter((suit) => suit.person === person && (setOn === undefined || suit.on === setOn))
    .flatMap(({ until }) => until ?? [])
    .toSorted()
    .at(-1)
}
