import type { Hearing, Proceedings } from './proceedings.ts'

/** Whether a day in court did not take place: it was put off or cancelled, and nothing runs from it. */
export function isCalledOff({ outcome }: Pick<Hearing, 'outcome'>): boolean {
  return outcome === 'adjourned' || outcome === 'cancelled'
}

/** The days in court of a kind that took place or are still to come, with their place in the list. */
export function hearingsOf(
  { hearings }: Pick<Proceedings, 'hearings'>,
  kind: Hearing['kind'],
): readonly Readonly<{ hearing: Hearing; index: number }>[] {
  return hearings.flatMap((hearing, index) =>
    hearing.kind === kind && !isCalledOff(hearing) ? [{ hearing, index }] : [],
  )
}

/** The proceedings with the day that every adjourned hearing was put off to, where it is not in the list yet. */
export function withAdjournedDays(proceedings: Proceedings): Proceedings {
  const { hearings } = proceedings
  const missing = hearings.flatMap(({ kind, outcome, adjournedTo, closed }): Hearing[] => {
    if (outcome !== 'adjourned' || adjournedTo === undefined) return []
    const isKnown = hearings.some((one) => one.kind === kind && one.date === adjournedTo)
    return isKnown ? [] : [{ date: adjournedTo, kind, ...(closed === undefined ? {} : { closed }) }]
  })
  const days = new Map(missing.map((one) => [`${one.kind} ${one.date}`, one]))
  return days.size === 0 ? proceedings : { ...proceedings, hearings: [...hearings, ...days.values()] }
}
