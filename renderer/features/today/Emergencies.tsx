import type { EmergencyView } from '../../../shared/contract/emergency.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { EmergencyReport } from './EmergencyReport.tsx'

/** Files that were opened in an emergency, for whoever opened one, whose file it is, and the head: what runs, and what was done. */
export function Emergencies() {
  const { t } = useText()
  const { data: emergencies = [] } = useChannel('emergency.list', {})
  if (emergencies.length === 0) return null
  return (
    <section className="panel stack" aria-label={t('screens.emergency.today')}>
      <h2>{t('screens.emergency.today')}</h2>
      {emergencies.map((emergency) => (
        <Emergency key={emergency.id} emergency={emergency} />
      ))}
    </section>
  )
}

function Emergency({ emergency }: Readonly<{ emergency: EmergencyView }>) {
  const { t, script, day, time } = useText()
  const errorText = useErrorText()
  const { go } = useNavigation()
  const session = useSession()
  const end = useCommand('emergency.end')
  const { id, caseId, isOpen, mark, person, head, owner, from, until } = emergency
  const words = {
    mark,
    person: script(person),
    head: script(head),
    owner: script(owner),
    time: time(until),
    day: day(from),
  }
  return (
    <div className="actions">
      <span>{isOpen ? t('screens.emergency.open', words) : t('screens.emergency.over', words)}</span>
      {caseId !== undefined && (
        <Button
          onPress={() => {
            go({ screen: 'caseFile', caseId, tab: 'people' })
          }}
        >
          {t('screens.emergency.toFile')}
        </Button>
      )}
      {isOpen && (caseId !== undefined || session.mayRead('schedule')) && (
        <Button
          isDisabled={end.isPending}
          onPress={() => {
            end.mutate({ id })
          }}
        >
          {t('screens.emergency.end')}
        </Button>
      )}
      <DialogButton button={t('screens.emergency.report')} title={t('screens.emergency.reportTitle')} isWide>
        {(close) => <EmergencyReport id={id} onClose={close} />}
      </DialogButton>
      {end.error !== null && <Notice tone="bad">{errorText(end.error)}</Notice>}
    </div>
  )
}
