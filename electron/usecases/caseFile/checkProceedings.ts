import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { findOffice } from '../../../shared/domain/offices/offices.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { CaseContext } from '../context.ts'

/**
 * Known offices of the right kind, and a mark of the own register that no other file bears. What the other office's
 * register holds is not told: its mark is taken down as it is given, and compared once that office enters it.
 */
export function checkProceedings(
  context: CaseContext,
  form: Proceedings,
  ownId: string,
  prefix = 'case.',
): Result<true> {
  if (findOffice(form.court)?.kind !== 'court') return failure('caseFile.courtUnknown', `${prefix}court`)
  if (findOffice(form.prosecution)?.kind !== 'prosecution') {
    return failure('caseFile.prosecutionUnknown', `${prefix}prosecution`)
  }
  const { office } = context.person
  for (const organ of ['court', 'prosecution'] as const) {
    const mark = form[`${organ}Mark`]
    if (form[organ] !== office || mark === undefined) continue
    if (context.cases.caseFiles.hasMark(organ, office, mark, ownId)) {
      return failure('caseFile.markTaken', `${prefix}${organ}Mark`)
    }
  }
  return success(true)
}

/** Whoever was at a hearing is a person of the file. Error: person.unknown, at the place in the list. */
export function checkPresent({ hearings }: Proceedings, people: () => readonly string[]): Result<true> {
  for (const [index, { present = [] }] of hearings.entries()) {
    const unknown = present.findIndex((id) => !people().includes(id))
    if (unknown < 0) continue
    return failure('person.unknown', `case.hearings.${String(index)}.present.${String(unknown)}`)
  }
  return success(true)
}
