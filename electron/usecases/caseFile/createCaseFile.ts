import type { Input, Output } from '../../../shared/contract/channels.ts'
import { withAdjournedDays } from '../../../shared/domain/caseFile/hearings.ts'
import { caseId } from '../../../shared/contract/ids.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { CommandContext } from '../context.ts'
import { checkPeopleNamed, checkProceedings } from './checkProceedings.ts'
import { markOf } from './loadCase.ts'

/** A new file in the custody of the own office: the prosecution's, or the court's for a claim filed there (ZKP 236/1). */
export function createCaseFile(
  context: CommandContext,
  input: Input<'caseFile.create'>,
): Result<Output<'caseFile.create'>> {
  const id = context.newId()
  const { office } = context.person
  const proceedings = withAdjournedDays(input.case)
  const fault = checkProceedings(context, proceedings, { id })
  if (!fault.ok) return fault
  const named = checkPeopleNamed(proceedings, () => [])
  if (!named.ok) return named
  if (proceedings.prosecution !== office && proceedings.court !== office) {
    return failure('caseFile.otherOffice', 'case.prosecution')
  }
  if (proceedings.court === office && proceedings.courtMark === undefined) {
    return failure('caseFile.markMissing', 'case.courtMark')
  }
  context.cases.caseFiles.add({ id, revision: 0, custody: office, proceedings })
  const mark = markOf({ id, marks: proceedings })
  context.record({ act: 'caseFile.create', caseId: id, about: { cnr: mark, en: mark } })
  context.changed({ aggregate: 'caseFile', id })
  return success({ caseId: caseId.parse(id), revision: 0 })
}
