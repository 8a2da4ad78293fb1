import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { findOffice } from '../../../shared/domain/offices/offices.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { isNamedAlike } from '../../../shared/domain/caseFile/namedAlike.ts'
import type { CaseHeader } from '../../db/tables/caseFileTable.ts'
import type { CaseContext } from '../context.ts'

/**
 * Known offices of the right kind, and a mark of the own register that no other file bears. What the other office's
 * register holds is not told: its mark is taken down as it is given, and compared once that office enters it.
 */
export function checkProceedings(
  context: CaseContext,
  form: Proceedings,
  own: Readonly<{ id: string; header?: CaseHeader | undefined }>,
  prefix = 'case.',
): Result<true> {
  if (findOffice(form.court)?.kind !== 'court') return failure('caseFile.courtUnknown', `${prefix}court`)
  if (findOffice(form.prosecution)?.kind !== 'prosecution') {
    return failure('caseFile.prosecutionUnknown', `${prefix}prosecution`)
  }
  const early = form.hearings.findIndex(({ date, adjournedTo }) => adjournedTo !== undefined && adjournedTo <= date)
  if (early >= 0) return failure('hearing.adjournedBefore', `${prefix}hearings.${String(early)}.adjournedTo`)
  const { office } = context.person
  // A mark that was entered already was compared then, and every other since.
  if (own.header !== undefined && isNamedAlike(own.header, form, office)) return success(true)
  for (const organ of ['court', 'prosecution'] as const) {
    const mark = form[`${organ}Mark`]
    if (form[organ] !== office || mark === undefined) continue
    if (context.cases.caseFiles.hasMark(organ, office, mark, own.id)) {
      return failure('caseFile.markTaken', `${prefix}${organ}Mark`)
    }
  }
  return success(true)
}

/**
 * Whoever was at a hearing, whom an event concerns or who was judged apart is a person of the file; a verdict on one offence
 * names one that is charged, and each is told once. Errors at their place: person.unknown, offence.unknown, verdict.twice.
 */
export function checkPeopleNamed(
  { hearings, events = [], offences, verdict }: Proceedings,
  people: () => readonly string[],
): Result<true> {
  const named = [
    ...hearings.flatMap(({ present = [] }, index) =>
      present.map((id, place) => ({ id, field: `case.hearings.${String(index)}.present.${String(place)}` })),
    ),
    ...events.flatMap(({ person }, index) =>
      person === undefined ? [] : [{ id: person, field: `case.events.${String(index)}.person` }],
    ),
  ]
  const separate = verdict?.separate ?? []
  named.push(
    ...separate.map(({ accused }, index) => ({ id: accused, field: `case.verdict.separate.${String(index)}.accused` })),
  )
  for (const [index, { accused, offence }] of separate.entries()) {
    const at = `case.verdict.separate.${String(index)}`
    const isCharged = offence === undefined || offences.some(({ id }) => id === offence)
    if (!isCharged) return failure('offence.unknown', `${at}.offence`)
    const first = separate.findIndex((one) => one.accused === accused && one.offence === offence)
    if (first < index) return failure('verdict.twice', `${at}.accused`)
  }
  const unknown = named.find(({ id }) => !people().includes(id))
  return unknown === undefined ? success(true) : failure('person.unknown', unknown.field)
}
