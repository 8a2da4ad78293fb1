import type { Input, Output } from '../../../shared/contract/channels.ts'
import { caseId } from '../../../shared/contract/ids.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { UseCaseContext } from '../context.ts'
import { markOf } from './access.ts'
import { checkProceedings } from './checkProceedings.ts'

/** A new file in the custody of the prosecutor's own office. */
export function createCaseFile(
  context: UseCaseContext,
  input: Input<'caseFile.create'>,
): Result<Output<'caseFile.create'>> {
  const id = context.newId()
  const fault = checkProceedings(context, input.case, id)
  if (!fault.ok) return fault
  if (input.case.prosecution !== context.person.office) return failure('caseFile.otherOffice', 'case.prosecution')
  const file = { id, revision: 0, custody: context.person.office, proceedings: input.case }
  context.cases.caseFiles.add(file)
  const about = { cnr: markOf(file), en: markOf(file) }
  context.record({ act: 'caseFile.opened', caseId: id, about })
  context.changed({ aggregate: 'caseFile', id })
  return success({ caseId: caseId.parse(id), revision: 0 })
}
