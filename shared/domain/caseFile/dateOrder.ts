import type { CaseFile } from './caseFile.ts'
import type { Proceedings } from './proceedings.ts'

/** What of a file its order of days follows from. */
export type DatedFile = Pick<CaseFile, 'proceedings' | 'claims'> &
  Readonly<{
    people: readonly Readonly<{ id: string; birthDate?: string | undefined; deceased?: string | undefined }>[]
  }>

/** A date that cannot stand where it stands, because of another that must come before or after it. */
export type DateOutOfOrder = Readonly<{ field: string; date: string; against: string }>

/**
 * The dates of a file that no course of events allows: offence, indictment, its confirmation, days of the main hearing,
 * its end and the announcement follow one another; a day set by the court lies after the setting (245/2); nobody is born after the proceedings, dies before being born or
 * maintains a claim before the one it passes from has died (ZKP 236/2, 237/2, 374, 375/1). Fields are paths in the file.
 */
export function* findDatesOutOfOrder({ proceedings, people, claims }: DatedFile): Iterable<DateOutOfOrder> {
  yield* offencesOutOfOrder(proceedings)
  yield* stepsOutOfOrder(proceedings)
  yield* hearingsOutOfOrder(proceedings)
  for (const [index, { date, until }] of (proceedings.events ?? []).entries()) {
    yield* checkOrder(`proceedings.events.${index}.until`, until, date, 'after')
  }
  const begun = proceedings.indictment?.date ?? proceedings.verdict?.announced
  for (const [index, { birthDate, deceased }] of people.entries()) {
    yield* checkOrder(`people.${index}.birthDate`, birthDate, begun)
    yield* checkOrder(`people.${index}.deceased`, deceased, birthDate, 'after')
  }
  for (const [index, { claim }] of claims.entries()) {
    const died = people.find(({ id }) => id === claim.succession?.of)?.deceased
    yield* checkOrder(`claims.${index}.claim.succession.maintainedOn`, claim.succession?.maintainedOn, died, 'after')
  }
}

function* offencesOutOfOrder({ offences, indictment, verdict }: Proceedings): Iterable<DateOutOfOrder> {
  const charged = indictment?.date ?? verdict?.announced
  for (const [index, { from, to }] of offences.entries()) {
    yield* checkOrder(`proceedings.offences.${index}.from`, from, charged)
    if (from === undefined) yield* checkOrder(`proceedings.offences.${index}.to`, to, charged)
  }
}

/** The steps of the proceedings in their order, with the place of each. */
export function stepsOf({ indictment, mainHearingEnded, verdict }: Proceedings) {
  return [
    { date: indictment?.date, field: 'proceedings.indictment.date' },
    { date: indictment?.confirmed, field: 'proceedings.indictment.confirmed' },
    { date: mainHearingEnded, field: 'proceedings.mainHearingEnded' },
    { date: verdict?.announced, field: 'proceedings.verdict.announced' },
  ]
}

// Each step is held against the latest before it.
function* stepsOutOfOrder(proceedings: Proceedings): Iterable<DateOutOfOrder> {
  let latest = ''
  for (const { date, field } of stepsOf(proceedings)) {
    if (date === undefined) continue
    if (date < latest) yield { field, date, against: latest }
    latest = date > latest ? date : latest
  }
}

function* hearingsOutOfOrder(proceedings: Proceedings): Iterable<DateOutOfOrder> {
  const { hearings, indictment, mainHearingEnded, verdict } = proceedings
  for (const [index, { date, kind }] of hearings.entries()) {
    if (kind !== 'main') continue
    const field = `proceedings.hearings.${index}.date`
    yield* checkOrder(field, date, indictment?.date, 'after')
    yield* checkOrder(field, date, mainHearingEnded ?? verdict?.announced)
  }
}

function* checkOrder(
  field: string,
  date: string | undefined,
  against: string | undefined,
  must: 'before' | 'after' = 'before',
): Iterable<DateOutOfOrder> {
  if (date === undefined || against === undefined) return
  if (must === 'before' ? date > against : date < against) yield { field, date, against }
}
