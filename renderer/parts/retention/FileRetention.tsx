import { useState } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import type { CaseId } from '../../../shared/contract/ids.ts'
import { useSession } from '../../api/session.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ReasonForm } from '../ReasonForm.tsx'
import { EraseFile } from './EraseFile.tsx'

type Props = Readonly<{ caseId: CaseId; onClose: () => void }>
type Look = Output<'retention.look'>
const ACTS = ['hold', 'releaseHold', 'proposeErasure', 'withdrawErasure'] as const
type Act = (typeof ACTS)[number]

/** How long a file stays, who bars its erasure or proposes it, and what one may do about it. */
export function FileRetention({ caseId, onClose }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('retention.look', { caseId })
  const [act, setAct] = useState<Act>()
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined) return null
  if (act !== undefined) {
    const [hold] = data.holds
    return (
      <Reasoned
        caseId={caseId}
        act={act}
        hold={hold?.id}
        onClose={() => {
          setAct(undefined)
        }}
      />
    )
  }
  return (
    <div className="stack">
      <Facts look={data} />
      <div className="actions">
        <Offered look={data} onChoose={setAct} />
        <Button onPress={onClose}>{t('screens.close')}</Button>
      </div>
      {data.proposal !== undefined && !data.proposal.isOwn && (
        <EraseFile caseId={caseId} proposal={data.proposal.id} onDone={onClose} />
      )}
    </div>
  )
}

function Facts({ look }: Readonly<{ look: Look }>) {
  const { t, date, day, script } = useText()
  const { rule, from, until, obstacles, holds, proposal, counts } = look
  const said = ({ person, at, reason }: Look['holds'][number]) => ({
    person: script(person),
    day: day(at),
    reason: script(reason),
  })
  return (
    <>
      <p>
        {t('screens.retention.until', {
          until: date(until),
          from: date(from),
          rule: t(`screens.retention.rule.${rule}`),
        })}
      </p>
      {obstacles.map((obstacle) => (
        <Notice key={obstacle} tone="warn">
          {t(`screens.retention.obstacle.${obstacle}`)}
        </Notice>
      ))}
      {holds.map((hold) => (
        <p key={hold.id}>{t('screens.retention.hold', said(hold))}</p>
      ))}
      {proposal !== undefined && <p>{t('screens.retention.proposal', said(proposal))}</p>}
      <p className="mut">{t('screens.retention.counts', counts)}</p>
    </>
  )
}

function Offered({ look, onChoose }: Readonly<{ look: Look; onChoose: (act: Act) => void }>) {
  const { t } = useText()
  const session = useSession()
  const isOpen: Readonly<Record<Act, boolean>> = {
    hold: true,
    releaseHold: look.holds.length > 0,
    proposeErasure: look.obstacles.length === 0 && look.proposal === undefined,
    withdrawErasure: look.proposal !== undefined,
  }
  return ACTS.filter((act) => isOpen[act] && session.may(`caseFile.${act}`)).map((act) => (
    <Button
      key={act}
      onPress={() => {
        onChoose(act)
      }}
    >
      {t(`screens.retention.act.${act}`)}
    </Button>
  ))
}

type ReasonedProps = Readonly<{ caseId: CaseId; act: Act; hold: string | undefined; onClose: () => void }>

function Reasoned({ caseId, act, hold = '', onClose }: ReasonedProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const commands = {
    hold: useCommand('caseFile.hold'),
    releaseHold: useCommand('caseFile.releaseHold'),
    proposeErasure: useCommand('caseFile.proposeErasure'),
    withdrawErasure: useCommand('caseFile.withdrawErasure'),
  }
  const { error, isPending } = commands[act]
  const submit = (reason: string): Promise<unknown> =>
    act === 'releaseHold'
      ? commands.releaseHold.mutateAsync({ caseId, hold, reason })
      : commands[act].mutateAsync({ caseId, reason })
  return (
    <ReasonForm
      draft={`${caseId}/act/${act}`}
      words={{
        explain: t('screens.retention.explain'),
        field: t('screens.reason'),
        submit: t(`screens.retention.act.${act}`),
        cancel: t('screens.cancel'),
      }}
      isBusy={isPending}
      error={error === null ? undefined : errorText(error)}
      isFirst
      onSubmit={submit}
      onClose={onClose}
    />
  )
}
