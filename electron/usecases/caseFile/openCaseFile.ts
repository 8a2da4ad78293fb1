import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { QueryContext } from '../context.ts'
import { findReadable } from './access.ts'
import { viewOf } from './view.ts'

export function openCaseFile(context: QueryContext, { caseId }: Readonly<{ caseId: string }>): Result<CaseFileView> {
  const file = findReadable(context, caseId)
  return file.ok ? success(viewOf(context, file.value)) : file
}
