import type { Input } from '../../../shared/contract/channels.ts'
import { withAdjournedDays } from '../../../shared/domain/caseFile/hearings.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { findCorrections } from '../../../shared/domain/caseFile/factCorrections.ts'
import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { STAGES } from '../../../shared/domain/claim/stages.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { CommandContext } from '../context.ts'
import { checkPeopleNamed, checkProceedings } from './checkProceedings.ts'
import { defineFileAct } from './fileAct.ts'
import { markOf } from './loadCase.ts'
import type { LoadedCase } from './loadedCase.ts'
import { hasPaper } from './items.ts'
import { describeMoved, findMoved } from './movedDeadlines.ts'

/** Changes the facts of the proceedings; what a paper was made from is corrected by an act of its own. */
export const saveProceedings = defineFileAct(
  'changeProceedings',
  (file, input: Input<'caseFile.saveProceedings'>, context) => {
    const proceedings = withAdjournedDays(input.case)
    const allowed = checkNext(context, file, proceedings)
    if (!allowed.ok) return allowed
    if (hasPaper(file) && findCorrections(file.proceedings(), proceedings).length > 0)
      return failure('caseFile.factFixed')
    const changes = findMoved(file, proceedings, context)
    const entry = {
      act: 'caseFile.changeProceedings' as const,
      about: describeMoved(describeMark(file, proceedings), changes),
    }
    return success({ change: { proceedings }, entries: [entry], answer: { changes: [...changes] } })
  },
)

/**
 * Corrects recorded facts, with a reason: the old value stays to be seen, time limits follow at once, and what is to be
 * done with each paper that was made from them is told. The papers themselves stay as they are.
 */
export const correctFacts = defineFileAct(
  'correctFact',
  (file, { reason, ...input }: Input<'caseFile.correctFacts'>, context) => {
    const proceedings = withAdjournedDays(input.case)
    const allowed = checkNext(context, file, proceedings)
    if (!allowed.ok) return allowed
    const facts = findCorrections(file.proceedings(), proceedings)
    if (facts.length === 0) return failure('caseFile.nothingCorrected')
    const corrections = { at: context.now, person: context.person.id, reason, facts }
    const changes = findMoved(file, proceedings, context)
    const entry = {
      act: 'caseFile.correctFact' as const,
      about: describeMoved(describeMark(file, proceedings), changes),
      reason,
    }
    return success({ change: { proceedings, corrections }, entries: [entry], answer: { changes: [...changes] } })
  },
)

function describeMark({ id }: LoadedCase, marks: Proceedings): Bilingual {
  const mark = markOf({ id, marks })
  return { cnr: mark, en: mark }
}

function checkNext(context: CommandContext, file: LoadedCase, proceedings: Proceedings): Result<true> {
  const kept = checkOffices(file, proceedings, context.person.office)
  if (!kept.ok) return kept
  const fault = checkProceedings(context, proceedings, { id: file.id, header: file.parts.header })
  return fault.ok ? checkPeopleNamed(proceedings, () => file.links().map(({ id }) => id)) : fault
}

/**
 * Who may have the file stays who has it: another prosecution takes over by an act of its own, and the court may be put
 * right only while the file has never left the prosecution. The mark of the other office's register is that office's, and a
 * mark that others know is followed by another only by an act of its own.
 */
function checkOffices(file: LoadedCase, next: Proceedings, office: string): Result<true> {
  const before = { ...file.place, ...file.marks }
  if (next.prosecution !== before.prosecution) return failure('caseFile.officeFixed', 'case.prosecution')
  const isFiled = file.standings().some(({ stage, returns }) => STAGES[stage].filed || returns > 0)
  if (next.court !== before.court && (isFiled || office !== before.prosecution)) {
    return failure('caseFile.officeFixed', 'case.court')
  }
  const other = office === before.court ? 'prosecutionMark' : 'courtMark'
  const isForeign = before[other] !== undefined && next[other] !== before[other] && next.court === before.court
  if (isForeign) return failure('caseFile.markNotYours', `case.${other}`)
  const own = office === before.court ? 'courtMark' : 'prosecutionMark'
  const isRenumbered = isFiled && before[own] !== undefined && next[own] !== before[own]
  return isRenumbered ? failure('caseFile.markFixed', `case.${own}`) : success(true)
}
