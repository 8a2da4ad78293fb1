import type { Output } from '../../../shared/contract/channels.ts'
import { useSession } from '../../api/session.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { Notice } from '../../ui/Notice.tsx'

type Desk = Output<'pen.list'>['desks'][number]
type Loss = NonNullable<Desk['loss']>

/** That a desk is lost: reported, then confirmed by a colleague of who has reported it, who takes its files over; or taken back. */
export function LostDesk({ mark }: Readonly<{ mark: string }>) {
  const { may } = useSession()
  const { data } = useChannel('pen.list', {})
  const desk = data?.desks.find((one) => one.mark === mark)
  if (desk === undefined || !may('caseFile.reportLost')) return null
  return desk.loss === undefined ? <Report desk={desk} /> : <Reported loss={desk.loss} mark={mark} />
}

function Report({ desk: { desk, mark } }: Readonly<{ desk: Desk }>) {
  const { t } = useText()
  const report = useCommand('desk.reportLost')
  return (
    <ReasonedAct
      kind="quiet"
      button={t('screens.packets.desks.lost.report')}
      label={t('screens.packets.desks.lost.reportLabel', { mark })}
      draft={`office/act/reportLost_${desk}`}
      words={{
        title: t('screens.packets.desks.lost.reportTitle', { mark }),
        explain: t('screens.packets.desks.lost.reportExplain'),
        submit: t('screens.packets.desks.lost.reportSubmit'),
      }}
      isBusy={report.isPending}
      error={report.error}
      onSubmit={(reason) => report.mutateAsync({ desk, reason })}
    />
  )
}

function Reported({ loss, mark }: Readonly<{ loss: Loss; mark: string }>) {
  const { t, day, time, script } = useText()
  const withdraw = useCommand('desk.withdrawLost')
  const { id, by, reason, at, isOwn } = loss
  const said = { by: script(by), day: day(at), time: time(at), reason: script(reason) }
  return (
    <>
      <Notice tone="warn">{t('screens.packets.desks.lost.reported', said)}</Notice>
      <div className="actions">
        {isOwn ? (
          <span className="mut">{t('screens.packets.desks.lost.waits')}</span>
        ) : (
          <DialogButton
            button={t('screens.packets.desks.lost.confirm')}
            title={t('screens.packets.desks.lost.confirmTitle', { mark })}
          >
            {(close) => <ConfirmLost id={id} onClose={close} />}
          </DialogButton>
        )}
        <ReasonedAct
          kind="quiet"
          button={t('screens.packets.desks.lost.withdraw')}
          draft={`office/act/withdrawLost_${id}`}
          words={{
            title: t('screens.packets.desks.lost.withdrawTitle', { mark }),
            explain: t('screens.packets.desks.lost.withdrawExplain'),
            submit: t('screens.packets.desks.lost.withdrawSubmit'),
          }}
          isBusy={withdraw.isPending}
          error={withdraw.error}
          onSubmit={(words) => withdraw.mutateAsync({ id, reason: words })}
        />
      </div>
    </>
  )
}

/** How many files go on here and how many stay copies, and what is not brought back by it. */
function ConfirmLost({ id, onClose }: Readonly<{ id: string; onClose: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('desk.lookAtLost', { id })
  const confirm = useCommand('desk.confirmLost')
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined) return null
  const { files, stay } = data
  return (
    <ActForm
      explain={t('screens.packets.desks.lost.confirmExplain')}
      submit={t('screens.packets.desks.lost.confirmSubmit')}
      isBusy={confirm.isPending}
      error={confirm.error}
      isDanger
      onSubmit={() => {
        confirm.mutate({ id }, { onSuccess: onClose })
      }}
      onClose={onClose}
    >
      <p>{t('screens.packets.desks.lost.counts', { files, stay })}</p>
      <p>{t('screens.packets.desks.lost.gone')}</p>
    </ActForm>
  )
}
