import type { WorkItem } from '../../../shared/contract/today.ts'
import { useNavigation, type Route } from '../../api/navigation.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { useText, type Text } from '../../i18n/useText.ts'
import { Tag } from '../../ui/Tag.tsx'

/** Mark, pseudonym, what to do, why, until when. */
export function WorkRow({ item }: Readonly<{ item: WorkItem }>) {
  const text = useText()
  const { go } = useNavigation()
  const { t } = text
  const params = shownParams(item.params, text)
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
          {item.injured !== undefined && <PersonLabel label={item.injured.label} isSealed={item.injured.sealed} />}
        </span>
        <span className="what">
          {t(`today.task.${item.task}`, params)}
          <small>{t(`today.why.${item.why}`, params)}</small>
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

// Params carry dates as ISO texts and money in fields named …Cents; the sentence shows them as courts write them.
function shownParams(params: WorkItem['params'], text: Text): Readonly<Record<string, string | number>> {
  const shown: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'number' && /cents$/i.test(name)) shown[name] = text.amount(value)
    else if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) shown[name] = text.date(value)
    else shown[name] = value
  }
  return shown
}

function routeOf(item: WorkItem): Route {
  if (item.opens === 'print') return { screen: 'print' }
  const tab = item.opens === 'decision' ? 'decisions' : 'claims'
  return { screen: 'caseFile', caseId: item.caseId, tab }
}
