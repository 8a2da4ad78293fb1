import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { Act, Aftermath } from '../../../shared/domain/claim/acts.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { fromCaseFile } from '../../../shared/exchange/fromCaseFile.ts'
import { permitNow } from '../caseFile/fileAct.ts'
import { describeFile, loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { EffectContext } from '../context.ts'
import { readRemarks } from './remarks.ts'
import { fingerprintOf } from '../order/fingerprint.ts'

/**
 * Writes the whole file, identities included, to where the person says. Why is written down before anything leaves, and
 * after it the fingerprint of what left; where the program dies between, the journal holds the export without its end.
 */
export async function exportCase(
  context: EffectContext<'choosePlace' | 'writeFile'>,
  input: Input<'exchange.export'>,
): Promise<Result<Output<'exchange.export'>>> {
  if (!context.mayReveal) return failure('identity.noAccess')
  const asked = exportable(context, input.caseId)
  if (!asked.ok) return asked
  const place = await context.services.choosePlace('naknada.json')
  if (place === undefined) return success({ outcome: 'cancelled' })
  // Read only now: somebody may have worked in the file, or handed it over, while the dialog stood open.
  const file = exportable(context, input.caseId)
  if (!file.ok) return file
  const form = fromCaseFile(file.value.caseFile(), readRemarks(context.cases, input.caseId), context.kind)
  const content = `${JSON.stringify(form, null, 1)}\n`
  const begun = note(context, file.value, 'caseFile.export', input.reason)
  if (!begun.ok) return begun
  const written = await context.services.writeFile(place, content)
  if (!written.ok) {
    note(context, file.value, 'caseFile.exportFailed')
    return written
  }
  const ended = note(context, file.value, 'caseFile.exportDone', `SHA-256 ${fingerprintOf(content)}`)
  return ended.ok ? success({ outcome: 'exported' }) : ended
}

// A decision that is not out yet is the court's own; the prosecutor's copy goes without it only by waiting.
function exportable(context: EffectContext, caseId: string): Result<LoadedCase> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const allowed = permitNow(context, 'export', file.value)
  return allowed.ok ? file : allowed
}

function note(context: EffectContext, file: LoadedCase, act: Act | Aftermath, reason?: string): Result<true> {
  return context.commit((command) => {
    command.record({ act, caseId: file.id, about: describeFile(file), ...(reason === undefined ? {} : { reason }) })
    return success(true)
  })
}
