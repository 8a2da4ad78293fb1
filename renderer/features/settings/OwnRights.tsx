import { useText } from '../../i18n/useText.ts'
import { RightsLink } from '../../parts/RightsLink.tsx'

/** What the person may do in the program, a press away. */
export function OwnRights() {
  const { t } = useText()
  return (
    <section className="panel" aria-label={t('rights.title')}>
      <h2>{t('rights.title')}</h2>
      <p className="mut">{t('rights.explain')}</p>
      <RightsLink />
    </section>
  )
}
