import { useMemo, useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { CaseDeadlineView } from '../../../shared/contract/deadlines.ts'
import { findNextDeadline } from '../../../shared/domain/deadlines/caseDeadlines.ts'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { DeadlineRow } from './DeadlineRow.tsx'
import { DeadlineSum } from './DeadlineSum.tsx'
import { HearingDay } from './HearingDay.tsx'

type Line = Readonly<{ key: string; day: string | undefined; deadline?: CaseDeadlineView; hearing?: Hearing }>
type Hearing = CaseFileView['case']['hearings'][number]

/** What has happened and what runs, day by day, with today between; beside it how the chosen limit was counted. */
export function Deadlines({ file }: Readonly<{ file: CaseFileView }>) {
  const { t, longDate } = useText()
  const errorText = useErrorText()
  const { today } = useSession()
  const { data, error } = useChannel('caseFile.deadlines', { caseId: file.id })
  const lines = useMemo(() => linesOf(file.case.hearings, data ?? []), [file.case.hearings, data])
  const [chosen, setChosen] = useState<string>()
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined) return null
  const next = findNextDeadline(data)
  const open = lines.find(({ key }) => key === chosen) ?? lines.find(({ deadline }) => deadline === (next ?? data[0]))
  const running = data.filter(({ state }) => state === 'runs').length
  const isPast = ({ day }: Line) => day !== undefined && day < today
  const lineOf = (line: Line) =>
    line.deadline === undefined ? (
      line.hearing !== undefined && <HearingDay key={line.key} hearing={line.hearing} />
    ) : (
      <DeadlineRow
        key={line.key}
        file={file}
        deadline={line.deadline}
        isNext={line.deadline === next}
        isOpen={line.key === open?.key}
        onOpen={() => {
          setChosen(line.key)
        }}
      />
    )
  return (
    <section className="deadlines" aria-label={t('deadlines.title')}>
      <ol className="timeline">
        {lines.filter(isPast).map(lineOf)}
        <li className="now">
          <b>
            {t('deadlines.today')} · {longDate(today)}
          </b>{' '}
          {running > 0 && <span className="mut">{t('deadlines.running', { count: running })}</span>}
        </li>
        {lines.filter((line) => !isPast(line)).map(lineOf)}
      </ol>
      <DeadlineSum deadline={open?.deadline} />
    </section>
  )
}

function linesOf(hearings: readonly Hearing[], deadlines: readonly CaseDeadlineView[]): readonly Line[] {
  const lines = [
    ...hearings.map((hearing, index): Line => ({ key: `hearing ${String(index)}`, day: hearing.date, hearing })),
    ...deadlines.map((deadline, index): Line => ({
      key: [deadline.rule, deadline.claim, deadline.person, index].join(' '),
      day: deadline.done ?? deadline.due,
      deadline,
    })),
  ]
  const rank = ({ day = '~' }: Line) => day
  return lines.toSorted((one, other) => (rank(one) < rank(other) ? -1 : Number(rank(one) > rank(other))))
}
