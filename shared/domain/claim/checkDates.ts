import type { Proceedings } from '../caseFile/proceedings.ts'
import { createFinding, type Finding } from './finding.ts'

type Day = Readonly<{ date: string | undefined; field: string }>

/** Days out of order: offence, indictment, end of the main hearing and announcement follow one another (ZKP 236/2, 374). */
export function* checkOrderOfDates(proceedings: Proceedings): Iterable<Finding> {
  yield* checkOffences(proceedings)
  let latest = ''
  for (const { date, field } of stepsOf(proceedings)) {
    if (date === undefined) continue
    if (date < latest) yield createFinding('case.datesOutOfOrder', field)
    latest = date > latest ? date : latest
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

function* checkOffences({ offences, indictment }: Proceedings): Iterable<Finding> {
  for (const [index, { from, to }] of offences.entries()) {
    if (from !== undefined && to !== undefined && to < from) {
      yield createFinding('offence.periodReversed', `proceedings.offences.${index}.to`)
    }
    if (from !== undefined && indictment !== undefined && from > indictment.date) {
      yield createFinding('case.datesOutOfOrder', `proceedings.offences.${index}.from`)
    }
  }
}

function stepsOf({ indictment, mainHearingEnded, verdict }: Proceedings): readonly Day[] {
  return [
    { date: indictment?.date, field: 'proceedings.indictment.date' },
    { date: indictment?.confirmed, field: 'proceedings.indictment.confirmed' },
    { date: mainHearingEnded, field: 'proceedings.mainHearingEnded' },
    { date: verdict?.announced, field: 'proceedings.verdict.announced' },
  ]
}
