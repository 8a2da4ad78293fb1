import type { PaperView } from '../../../shared/contract/papers.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { keyOfDuty } from '../../parts/keyOfDuty.ts'
import { Notice } from '../../ui/Notice.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { Fingerprint } from '../../ui/Fingerprint.tsx'
import { nameOfPaper } from '../../parts/nameOfPaper.ts'
import { PaperFileActs, WithdrawPaper } from './PaperFileActs.tsx'
import { ReturnForm, SendForm } from './SendForm.tsx'
import type { PaperFile } from './paperFile.ts'

type Props = Readonly<{ file: PaperFile; paper: PaperView }>

/** One made paper, read when it is opened. */
export function MadePaper({ file, paper }: Readonly<{ file: PaperFile; paper: string }>) {
  const errorText = useErrorText()
  const { data, error } = useChannel('paper.open', { caseId: file.id, paper })
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  return data === undefined ? null : <OpenPaper file={file} paper={data} />
}

/** Its files with their fingerprints, what happened to it, and what can be done with it now. */
function OpenPaper({ file, paper }: Props) {
  const { t, pick, script } = useText()
  const { kind, state, isOwn, changed, madeBy } = paper
  return (
    <section className="madePaper stack" aria-label={pick(nameOfPaper(kind))}>
      {changed.length > 0 && (
        <Notice tone="warn">
          {t('papers.changed', { what: changed.map((fact) => t(`papers.fact.${fact}`)).join(', ') })}
        </Notice>
      )}
      {file.shared === undefined && <DutyOfPaper file={file} paper={paper} />}
      <ul className="plainList">
        {paper.files.map(({ variant, sha256, pages }) => (
          <li key={variant}>
            <b>{t(`papers.variant.${variant}`)}</b> · {t('papers.pages', { count: pages })} ·{' '}
            <Fingerprint value={sha256} />
            {isOwn && state !== 'withdrawn' && <PaperFileActs file={file} paper={paper} variant={variant} />}
          </li>
        ))}
      </ul>
      {paper.events.length > 0 && <Happened paper={paper} />}
      <p className="mut">{t('papers.madeBy', { name: script(madeBy) })}</p>
      {isOwn && <Acts file={file} paper={paper} />}
    </section>
  )
}

/** The duty that is done by a paper and still owed, and the way to record it. */
function DutyOfPaper({ file, paper }: Props) {
  const { t } = useText()
  const { go } = useNavigation()
  const { data } = useChannel('caseFile.duties', { caseId: file.id })
  const duty = data?.owed.find((one) => one.paper?.id === paper.id && one.mayRecord)
  if (duty === undefined) return null
  const route = { screen: 'caseFile', caseId: file.id, tab: 'hearings', item: keyOfDuty(duty) } as const
  return (
    <Notice tone="plain">
      {t('papers.duty.made', { duty: t(`duties.name.${duty.kind}`) })}{' '}
      <Button
        kind="quiet"
        onPress={() => {
          go(route, 'date')
        }}
      >
        {t('papers.duty.record')}
      </Button>
    </Notice>
  )
}

function Happened({ paper }: Readonly<{ paper: PaperView }>) {
  const { t, pick, date, day, script } = useText()
  return (
    <ol className="plainList">
      {paper.events.map((event, index) => (
        <li key={index}>
          {event.date === undefined ? day(event.at) : date(event.date)} · {t(`papers.event.${event.kind}`)}
          {event.to !== undefined && <> · {pick(event.to)}</>}
          {event.channel !== undefined && <> · {t(`papers.channel.${event.channel}`)}</>}
          {event.outcome !== undefined && <> · {t(`papers.outcome.${event.outcome}`)}</>}
          {event.signedBy !== undefined && <> · {t('papers.signedBy', { name: script(event.signedBy) })}</>}
          {event.printer !== undefined && <> · {event.printer}</>}
        </li>
      ))}
    </ol>
  )
}

function Acts({ file, paper }: Props) {
  const { t } = useText()
  const { state } = paper
  return (
    <div className="actions">
      {(state === 'made' || state === 'returned') && (
        <DialogButton button={t('papers.send')} title={t('papers.sendTitle')}>
          {(close) => <SendForm file={file} paper={paper} onClose={close} />}
        </DialogButton>
      )}
      {state === 'sent' && (
        <DialogButton button={t('papers.return')} title={t('papers.returnTitle')}>
          {(close) => <ReturnForm file={file} paper={paper} onClose={close} />}
        </DialogButton>
      )}
      {state !== 'withdrawn' && <WithdrawPaper file={file} paper={paper} />}
    </div>
  )
}
