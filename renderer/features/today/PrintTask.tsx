import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ScreenTask } from './ScreenTask.tsx'

/** Papers that were made and never printed, and what a colleague has begun to print and not finished; nothing where there is neither. */
export function PrintTask() {
  const session = useSession()
  return session.may('caseFile.print') ? <Waiting /> : null
}

function Waiting() {
  const { t } = useText()
  const { data: { papers, batches } = { papers: 0, batches: 0 } } = useChannel('print.waiting', {})
  if (papers + batches === 0) return null
  const sentences = [
    papers > 0 && t('today.print.waiting', { count: papers }),
    batches > 0 && t('today.print.batches', { count: batches }),
  ].filter((one) => one !== false)
  return (
    <ScreenTask
      title={t('shell.nav.print')}
      waiting={sentences.join(' ')}
      open={t('today.print.open')}
      to={{ screen: 'print' }}
    />
  )
}
