import { useState } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import type { CaseId } from '../../../shared/contract/ids.ts'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { EraseFile } from './EraseFile.tsx'
import { RetentionActForm, type RetentionAct } from './RetentionActForm.tsx'
import { RetentionFacts } from './RetentionFacts.tsx'

type Props = Readonly<{ caseId: CaseId; onClose: () => void }>
type Look = Output<'retention.look'>
type Asked = Readonly<{ act: RetentionAct; hold?: string }>

/** How long a file stays, who bars its erasure or proposes it, and what one may do about it. */
export function FileRetention({ caseId, onClose }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('retention.look', { caseId })
  const [asked, setAsked] = useState<Asked>()
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined) return null
  if (asked !== undefined) {
    return (
      <RetentionActForm
        caseId={caseId}
        {...asked}
        onClose={() => {
          setAsked(undefined)
        }}
      />
    )
  }
  return (
    <div className="stack">
      <RetentionFacts look={data} />
      <Holds look={data} onAsk={setAsked} />
      <div className="actions">
        <Offered look={data} onAsk={setAsked} />
        <Button onPress={onClose}>{t('screens.close')}</Button>
      </div>
      {data.proposal !== undefined && !data.proposal.isOwn && (
        <EraseFile caseId={caseId} proposal={data.proposal.id} onDone={onClose} />
      )}
    </div>
  )
}

type AskProps = Readonly<{ look: Look; onAsk: (asked: Asked) => void }>

/** Who bars the erasure and why; the own office lifts what it has set. */
function Holds({ look, onAsk }: AskProps) {
  const { t, day, script } = useText()
  const mayLift = useSession().may('caseFile.releaseHold')
  return look.holds.map(({ id, person, at, reason, isOfOffice }) => (
    <div key={id} className="actions">
      <span>{t('screens.retention.hold', { person: script(person), day: day(at), reason: script(reason) })}</span>
      {isOfOffice && mayLift && (
        <Button
          onPress={() => {
            onAsk({ act: 'releaseHold', hold: id })
          }}
        >
          {t('screens.retention.ask.releaseHold')}
        </Button>
      )}
    </div>
  ))
}

function Offered({ look, onAsk }: AskProps) {
  const { t } = useText()
  const session = useSession()
  const isProposed = look.proposal !== undefined
  const offered = [
    look.obstacles.length === 0 && !isProposed && ('proposeErasure' as const),
    isProposed && ('withdrawErasure' as const),
    'hold' as const,
  ].filter((act) => act !== false)
  return offered
    .filter((act) => session.may(`caseFile.${act}`))
    .map((act) => (
      <Button
        key={act}
        onPress={() => {
          onAsk({ act })
        }}
      >
        {t(`screens.retention.ask.${act}`)}
      </Button>
    ))
}
