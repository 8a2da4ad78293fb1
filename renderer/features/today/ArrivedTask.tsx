import { useNavigation } from '../../api/navigation.ts'
import { useArrived } from '../../api/useArrived.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

/** What the courier has brought and waits on the screen of packets; nothing where there is nothing. */
export function ArrivedTask() {
  const { t } = useText()
  const { go } = useNavigation()
  const { data } = useArrived()
  const count = data?.arrived.length ?? 0
  if (count === 0) return null
  return (
    <section className="panel stack" aria-label={t('screens.packets.inbox.title')}>
      <div className="actions">
        <span>{t('today.arrived.waiting', { count })}</span>
        <Button
          onPress={() => {
            go({ screen: 'packets' })
          }}
        >
          {t('today.arrived.open')}
        </Button>
      </div>
    </section>
  )
}
