import { useNavigation } from '../api/navigation.ts'
import { useSession } from '../api/session.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'

/** The way to the own workload, for whoever does not find that of the office in the menu. */
export function WorkloadLink() {
  const { t } = useText()
  const { go } = useNavigation()
  const session = useSession()
  if (!session.mayRead('workload') || session.mayRead('schedule')) return null
  return (
    <Button
      kind="quiet"
      onPress={() => {
        go({ screen: 'workload' })
      }}
    >
      {t('workload.mine')}
    </Button>
  )
}
