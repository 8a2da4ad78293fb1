import { addDays, weekdayOf, type CalendarDate } from '../../time/calendarDate.ts'

/** How many days, weeks and months keep their newest copy. Source: product, backups with proof (generations pruned by rule). */
export const KEPT_BACKUPS = { days: 7, weeks: 4, months: 12 } as const

/** A copy as it is kept or let go. */
export type KeptBackup = Readonly<{ name: string; madeOn: CalendarDate; isProven: boolean }>

/**
 * The names of the copies that are let go: of each of the last 7 days, 4 weeks and 12 months with a copy the newest stays,
 * and so do the newest of all and the newest that was proven. `newestFirst`: all of them, the newest first. Source: product, backups with proof.
 * Errors: none.
 */
export function findPruned(newestFirst: readonly KeptBackup[]): readonly string[] {
  const proven = newestFirst.find(({ isProven }) => isProven)
  const kept = new Set([newestFirst[0]?.name, proven?.name])
  const periods: readonly (readonly [number, (day: CalendarDate) => string])[] = [
    [KEPT_BACKUPS.days, (day) => day],
    [KEPT_BACKUPS.weeks, (day) => addDays(day, -weekdayOf(day))],
    [KEPT_BACKUPS.months, (day) => day.slice(0, 7)],
  ]
  for (const [count, periodOf] of periods) {
    const seen = new Set<string>()
    for (const { name, madeOn } of newestFirst) {
      const period = periodOf(madeOn)
      if (seen.has(period) || seen.size === count) continue
      seen.add(period)
      kept.add(name)
    }
  }
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name))
}
