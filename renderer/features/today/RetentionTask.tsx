import { useNavigation } from '../../api/navigation.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

/** Erasures that wait for the head of the office; nothing where there are none. */
export function RetentionTask() {
  const { t } = useText()
  const { go } = useNavigation()
  const { data } = useChannel('retention.list', { list: 'proposed' })
  const count = data?.rows.length ?? 0
  if (count === 0) return null
  const waiting =
    data?.next === undefined ? t('today.retention.waiting', { count }) : t('today.retention.many', { count })
  return (
    <section className="panel stack" aria-label={t('screens.retention.title')}>
      <div className="actions">
        <span>{waiting}</span>
        <Button
          onPress={() => {
            go({ screen: 'retention' })
          }}
        >
          {t('today.retention.open')}
        </Button>
      </div>
    </section>
  )
}
