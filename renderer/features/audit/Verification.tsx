import type { Verification as Status } from '../../../shared/contract/audit.ts'
import { keyIn } from '../../../shared/text/messageKey.ts'
import { useSession } from '../../api/session.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** Verifies both journals, entry by entry, while other work goes on; says how far it is and what it found. */
export function Verification() {
  const { t } = useText()
  const errorText = useErrorText()
  const status = useChannel('audit.verification', {}, { pollWhile: ({ state }) => state === 'running' })
  const start = useCommand('audit.verify')
  const cancel = useCommand('audit.cancelVerification')
  const error = start.error ?? cancel.error ?? status.error
  const isRunning = status.data?.state === 'running'
  return (
    <div className="actions top">
      <Button
        kind="primary"
        onPress={() => {
          const act = isRunning ? cancel : start
          act.mutate({}, { onSuccess: () => void status.refetch() })
        }}
      >
        {t(isRunning ? 'screens.audit.cancel' : 'screens.audit.verify')}
      </Button>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {status.data !== undefined && <Outcome status={status.data} />}
    </div>
  )
}

function Outcome({ status }: Readonly<{ status: Status }>) {
  const { t } = useText()
  switch (status.state) {
    case 'none':
    case 'cancelled':
      return null
    case 'running':
      return <span role="status">{t('screens.audit.running', { done: status.done, total: status.total })}</span>
    case 'failed':
      return <Notice tone="bad">{t(keyIn('errors', status.code))}</Notice>
    case 'done':
      return (
        <>
          {(['office', 'cases'] as const).map((journal) => (
            <JournalOutcome key={journal} journal={journal} report={status[journal]} />
          ))}
        </>
      )
  }
}

type Report = Extract<Status, { state: 'done' }>['office']

function JournalOutcome({ journal, report }: Readonly<{ journal: 'office' | 'cases'; report: Report }>) {
  const { t, date } = useText()
  const name = t(`screens.audit.journal.${journal}`)
  if (report.broken === undefined) {
    return <Notice tone="ok">{t('screens.audit.intact', { name, count: report.entries })}</Notice>
  }
  const { number, fault, day = '' } = report.broken
  return (
    <Notice tone="bad">
      {t(`screens.audit.fault.${fault}`, { name, number, day: day === '' ? '' : date(day) })} {t('screens.audit.keep')}
    </Notice>
  )
}

/** When the files and their journals were last looked through in the background and found whole. */
export function LastWhole() {
  const { t, day, time } = useText()
  const { lastWholeAt } = useSession()
  return (
    <p className="mut">
      {lastWholeAt === undefined
        ? t('screens.audit.neverWhole')
        : t('screens.audit.lastWhole', { day: day(lastWholeAt), time: time(lastWholeAt) })}
    </p>
  )
}
