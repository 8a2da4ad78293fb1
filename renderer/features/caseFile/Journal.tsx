import type { CaseId } from '../../../shared/contract/ids.ts'
import { useChannel } from '../../api/useChannel.ts'
import { AuditTable } from '../../parts/AuditTable.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { Notice } from '../../ui/Notice.tsx'

/** Who did what with this file, and why. */
export function Journal({ caseId }: Readonly<{ caseId: CaseId }>) {
  const errorText = useErrorText()
  const list = useChannel('journal.list', { caseId })
  if (list.error !== null) return <Notice tone="bad">{errorText(list.error)}</Notice>
  return list.data === undefined ? null : <AuditTable entries={list.data} />
}
