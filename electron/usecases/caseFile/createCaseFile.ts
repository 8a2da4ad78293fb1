import type { Input, Output } from '../../../shared/contract/channels.ts'
import { caseId } from '../../../shared/contract/ids.ts'
import { failure, success } from '../../../shared/domain/result/result.ts'
import type { Result } from '../../../shared/domain/result/result.ts'
import type { Work } from '../work.ts'
import { markOf } from './access.ts'
import { checkProceedings } from './checkProceedings.ts'

/** A new file in the custody of the prosecutor's own office. */
export function createCaseFile(work: Work, input: Input<'caseFile.create'>): Result<Output<'caseFile.create'>> {
  const id = work.newId()
  const fault = checkProceedings(work, input.case, id)
  if (!fault.ok) return fault
  if (input.case.prosecution !== work.person.office) return failure('caseFile.otherOffice', 'case.prosecution')
  const file = { id, revision: 0, custody: work.person.office, proceedings: input.case, remarks: null }
  work.store.caseFiles.add(file, work.now)
  const about = { cnr: markOf(file), en: markOf(file) }
  work.record({ act: 'caseFile.opened', caseId: id, about })
  work.changed({ aggregate: 'caseFile', id })
  return success({ caseId: caseId.parse(id), revision: 0 })
}
