import { useRef } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { CaseDeadlineView } from '../../../shared/contract/deadlines.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { useShortcut } from '../../ui/useShortcut.ts'
import { DeadlineRow } from './DeadlineRow.tsx'
import { HearingDay } from './HearingDay.tsx'
import { goToToday, timelineAct } from './timelineKeys.ts'

type Hearing = CaseFileView['case']['hearings'][number]
/** A day on the line of time: a limit, or a day in court. */
export type Line = Readonly<{ key: string; day: string | undefined; deadline?: CaseDeadlineView; hearing?: Hearing }>

type Props = Readonly<{
  file: CaseFileView
  lines: readonly Line[]
  next: CaseDeadlineView | undefined
  /** The key of the limit whose sum is shown. */
  open: string | undefined
  onOpen: (key: string) => void
  /** Leads to where the event of the limit is typed; absent where nothing can be typed. */
  onEdit?: (deadline: CaseDeadlineView) => void
}>

/** What has happened and what runs, day by day, with today between; one limit is open, and the arrows go through them. */
export function Timeline({ file, lines, next, open, onOpen, onEdit }: Props) {
  const { t, longDate } = useText()
  const { today } = useSession()
  const place = useRef<HTMLOListElement>(null)
  useShortcut({ key: 'g' }, () => {
    goToToday(place.current)
  })
  const running = lines.filter(({ deadline }) => deadline?.state === 'runs').length
  const isPast = ({ day }: Line) => day !== undefined && day < today
  const lineOf = ({ key, deadline, hearing }: Line) =>
    deadline === undefined ? (
      hearing !== undefined && <HearingDay key={key} hearing={hearing} />
    ) : (
      <DeadlineRow
        key={key}
        file={file}
        deadline={deadline}
        isNext={deadline === next}
        isOpen={key === open}
        onOpen={() => {
          onOpen(key)
        }}
      />
    )
  return (
    <ol
      className="timeline"
      ref={place}
      onKeyDown={(event) => {
        const opened = lines.find(({ key }) => key === open)?.deadline
        const isEdit = event.key === 'Enter' && event.target instanceof HTMLButtonElement && event.target.ariaPressed
        const edit = isEdit === 'true' && opened !== undefined && onEdit !== undefined
        const act = edit ? () => onEdit(opened) : timelineAct(event)
        if (act === undefined) return
        event.preventDefault()
        act()
      }}
    >
      {lines.filter(isPast).map(lineOf)}
      <li className="now">
        <b>
          {t('deadlines.today')} · {longDate(today)}
        </b>{' '}
        {running > 0 && <span className="mut">{t('deadlines.running', { count: running })}</span>}
      </li>
      {lines.filter((line) => !isPast(line)).map(lineOf)}
    </ol>
  )
}
