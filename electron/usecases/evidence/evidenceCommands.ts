import type { Input } from '../../../shared/contract/channels.ts'
import { failure, success } from '../../../shared/domain/result/result.ts'
import { defineFileAct } from '../caseFile/fileAct.ts'
import { officesOfEvidence, isFrozen } from '../caseFile/items.ts'
import { describeEvidence, describeEvidenceOf } from '../caseFile/describeItem.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'

/** Writes an item; one an issued order rests on stays as it was. */
export const saveEvidence = defineFileAct(
  'saveEvidence',
  (file, { evidence }: Input<'evidence.save'>) => {
    if (isFrozen(file, evidence.id)) return failure('evidence.frozen')
    const entry = { act: 'caseFile.saveEvidence' as const, about: describeEvidence(file, evidence) }
    return success({ change: { evidence }, entries: [entry] })
  },
  (file, { evidence }) => officesOf(file, evidence.id),
)

/** Takes an item out that no head of damage rests on. */
export const removeEvidence = defineFileAct(
  'removeEvidence',
  (file, { evidence: id }: Input<'evidence.remove'>) => {
    if (isFrozen(file, id)) return failure('evidence.frozen')
    const entry = { act: 'caseFile.removeEvidence' as const, about: describeEvidenceOf(file, id) }
    return success({ change: { removedEvidence: id }, entries: [entry] })
  },
  (file, { evidence }) => officesOf(file, evidence),
)

// Whoever works in the file is told that an item is frozen, which is nobody's; to others it is another office's.
function officesOf(file: LoadedCase, id: string): readonly string[] {
  const offices = officesOfEvidence(file, id)
  return offices.length === 0 ? [file.place.holder] : offices
}
