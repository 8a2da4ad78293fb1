/** So many stays took so many days. */
export type StayCount = Readonly<{ days: number; stays: number }>

/**
 * The median of days, rounded to whole ones, and of how many stays; undefined of none. Between the two in the middle where
 * their number is even. Never fails.
 */
export function medianDays(counts: readonly StayCount[]): Readonly<{ days: number; stays: number }> | undefined {
  const ordered = counts.filter(({ stays }) => stays > 0).toSorted((one, other) => one.days - other.days)
  const stays = ordered.reduce((sum, one) => sum + one.stays, 0)
  if (stays === 0) return undefined
  const [low, high] = [Math.floor((stays - 1) / 2), Math.floor(stays / 2)]
  return { days: Math.round((dayAt(ordered, low) + dayAt(ordered, high)) / 2), stays }
}

/** The days of the stay at a place in the order. */
function dayAt(ordered: readonly StayCount[], place: number): number {
  let before = 0
  for (const { days, stays } of ordered) {
    before += stays
    if (place < before) return days
  }
  throw new Error('no stay at that place')
}
