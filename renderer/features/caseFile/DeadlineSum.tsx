import type { CaseDeadlineView } from '../../../shared/contract/deadlines.ts'
import { addDays, daysBetween, weekdayOf } from '../../../shared/time/calendarDate.ts'
import type { HolidayTable } from '../../../shared/domain/deadlines/holidays.ts'
import { checkWorkingDay } from '../../../shared/domain/deadlines/workingDay.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { useWeekday } from './useWeekday.ts'

const WEEK = 7
/** Any Monday. */
const MONDAY = '2024-01-01'
const WEEKDAYS = Array.from({ length: WEEK }, (_day, index) => addDays(MONDAY, index))
/** Longer sums are shown by their last weeks. */
const MOST_WEEKS = 5

type Props = Readonly<{
  deadline: CaseDeadlineView | undefined
  /** Leads to the event the limit runs from, where it can be typed. */
  onEdit?: (deadline: CaseDeadlineView) => void
}>

/** How a limit was counted: the days of its last weeks, numbered, days off hatched, and the sentence. */
export function DeadlineSum({ deadline, onEdit }: Props) {
  const { t, pick } = useText()
  const { data: law } = useChannel('law.inForce', {})
  if (deadline === undefined || law === undefined) return null
  const { holidays } = law
  const { counted, due, article, sentence, skipped, closedDays } = deadline
  return (
    <aside className="panel deadlineSum" aria-labelledby="deadlineSum">
      <h2 id="deadlineSum">
        {t('deadlines.how')} <small>{pick(deadline.name)}</small>
      </h2>
      {counted !== undefined && due !== undefined && counted.from < due && (
        <Days from={counted.from} end={counted.end} due={due} closed={closedDays} holidays={holidays} />
      )}
      <p>{pick(sentence)}</p>
      <dl className="sumFacts">
        <dt>{t('deadlines.basis')}</dt>
        <dd>{pick(article)}</dd>
        {skipped.length > 0 && (
          <>
            <dt>{t('deadlines.skipped')}</dt>
            <dd>
              <Skipped days={skipped} />
            </dd>
          </>
        )}
        <dt>{t('deadlines.holidays')}</dt>
        <dd>{t('deadlines.holidaysUntil', { year: holidays.range.to.slice(0, 4) })}</dd>
      </dl>
      {onEdit !== undefined && (
        <div className="actions">
          <Button
            onPress={() => {
              onEdit(deadline)
            }}
          >
            {t('deadlines.edit')}
          </Button>
        </div>
      )}
    </aside>
  )
}

function Skipped({ days }: Readonly<{ days: CaseDeadlineView['skipped'] }>) {
  const { date, pick } = useText()
  return (
    <ul className="plainList">
      {days.map((day) => (
        <li key={day.date}>
          {date(day.date)} – {pick(day.why)}
        </li>
      ))}
    </ul>
  )
}

/** `closed`: days on which the office did not work. */
type Span = Readonly<{ from: string; end: string; due: string; closed: readonly string[]; holidays: HolidayTable }>

function Days(span: Span) {
  const weekday = useWeekday()
  const { from, end, due } = span
  return (
    <table className="deadlineDays" aria-labelledby="deadlineSum">
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col" abbr={weekday(day)}>
              {weekday(day).slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(from, end, due).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Day key={day} day={day} {...span} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ day, from, end, due, closed, holidays }: Span & Readonly<{ day: string }>) {
  const { t, date } = useText()
  const worked = checkWorkingDay({ date: day, closedDays: [...closed] }, holidays)
  const number = daysBetween(from, day) + 1
  const isCounted = number >= 0 && day <= end && from <= end
  const kinds = [
    worked.ok && !worked.value.working ? 'off' : '',
    day === due ? 'due' : '',
    day === end && end !== due ? 'moved' : '',
    number === 0 ? 'event' : '',
  ]
  return (
    <td className={kinds.filter((kind) => kind !== '').join(' ')}>
      <span aria-hidden="true">{t('deadlines.dayOfMonth', { day: Number(day.slice(-2)) })}</span>
      <span className="unseen">{date(day)}</span>{' '}
      {day === due ? <b>{t('deadlines.ends')}</b> : isCounted && <b>{number}</b>}
    </td>
  )
}

/** Whole weeks, Monday first, from the event to the day the limit ends; of a long one the last. */
function weeksOf(from: string, end: string, due: string): readonly (readonly string[])[] {
  const last = due > end ? due : end
  const monday = (day: string) => addDays(day, 1 - weekdayOf(day))
  const first = monday(addDays(from, -1))
  const weeks = daysBetween(first, monday(last)) / WEEK + 1
  const shown = Math.min(weeks, MOST_WEEKS)
  const begin = addDays(first, (weeks - shown) * WEEK)
  return Array.from({ length: shown }, (_week, row) =>
    Array.from({ length: WEEK }, (_day, column) => addDays(begin, row * WEEK + column)),
  )
}
