import { createMask } from '../../../shared/domain/privacy/maskSealed.ts'
import type { CaseTables } from '../../db/caseTables.ts'
import type { JournalEntry } from '../context.ts'

/**
 * An entry whose reason names no sealed person of its file: the pseudonym stands for a name. Entries stay as they were
 * signed, and are read by more people than may open the cover; whoever types a reason is told before (`names.find`).
 */
export function maskReason(
  entry: JournalEntry,
  people: Pick<CaseTables['people'], 'recordsOf' | 'opened'>,
): JournalEntry {
  const { caseId, reason } = entry
  if (caseId === undefined || reason === undefined) return entry
  const records = people.recordsOf(caseId)
  if (!records.some(({ open }) => open.sealed === true)) return entry
  return { ...entry, reason: createMask(people.opened(caseId, records))(reason) }
}
