import type { WorkItem } from '../../../shared/contract/today.ts'
import { STAGES } from '../../../shared/domain/claim/stages.ts'
import { useNavigation, type Route } from '../../api/navigation.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { useText } from '../../i18n/useText.ts'
import { Tag } from '../../ui/Tag.tsx'

/** Mark, pseudonym, what to do, why, until when. */
export function WorkRow({ item }: Readonly<{ item: WorkItem }>) {
  const { t } = useText()
  const { go } = useNavigation()
  return (
    <li>
      <button
        type="button"
        className="workRow"
        data-row
        onClick={() => {
          go(routeOf(item))
        }}
      >
        <b className="mark">{item.mark}</b>
        <span className="who">
          <PersonLabel label={item.claimant.label} isSealed={item.claimant.sealed} />
        </span>
        <span className="what">
          {t(`today.task.${item.task}`)}
          <small>{t(`today.why.${item.task}`)}</small>
        </span>
        <span className="until">
          <Due item={item} />
        </span>
      </button>
    </li>
  )
}

function Due({ item }: Readonly<{ item: WorkItem }>) {
  const { t, date } = useText()
  if (item.daysLeft === undefined) return item.due === undefined ? null : <span className="mut">{date(item.due)}</span>
  if (item.daysLeft < 0) return <Tag tone="bad">{t('today.late', { count: -item.daysLeft })}</Tag>
  if (item.daysLeft === 0) return <Tag tone="warn">{t('today.dueToday')}</Tag>
  if (item.daysLeft <= 2) return <Tag tone="warn">{t('today.left', { count: item.daysLeft })}</Tag>
  return (
    <span className="mut">
      {date(item.due)} · {t('today.left', { count: item.daysLeft })}
    </span>
  )
}

function routeOf({ task, caseId }: WorkItem): Route {
  if (task === 'print') return { screen: 'print' }
  const isDeciding = STAGES[task].organ === 'court' && task !== 'forwarded'
  return { screen: 'caseFile', caseId, tab: isDeciding ? 'decisions' : 'claims' }
}
