import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success } from '../../../shared/domain/result/result.ts'
import type { Result } from '../../../shared/domain/result/result.ts'
import { markOf, readable } from '../caseFile/access.ts'
import { assembleCase } from '../caseFile/assemble.ts'
import { inOneTransaction } from '../work.ts'
import type { Work } from '../work.ts'

/** Writes the whole file, identities included, to where the person says: with a reason, written down. */
export async function exportCase(
  work: Work,
  input: Input<'exchange.export'>,
): Promise<Result<Output<'exchange.export'>>> {
  if (!work.mayReveal) return failure('identity.noAccess')
  const file = readable(work, input.caseId)
  if (!file.ok) return file
  // A decision that is not out yet is the court's own; the prosecutor's copy goes without it only by waiting.
  if (file.value.custody !== work.person.office) return failure('caseFile.notInCustody')
  const form = assembleCase(work.store, file.value)
  const isWritten = await work.services.saveFile('naknada.json', `${JSON.stringify(form, null, 1)}\n`)
  if (!isWritten) return success({ outcome: 'cancelled' })
  const mark = markOf(file.value)
  return inOneTransaction(work, () => {
    work.record({
      act: 'caseFile.exported',
      caseId: input.caseId,
      about: { cnr: mark, en: mark },
      reason: input.reason,
    })
    return success({ outcome: 'exported' as const })
  })
}
