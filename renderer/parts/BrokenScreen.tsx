import { useText } from '../i18n/useText.ts'
import { Notice } from '../ui/Notice.tsx'

/** Stands where a screen could not be drawn: what is kept, and what to do. */
export function BrokenScreen() {
  const { t } = useText()
  return (
    <div className="body">
      <Notice tone="bad">{t('shell.error.unexpected')}</Notice>
    </div>
  )
}
