import { addDays, type CalendarDate } from '../../time/calendarDate.ts'
import { findPruned, type KeptBackup } from './pruneBackups.ts'

/** No copy stays longer by the rule: twelve months, and the month in which it was made. */
const MOST_DAYS = 400

/**
 * The day on which the rule lets each of these copies go, where a copy is made and proven every day from tomorrow on; a copy
 * that stays longer has none. Source: product, backups with proof. Errors: none.
 */
export function findGoingDays(
  newestFirst: readonly KeptBackup[],
  today: CalendarDate,
): ReadonlyMap<string, CalendarDate> {
  const going = new Map<string, CalendarDate>()
  let kept: readonly KeptBackup[] = newestFirst
  for (let ahead = 1; ahead <= MOST_DAYS && going.size < newestFirst.length; ahead += 1) {
    const madeOn = addDays(today, ahead)
    const next = [{ name: madeOn, madeOn, isProven: true }, ...kept]
    const gone = new Set(findPruned(next))
    for (const { name } of newestFirst) if (gone.has(name)) going.set(name, madeOn)
    kept = next.filter(({ name }) => !gone.has(name))
  }
  return going
}
