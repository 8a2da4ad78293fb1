import { addDays, type CalendarDate } from './calendarDate.ts'

/** The first and the last day a text or a row of a table may be used; no last one where none is set. */
export type Validity = Readonly<{ validFrom: CalendarDate; validTo: CalendarDate | null }>

/** Whether something is in force on a day. */
export function isInForce({ validFrom, validTo }: Validity, on: CalendarDate): boolean {
  return validFrom <= on && (validTo === null || on <= validTo)
}

/** Whether versions of one thing, in their order, follow one another without gap or overlap, only the last without an end. */
export function doFollow(versions: readonly Validity[]): boolean {
  return versions.every(({ validTo }, index) => {
    const next = versions[index + 1]
    return next === undefined || (validTo !== null && next.validFrom === addDays(validTo, 1))
  })
}
