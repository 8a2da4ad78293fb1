import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { officeByCode } from '../../../shared/domain/offices/offices.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { CaseContext } from '../context.ts'

/** Known offices of the right kind, and marks that no other file of the office bears. */
export function checkProceedings(
  context: CaseContext,
  form: Proceedings,
  ownId: string,
  prefix = 'case.',
): Result<true> {
  if (officeByCode(form.court)?.kind !== 'court') return failure('caseFile.courtUnknown', `${prefix}court`)
  if (officeByCode(form.prosecution)?.kind !== 'prosecution') {
    return failure('caseFile.prosecutionUnknown', `${prefix}prosecution`)
  }
  const { courtMark, prosecutionMark } = form
  const files = context.cases.caseFiles
  if (courtMark !== undefined && files.hasMark('court', form.court, courtMark, ownId)) {
    return failure('caseFile.markTaken', `${prefix}courtMark`)
  }
  if (prosecutionMark !== undefined && files.hasMark('prosecution', form.prosecution, prosecutionMark, ownId)) {
    return failure('caseFile.markTaken', `${prefix}prosecutionMark`)
  }
  return success(true)
}
