import type { Input } from '../../../shared/contract/channels.ts'
import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { STAGES } from '../../../shared/domain/claim/stages.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { checkPeopleNamed, checkProceedings } from './checkProceedings.ts'
import { defineFileAct } from './fileAct.ts'
import { markOf, type LoadedCase } from './loadCase.ts'

/** Changes the facts of the proceedings. */
export const saveProceedings = defineFileAct(
  'changeProceedings',
  (file, input: Input<'caseFile.saveProceedings'>, context) => {
    const proceedings = input.case
    const kept = checkOffices(file, proceedings, context.person.office)
    if (!kept.ok) return kept
    const fault = checkProceedings(context, proceedings, file.id)
    if (!fault.ok) return fault
    const named = checkPeopleNamed(proceedings, () => file.links().map(({ id }) => id))
    if (!named.ok) return named
    const mark = markOf({ id: file.id, marks: proceedings })
    const entry = { act: 'caseFile.changeProceedings' as const, about: { cnr: mark, en: mark } }
    return success({ change: { proceedings }, entries: [entry] })
  },
)

/**
 * Who may have the file stays who has it: another prosecution takes over by an act of its own, and the court may be put
 * right only while the file has never left the prosecution. The mark of the other office's register is that office's.
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
  return isForeign ? failure('caseFile.markNotYours', `case.${other}`) : success(true)
}
