import { useText } from '../i18n/useText.ts'
import { Tag } from '../ui/Tag.tsx'

/** From this many days on a day is told with its date rather than as a warning. */
const CALM_DAYS = 3

/** Until when something is due: how late it is, what is left of the time, and the day where there is time. */
export function DaysLeft({ due, daysLeft }: Readonly<{ due: string | undefined; daysLeft: number | undefined }>) {
  const { t, date } = useText()
  if (daysLeft === undefined) return due === undefined ? null : <span className="mut">{date(due)}</span>
  if (daysLeft < 0) return <Tag tone="bad">{t('today.late', { count: -daysLeft })}</Tag>
  if (daysLeft === 0) return <Tag tone="warn">{t('today.dueToday')}</Tag>
  if (daysLeft < CALM_DAYS) return <Tag tone="warn">{t('today.left', { count: daysLeft })}</Tag>
  return (
    <span className="mut">
      {date(due)} · {t('today.left', { count: daysLeft })}
    </span>
  )
}
