import type { Release } from '../../../shared/domain/order/release.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { findCase, loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'

/** A file, and the release that the person was asked for in it, if any. */
export type Asked = Readonly<{ file: LoadedCase; release: Release | undefined }>

/**
 * The file of a decision, for the one who was asked to release it. SECURITY: the file need not be assigned to that one, who is told
 * the decision alone and nothing where excluded; everybody else must know the file. Errors: those of `loadCase`.
 */
export function findAsked(
  context: CaseContext,
  { caseId, claim }: Readonly<{ caseId: string; claim: string }>,
): Result<Asked> {
  const release = context.cases.releases.find(caseId, claim)
  const isAsked = release?.askedOf === context.person.id
  const file = isAsked ? findCase(context, caseId) : loadCase(context, caseId)
  return file.ok ? success({ file: file.value, release: isAsked ? release : undefined }) : file
}
