import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, type Result } from '../../../shared/domain/result/result.ts'
import type { UseCaseContext } from '../context.ts'
import { completeChange, beginChange } from './access.ts'
import { checkProceedings } from './checkProceedings.ts'

/** Changes the facts of the proceedings; the two offices of a file are who may have it, and stay. */
export function saveProceedings(
  context: UseCaseContext,
  input: Input<'caseFile.saveProceedings'>,
): Result<Output<'caseFile.saveProceedings'>> {
  const file = beginChange(context, input)
  if (!file.ok) return file
  const { custody } = file.value
  if (input.case.court !== custody && input.case.prosecution !== custody) {
    return failure(
      'caseFile.otherOffice',
      input.case.court === file.value.proceedings.court ? 'case.prosecution' : 'case.court',
    )
  }
  const fault = checkProceedings(context, input.case, input.caseId)
  if (!fault.ok) return fault
  context.cases.caseFiles.saveProceedings(input.caseId, input.case, context.person.office)
  return completeChange(context, { ...file.value, proceedings: input.case }, 'caseFile.proceedingsSaved')
}
