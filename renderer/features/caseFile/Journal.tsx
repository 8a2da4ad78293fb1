import type { CaseId } from '../../../shared/contract/ids.ts'
import { usePages } from '../../api/usePages.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { JournalTable } from '../../parts/JournalTable.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** Who did what with this file, and why. */
export function Journal({ caseId }: Readonly<{ caseId: CaseId }>) {
  const errorText = useErrorText()
  const { pages, error, more } = usePages('journal.list', { caseId })
  const entries = pages.flat()
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  return entries.length === 0 ? null : <JournalTable name="journal" entries={entries} more={more} />
}
