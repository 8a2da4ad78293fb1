import { useNavigation } from '../api/navigation.ts'
import { useText } from '../i18n/useText.ts'

/** The way to the table of who may do what. */
export function RightsLink() {
  const { t } = useText()
  const { go } = useNavigation()
  return (
    <button
      type="button"
      className="plainLink"
      onClick={() => {
        go({ screen: 'rights' })
      }}
    >
      {t('rights.whatMayI')}
    </button>
  )
}
