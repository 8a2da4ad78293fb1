import type { CaseId } from '../../shared/contract/ids.ts'
import { useChannel } from '../api/useChannel.ts'

const NONE: readonly string[] = []

/** What of a kind was typed and never saved in a case file, by what follows the kind in the keys of the drafts. */
export function useUnsaved(caseId: CaseId, kind: string, stored: readonly string[] = NONE): readonly string[] {
  const { data } = useChannel('draft.list', { caseId })
  const prefix = `${kind}/`
  const names = (data ?? []).flatMap(({ form }) => (form.startsWith(prefix) ? [form.slice(prefix.length)] : []))
  return names.filter((name) => !stored.includes(name))
}
