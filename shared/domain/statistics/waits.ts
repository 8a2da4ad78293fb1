import { daysBetween } from '../../time/calendarDate.ts'
import type { PersonCourse } from './course.ts'

/** The steps between which days are counted. */
export const WAITS = [
  ['informed', 'filed'],
  ['filed', 'decided'],
  ['decided', 'final'],
  ['final', 'paid'],
  ['informed', 'paid'],
] as const

/** Days from one step to another: the median and the middle half; `null` where fewer than k people have both days. */
export type Wait = Readonly<{
  from: (typeof WAITS)[number][0]
  to: (typeof WAITS)[number][1]
  median: number | null
  low: number | null
  high: number | null
}>

/** The days between the steps over all people who have both; a later step before an earlier one counts as nought. Never fails. */
export function measureWaits(people: readonly PersonCourse[], k: number): readonly Wait[] {
  return WAITS.map(([from, to]) => {
    const days = people.flatMap((one) => {
      const [start, end] = [one[from], one[to]]
      return start === undefined || end === undefined ? [] : [Math.max(0, daysBetween(start, end))]
    })
    const ordered = days.toSorted((one, other) => one - other)
    const at = (share: number) => (ordered.length < k || ordered.length === 0 ? null : quantile(ordered, share))
    return { from, to, median: at(0.5), low: at(0.25), high: at(0.75) }
  })
}

/** Between the two nearest values, in whole days. */
function quantile(ordered: readonly number[], share: number): number {
  const place = (ordered.length - 1) * share
  const [low, high] = [ordered[Math.floor(place)] ?? 0, ordered[Math.ceil(place)] ?? 0]
  return Math.round(low + (high - low) * (place - Math.floor(place)))
}
