import type { Input, Output } from '../../../shared/contract/channels.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { EffectContext } from '../context.ts'
import { describeFile, loadShown } from './loadCase.ts'
import { noteOnce } from './noteOnce.ts'
import { viewOf } from './view.ts'

/** Shows a file; who sees one is written down first, once per person, file and session. */
export function openCaseFile(
  context: EffectContext,
  { caseId }: Input<'caseFile.open'>,
): Result<Output<'caseFile.open'>> {
  const file = loadShown(context, caseId)
  if (!file.ok) return file
  const allowed = permitFileAct('open', file.value.place, context.person)
  if (!allowed.ok) return allowed
  const noted = noteOnce(context, undefined, { act: 'caseFile.open', caseId, about: describeFile(file.value) })
  if (!noted.ok) return noted
  return success(viewOf(context, file.value))
}
