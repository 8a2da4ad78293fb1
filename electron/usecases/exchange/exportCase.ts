import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { markOf, findReadable } from '../caseFile/access.ts'
import { assembleCase } from '../caseFile/assemble.ts'
import { runInTransaction, type UseCaseContext } from '../context.ts'

/** Writes the whole file, identities included, to where the person says: with a reason, written down. */
export async function exportCase(
  context: UseCaseContext,
  input: Input<'exchange.export'>,
): Promise<Result<Output<'exchange.export'>>> {
  if (!context.mayReveal) return failure('identity.noAccess')
  const file = findReadable(context, input.caseId)
  if (!file.ok) return file
  // A decision that is not out yet is the court's own; the prosecutor's copy goes without it only by waiting.
  if (file.value.custody !== context.person.office) return failure('caseFile.notInCustody')
  const form = assembleCase(context.cases, file.value)
  const isWritten = await context.services.saveFile('naknada.json', `${JSON.stringify(form, null, 1)}\n`)
  if (!isWritten) return success({ outcome: 'cancelled' })
  const mark = markOf(file.value)
  return runInTransaction(context, () => {
    context.record({
      act: 'caseFile.exported',
      caseId: input.caseId,
      about: { cnr: mark, en: mark },
      reason: input.reason,
    })
    return success({ outcome: 'exported' as const })
  })
}
