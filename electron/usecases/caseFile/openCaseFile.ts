import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { success } from '../../../shared/domain/result/result.ts'
import type { Result } from '../../../shared/domain/result/result.ts'
import type { Work } from '../work.ts'
import { readable } from './access.ts'
import { viewOf } from './view.ts'

export function openCaseFile(work: Work, { caseId }: Readonly<{ caseId: string }>): Result<CaseFileView> {
  const file = readable(work, caseId)
  return file.ok ? success(viewOf(work, file.value)) : file
}
