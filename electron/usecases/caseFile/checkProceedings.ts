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

/** Whoever was at a hearing, or whom an event concerns, is a person of the file. Error: person.unknown, at its place. */
export function checkPeopleNamed(
  { hearings, events = [] }: Proceedings,
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
  const unknown = named.find(({ id }) => !people().includes(id))
  return unknown === undefined ? success(true) : failure('person.unknown', unknown.field)
}
