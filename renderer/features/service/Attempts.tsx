import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { RecipientView, ServiceView } from '../../../shared/contract/service.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'

type Props = Readonly<{
  file: CaseFileView
  view: ClaimView
  service: ServiceView
  recipient: RecipientView
  name: string
}>

/** Every attempt on one recipient, as it was recorded; what was struck stays to be seen. */
export function Attempts({ file, view, service, recipient, name }: Props) {
  const { date } = useText()
  return (
    <ul className="plainList">
      {recipient.attempts.map((one) => (
        <li key={one.attempt.id}>
          <Attempt file={file} service={service} one={one} />
          {one.struck === undefined && view.acts.includes('strikeService') && (
            <Strike
              file={file}
              claim={view.claim.id}
              attempt={one.attempt.id}
              of={`${name}, ${date(one.attempt.date)}`}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

type OneProps = Pick<Props, 'file' | 'service'> & Readonly<{ one: RecipientView['attempts'][number] }>

function Attempt({ file, service, one: { attempt, struck } }: OneProps) {
  const { t, date, pick, script } = useText()
  const { channel, result, servedOn, note } = attempt
  const proof = file.evidence.find(({ id }) => id === attempt.evidence)
  const words = [date(attempt.date), t(`service.channel.${channel}`), t(`service.result.${result}`)].join(' · ')
  const shown = [...(proof === undefined ? [] : [pick(proof.title)]), ...(note === undefined ? [] : [script(note)])]
  return (
    <>
      {struck === undefined ? words : <s>{words}</s>}
      {shown.length > 0 && <small>{shown.join(' · ')}</small>}
      {result === 'posted' && servedOn !== undefined && struck === undefined && (
        <small>{t('service.deemed', { day: date(servedOn), article: pick(service.boardArticle) })}</small>
      )}
      {struck !== undefined && <small>{t('service.struckBecause', { reason: script(struck) })}</small>}
    </>
  )
}

type StrikeProps = Readonly<{ file: CaseFileView; claim: string; attempt: string; of: string }>

/** Takes a record out of account, with a reason. */
function Strike({ file, claim, attempt, of }: StrikeProps) {
  const { t } = useText()
  const strike = useCommand('service.strike')
  return (
    <ReasonedAct
      draft={`${file.id}/act/strikeService_${claim}_${attempt}`}
      button={t('service.strike.button')}
      label={`${t('service.strike.button')} ${of}`}
      words={{
        title: t('service.strike.title'),
        explain: t('service.strike.explain'),
        submit: t('service.strike.submit'),
      }}
      isBusy={strike.isPending}
      error={strike.error}
      onSubmit={(reason) => strike.mutateAsync({ caseId: file.id, revision: file.revision, claim, attempt, reason })}
    />
  )
}
