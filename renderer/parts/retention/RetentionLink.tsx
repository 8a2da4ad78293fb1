import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

/** The way to how long the files of the office are kept, from where they are listed. */
export function RetentionLink() {
  const { t } = useText()
  const { go } = useNavigation()
  if (!useSession().mayRead('retention')) return null
  return (
    <Button
      kind="quiet"
      onPress={() => {
        go({ screen: 'retention' })
      }}
    >
      {t('screens.retention.title')}
    </Button>
  )
}
