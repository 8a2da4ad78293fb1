import { useMemo, useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { CaseDeadlineView } from '../../../shared/contract/deadlines.ts'
import { findNextDeadline } from '../../../shared/domain/deadlines/caseDeadlines.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { fieldOfDeadline } from './deadlineField.ts'
import { DeadlineSum } from './DeadlineSum.tsx'
import { Timeline, type Line } from './Timeline.tsx'

/** The line of time of a file; beside it how the chosen limit was counted, and the way to the event it runs from. */
export function Deadlines({ file }: Readonly<{ file: CaseFileView }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('caseFile.deadlines', { caseId: file.id })
  const lines = useMemo(() => linesOf(file.case.hearings, data ?? []), [file.case.hearings, data])
  const [chosen, setChosen] = useState<string>()
  const edit = useEdit(file)
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined) return null
  const next = findNextDeadline(data)
  const open = lines.find(({ key }) => key === chosen) ?? lines.find(({ deadline }) => deadline === (next ?? data[0]))
  const canEdit = open?.deadline !== undefined && edit?.fieldOf(open.deadline) !== undefined
  return (
    <section className="deadlines" aria-label={t('deadlines.title')}>
      <div>
        <Timeline
          file={file}
          lines={lines}
          next={next}
          open={open?.key}
          onOpen={setChosen}
          {...(edit === undefined ? {} : { onEdit: edit.go })}
        />
        <Legend />
      </div>
      <DeadlineSum deadline={open?.deadline} {...(canEdit ? { onEdit: edit.go } : {})} />
    </section>
  )
}

/** The way to the field from which a limit follows; undefined where the proceedings are only read. */
function useEdit({ id, acts, case: proceedings }: CaseFileView) {
  const { go } = useNavigation()
  if (!acts.includes('changeProceedings')) return undefined
  const fieldOf = (deadline: CaseDeadlineView) => fieldOfDeadline(deadline, proceedings)
  return {
    fieldOf,
    go: (deadline: CaseDeadlineView) => {
      const field = fieldOf(deadline)
      if (field !== undefined) go({ screen: 'caseFile', caseId: id, tab: 'hearings' }, field)
    },
  }
}

/** What the shapes on the line of time mean. */
function Legend() {
  const { t } = useText()
  return (
    <ul className="legend" aria-hidden="true">
      {(['hearing', 'met', 'runs', 'conditional'] as const).map((shape) => (
        <li key={shape} className={shape}>
          {t(`deadlines.legend.${shape}`)}
        </li>
      ))}
    </ul>
  )
}

function linesOf(hearings: CaseFileView['case']['hearings'], deadlines: readonly CaseDeadlineView[]): readonly Line[] {
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
