import { createMask } from '../../../shared/domain/privacy/maskSealed.ts'
import type { CaseTables } from '../../db/caseTables.ts'
import type { JournalEntry, MaskReason } from '../context.ts'

/**
 * A reason that names no sealed person of its file: the pseudonym stands for a name. Entries stay as they were signed, and what
 * is kept with a reason is read by more people than may open the cover; whoever types one is told before (`names.find`).
 */
export function createReasonMask(people: Pick<CaseTables['people'], 'recordsOf' | 'opened'>): MaskReason {
  return (caseId, reason) => {
    const records = people.recordsOf(caseId)
    if (!records.some(({ open }) => open.sealed === true)) return reason
    return createMask(people.opened(caseId, records))(reason)
  }
}

/** The same for an entry of the journal; one that is on no file stays as it is. */
export function maskEntry(entry: JournalEntry, mask: MaskReason): JournalEntry {
  const { caseId, reason } = entry
  return caseId === undefined || reason === undefined ? entry : { ...entry, reason: mask(caseId, reason) }
}
