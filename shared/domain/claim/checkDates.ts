import { findDatesOutOfOrder, stepsOf, type DatedFile } from '../caseFile/dateOrder.ts'
import type { Proceedings } from '../caseFile/proceedings.ts'
import { createFinding, type Finding, type FindingCode } from './finding.ts'

type Day = Readonly<{ date: string | undefined; field: string }>

/**
 * Days that no course of events allows: offence, indictment, end of the main hearing and announcement follow one another
 * (ZKP 236/2, 374). A decision calls them by its own code, for there they stop; `known` are fields named already.
 */
export function* checkOrderOfDates(
  file: DatedFile,
  code: Extract<FindingCode, 'case.datesOutOfOrder' | 'decision.datesOutOfOrder'> = 'case.datesOutOfOrder',
  known: ReadonlySet<string> = new Set(),
): Iterable<Finding> {
  yield* checkOffences(file.proceedings)
  for (const { field, date, against } of findDatesOutOfOrder(file)) {
    if (!known.has(field)) yield createFinding(code, field, { date, against })
  }
}

/** Days recorded as having been that are still to come on `today` (ISO); nothing where it is not known. */
export function* checkDatesToCome(proceedings: Proceedings, today: string | undefined): Iterable<Finding> {
  if (today === undefined) return
  const periods = proceedings.offences.flatMap(({ from, to }, index): readonly Day[] => [
    { date: from, field: `proceedings.offences.${index}.from` },
    { date: to, field: `proceedings.offences.${index}.to` },
  ])
  for (const { date, field } of [...periods, ...stepsOf(proceedings)]) {
    if (date !== undefined && date > today) yield createFinding('case.dateInFuture', field, { date })
  }
}

/** Who was present at a hearing that is still to come on `today` (ISO): nobody was (ZKP 379/2). */
export function* checkPresenceToCome({ hearings }: Proceedings, today: string | undefined): Iterable<Finding> {
  if (today === undefined) return
  for (const [index, { date, present }] of hearings.entries()) {
    if (present === undefined || date <= today) continue
    yield createFinding('case.presenceInFuture', `proceedings.hearings.${index}.present`, { date })
  }
}

function* checkOffences({ offences }: Proceedings): Iterable<Finding> {
  for (const [index, { from, to }] of offences.entries()) {
    if (from !== undefined && to !== undefined && to < from) {
      yield createFinding('offence.periodReversed', `proceedings.offences.${index}.to`)
    }
  }
}
