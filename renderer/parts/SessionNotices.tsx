import { useSession } from '../api/session.ts'
import { useText } from '../i18n/useText.ts'
import { Notice } from '../ui/Notice.tsx'

/** What the person at the machine must know of the files: what is missing, damaged, or cannot be written, and what to do. */
export function SessionNotices() {
  const { t } = useText()
  const { notices } = useSession()
  return notices.map(({ code, params }) => (
    <Notice key={`${code} ${String(params['file'] ?? '')}`} tone="bad">
      {t(`notices.${code}`, params)}
    </Notice>
  ))
}
