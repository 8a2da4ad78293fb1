import { useNavigation } from '../../api/navigation.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** Orders that a court has sent and nobody here has read, in the files of the person; each opens where it is read. */
export function ReceivedOrders() {
  const { t, office } = useText()
  const errorText = useErrorText()
  const { go } = useNavigation()
  const { data = [], error } = useChannel('receivedOrder.list', {})
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data.length === 0) return null
  return (
    <section className="panel stack" aria-label={t('today.receivedOrder.title')}>
      <h2>{t('today.receivedOrder.title')}</h2>
      {data.map(({ id, caseId, claim, mark, number, office: court }) => (
        <div key={id} className="actions">
          <span>{t('today.receivedOrder.what', { mark, number, office: office(court) })}</span>
          <Button
            label={t('today.receivedOrder.openLabel', { number })}
            onPress={() => {
              go({ screen: 'caseFile', caseId, tab: 'decisions', item: claim })
            }}
          >
            {t('today.receivedOrder.open')}
          </Button>
        </div>
      ))}
    </section>
  )
}
