import { useNavigation } from '../../api/navigation.ts'
import { useText } from '../../i18n/useText.ts'

/** The way to what the program is and what it is made of. */
export function AboutLink() {
  const { t } = useText()
  const { go } = useNavigation()
  return (
    <section className="panel" aria-label={t('about.title')}>
      <h2>{t('about.title')}</h2>
      <p className="mut">{t('about.explain')}</p>
      <button
        type="button"
        className="plainLink"
        onClick={() => {
          go({ screen: 'about' })
        }}
      >
        {t('about.show')}
      </button>
    </section>
  )
}
