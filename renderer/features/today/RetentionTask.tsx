import { useNavigation } from '../../api/navigation.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

/** Files whose period of retention has passed, and erasures that wait for the head; nothing where there are none. */
export function RetentionTask() {
  const { t } = useText()
  const { go } = useNavigation()
  const { data } = useChannel('retention.list', {})
  const { due = [], proposed = [], held = [], erased = [] } = data ?? {}
  if (due.length + proposed.length + held.length + erased.length === 0) return null
  return (
    <section className="panel stack" aria-label={t('screens.retention.title')}>
      <div className="actions">
        <span>{t('screens.retention.task', { due: due.length, proposed: proposed.length })}</span>
        <Button
          onPress={() => {
            go({ screen: 'retention' })
          }}
        >
          {t('screens.retention.open')}
        </Button>
      </div>
    </section>
  )
}
