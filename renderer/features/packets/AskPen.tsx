import type { ListedCopy } from '../../../shared/contract/deskCopies.ts'
import { useSession } from '../../api/session.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'

type Props = Readonly<{ copy: ListedCopy }>

/** Asks the desk that writes in a file for it, with a reason; nothing for whoever may not. */
export function AskPen({ copy: { caseId, mark, series } }: Props) {
  const { t } = useText()
  const { may } = useSession()
  const ask = useCommand('pen.ask')
  if (!may('caseFile.askPen')) return null
  return (
    <ReasonedAct
      kind="quiet"
      button={t('screens.packets.desks.pen.ask')}
      label={t('screens.packets.desks.pen.askLabel', { mark })}
      draft={`office/act/askPen_${caseId}`}
      words={{
        title: t('screens.packets.desks.pen.askTitle', { mark }),
        explain: t('screens.packets.desks.pen.askExplain', { series }),
        submit: t('screens.packets.desks.pen.askSubmit'),
      }}
      isBusy={ask.isPending}
      error={ask.error}
      onSubmit={(reason) => ask.mutateAsync({ caseId, reason })}
    />
  )
}

/** What was asked of that desk, and why not now where it has said so. */
export function AskedPen({ copy: { caseId } }: Props) {
  const { t, day, time, script } = useText()
  const { data } = useChannel('pen.list', {})
  const asked = data?.asked.find((one) => one.caseId === caseId)
  if (asked === undefined) return null
  const { state, at, answer } = asked
  return (
    <div className="mut">
      {state === 'notNow' && answer !== undefined
        ? t('screens.packets.desks.pen.notNow', { reason: script(answer) })
        : t('screens.packets.desks.pen.open', { day: day(at), time: time(at) })}
    </div>
  )
}
