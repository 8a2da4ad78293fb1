import type { Input } from '../../../shared/contract/channels.ts'
import { officesAtWork } from '../../../shared/domain/claim/custody.ts'
import { failure, success } from '../../../shared/domain/result/result.ts'
import { defineFileAct } from '../caseFile/fileAct.ts'
import { officesOfEvidence, isFrozen, stagesOf } from '../caseFile/items.ts'
import { describeEvidence, describeEvidenceList, describeEvidenceOf } from '../caseFile/describeItem.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'

/** Writes an item; one an issued order rests on stays as it was. */
export const saveEvidence = defineFileAct(
  'saveEvidence',
  (file, { evidence }: Input<'evidence.save'>) => {
    if (isFrozen(file, evidence.id)) return failure('evidence.frozen')
    const entry = { act: 'caseFile.saveEvidence' as const, about: describeEvidence(file, evidence) }
    return success({ change: { evidence: [evidence] }, entries: [entry] })
  },
  (file, { evidence }) => officesOf(file, evidence.id),
)

/** Writes the new items of a list at once: one entry of the journal, and all of them or none. */
export const addEvidenceList = defineFileAct(
  'saveEvidence',
  (file, { evidence }: Input<'evidence.addList'>) => {
    const known = new Set(file.evidence().map(({ id }) => id))
    const isThere = evidence.some(({ id }) => known.size === known.add(id).size)
    if (isThere) return failure('evidence.there')
    const entry = { act: 'caseFile.saveEvidence' as const, about: describeEvidenceList(file, evidence) }
    return success({ change: { evidence }, entries: [entry] })
  },
  (file) => officesAtWork(file.place, stagesOf(file.standings())),
)

/** Takes the items of a list out again; none of them where something rests on one. */
export const removeEvidenceList = defineFileAct(
  'removeEvidence',
  (file, { evidence: ids }: Input<'evidence.removeList'>) => {
    if (ids.some((id) => isFrozen(file, id))) return failure('evidence.frozen')
    const listed = file.evidence().filter(({ id }) => ids.includes(id))
    if (listed.length < ids.length) return failure('evidence.notFound')
    const entry = { act: 'caseFile.removeEvidence' as const, about: describeEvidenceList(file, listed) }
    return success({ change: { removedEvidence: ids }, entries: [entry] })
  },
  (file, { evidence: ids }) => {
    const [first = [], ...others] = ids.map((id) => officesOf(file, id))
    return first.filter((office) => others.every((offices) => offices.includes(office)))
  },
)

/** Takes an item out that no head of damage rests on. */
export const removeEvidence = defineFileAct(
  'removeEvidence',
  (file, { evidence: id }: Input<'evidence.remove'>) => {
    if (isFrozen(file, id)) return failure('evidence.frozen')
    const entry = { act: 'caseFile.removeEvidence' as const, about: describeEvidenceOf(file, id) }
    return success({ change: { removedEvidence: [id] }, entries: [entry] })
  },
  (file, { evidence }) => officesOf(file, evidence),
)

// Whoever works in the file is told that an item is frozen, which is nobody's; to others it is another office's.
function officesOf(file: LoadedCase, id: string): readonly string[] {
  const offices = officesOfEvidence(file, id)
  return offices.length === 0 ? [file.place.holder] : offices
}
