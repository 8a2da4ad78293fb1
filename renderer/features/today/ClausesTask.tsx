import { useChannel } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ScreenTask } from './ScreenTask.tsx'

/** Clauses of judges that wait to be released for the whole court. */
export function ClausesTask() {
  const { t } = useText()
  const { data } = useChannel('clause.list', {})
  const count = data?.waiting.filter(({ isOwn }) => !isOwn).length ?? 0
  if (count === 0) return null
  return (
    <ScreenTask
      title={t('today.clauses.title')}
      waiting={t('today.clauses.waiting', { count })}
      open={t('today.clauses.open')}
      to={{ screen: 'workload' }}
    />
  )
}
