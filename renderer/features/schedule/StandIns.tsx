import type { StandInView } from '../../../shared/contract/schedule.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'

/** Who stands in for whom and until when, and ending it early. */
export function StandIns({ standIns }: Readonly<{ standIns: readonly StandInView[] }>) {
  const { t } = useText()
  if (standIns.length === 0) return null
  return (
    <ul className="standIns" aria-label={t('screens.standIn.list')}>
      {standIns.map((one) => (
        <li key={one.id}>
          <StandInLine standIn={one} />
        </li>
      ))}
    </ul>
  )
}

function StandInLine({ standIn }: Readonly<{ standIn: StandInView }>) {
  const { t, script, date } = useText()
  const end = useCommand('schedule.endStandIn')
  const names = { person: script(standIn.person.displayName), absent: script(standIn.absent.displayName) }
  return (
    <>
      <span>{t('screens.standIn.line', { ...names, from: date(standIn.from), to: date(standIn.to) })}</span>
      <ReasonedAct
        draft={`office/act/endStandIn_${standIn.id}`}
        button={t('screens.standIn.end')}
        words={{
          title: t('screens.standIn.endTitle'),
          explain: t('screens.standIn.endExplain', names),
          submit: t('screens.standIn.endSubmit'),
        }}
        isBusy={end.isPending}
        error={end.error}
        onSubmit={(reason) => end.mutateAsync({ id: standIn.id, reason })}
      />
    </>
  )
}
