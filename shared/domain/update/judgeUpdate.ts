import type { CalendarDate } from '../../time/calendarDate.ts'

/** What of a genuine file of updates is told as a warning and is no refusal. */
export type UpdateWarning = 'expired' | 'clockBehind'

type Days = Readonly<{
  /** The last day its makers vouch for it. */
  expires: CalendarDate
  made: CalendarDate
  /** When a file of updates was last opened here; undefined where none was. */
  lastOpened?: CalendarDate | undefined
}>

/**
 * What the days of a genuine file say. An office without internet gets files late, so that one past its last day is named and taken; a
 * clock before the day the file was made, or before the last one was opened, is named because nothing can be judged by it.
 * Source: product, updates without internet. Errors: none.
 */
export function warningsOfUpdate({ expires, made, lastOpened }: Days, today: CalendarDate): readonly UpdateWarning[] {
  const isBehind = today < made || (lastOpened !== undefined && today < lastOpened)
  return [...(today > expires ? (['expired'] as const) : []), ...(isBehind ? (['clockBehind'] as const) : [])]
}

/** Whether a version is older than another; both as three numbers. Source: product. Errors: none. */
export function isOlderVersion(version: string, other: string): boolean {
  const ours = version.split('.').map(Number)
  const theirs = other.split('.').map(Number)
  const at = ours.findIndex((part, index) => part !== theirs[index])
  return at !== -1 && (ours[at] ?? 0) < (theirs[at] ?? 0)
}
