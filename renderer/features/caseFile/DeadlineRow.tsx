import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { CaseDeadlineView } from '../../../shared/contract/deadlines.ts'
import type { DeadlineState } from '../../../shared/domain/deadlines/caseDeadlines.ts'
import { useText } from '../../i18n/useText.ts'
import { DaysLeft } from '../../parts/DaysLeft.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useWeekday } from './useWeekday.ts'

type Props = Readonly<{
  file: CaseFileView
  deadline: CaseDeadlineView
  isNext: boolean
  isOpen: boolean
  onOpen: () => void
}>

const SHAPES: Readonly<Record<DeadlineState, string>> = {
  met: '●',
  overdue: '■',
  expired: '◐',
  runs: '○',
  conditional: '◌',
  open: '◌',
}

/** A limit on the line of time: its day, whose it is, the sentence of its sum, and how it stands. */
export function DeadlineRow({ file, deadline, isNext, isOpen, onOpen }: Props) {
  const { pick, date } = useText()
  const weekday = useWeekday()
  const { name, sentence, article, state, due, done } = deadline
  const day = done ?? due
  const whose = useWhose(file, deadline)
  return (
    <li className={`limit ${state}`} data-rule={deadline.rule}>
      <span className="day">
        {day === undefined ? '—' : date(day)}
        {day !== undefined && <small>{weekday(day)}</small>}
      </span>
      <span className="shape" aria-hidden="true">
        {SHAPES[state]}
      </span>
      <span className="what">
        <button
          type="button"
          className="link"
          aria-pressed={isOpen}
          tabIndex={isOpen ? 0 : -1}
          data-limit={deadline.rule}
          onClick={onOpen}
        >
          <b>{pick(name)}</b>
          {whose !== '' && ` · ${whose}`}
        </button>
        <small>
          {pick(sentence)} ({pick(article)})
        </small>
      </span>
      <span className="until">
        <Standing deadline={deadline} isNext={isNext} />
      </span>
    </li>
  )
}

/** How a limit stands, as a word with a shape. */
function Standing({ deadline, isNext }: Readonly<{ deadline: CaseDeadlineView; isNext: boolean }>) {
  const { t } = useText()
  const { state, due, daysLeft, done } = deadline
  if (state === 'met') {
    const isLate = done !== undefined && due !== undefined && done > due
    return <Tag tone={isLate ? 'bad' : 'ok'}>{t(isLate ? 'deadlines.metLate' : 'deadlines.met')}</Tag>
  }
  if (state === 'overdue') return <Tag tone="bad">{t('today.late', { count: -(daysLeft ?? 0) })}</Tag>
  if (state !== 'runs') return <span className="mut">{t(`deadlines.state.${state}`)}</span>
  return (
    <>
      {isNext && <span className="mut">{t('deadlines.next')} </span>}
      <DaysLeft due={due} daysLeft={daysLeft} />
    </>
  )
}

/** Whom a limit concerns: the person it runs for, else the claimant of its claim. */
function useWhose({ people, claims }: CaseFileView, { person, claim }: CaseDeadlineView): string {
  const { pick } = useText()
  const id = person ?? claims.find((one) => one.claim.id === claim)?.claim.claimant
  return pick(people.find((one) => one.id === id)?.label)
}
