import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useSessionCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

/** The file that the program was opened with, for those who may take such a file in: the way to where it is looked at, or not wanted. */
export function ReceivedTask() {
  const { t } = useText()
  const { received, may } = useSession()
  const { go } = useNavigation()
  const forget = useSessionCommand('session.forgetReceived')
  if (received === undefined) return null
  if (!may(received === 'packet' ? 'caseFile.takePacket' : 'caseFile.import')) return null
  return (
    <section className="panel stack" aria-label={t('screens.received.title')}>
      <div className="actions">
        <span>{t(`screens.received.waiting.${received}`)}</span>
        <Button
          onPress={() => {
            go({ screen: received === 'packet' ? 'packets' : 'caseFiles' })
          }}
        >
          {t(`screens.received.open.${received}`)}
        </Button>
        <Button
          kind="quiet"
          isDisabled={forget.isPending}
          onPress={() => {
            forget.mutate({})
          }}
        >
          {t('screens.received.forget')}
        </Button>
      </div>
    </section>
  )
}
