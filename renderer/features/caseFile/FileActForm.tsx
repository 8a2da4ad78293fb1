import { useState, type ReactNode } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { paperRemedyAfter, type FileChangeAct } from '../../../shared/domain/caseFile/fileChanges.ts'
import { parseDate, readTypedDate } from '../../../shared/format/parseDate.ts'
import { useSession } from '../../api/session.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonForm } from '../../parts/ReasonForm.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'

type Props = Readonly<{
  file: CaseFileView
  act: FileChangeAct
  error: Error | null
  isReady: boolean
  isBusy: boolean
  onSubmit: (given: Readonly<{ on: string; reason: string }>) => Promise<unknown>
  onClose: () => void
  children: ReactNode
  /** Left out where the act itself says from which day. */
  hasDay?: boolean
}>

/** What an act on the file as a whole asks: its own fields, the day, the papers that it touches, and why. */
export function FileActForm(props: Props) {
  const { file, act, error, isReady, isBusy, onSubmit, onClose, children, hasDay = true } = props
  const { t } = useText()
  const errorText = useErrorText()
  const { today } = useSession()
  const [day, setDay] = useState(readTypedDate(today))
  const on = parseDate(day)
  return (
    <ReasonForm
      words={{
        explain: t(`screens.fileChange.explain.${act}`),
        field: t('screens.reason'),
        submit: t(`screens.fileChange.submit.${act}`),
        cancel: t('screens.cancel'),
      }}
      draft={`${file.id}/act/${act}`}
      isReady={isReady && on.ok}
      isBusy={isBusy}
      error={undefined}
      onSubmit={(reason) => (on.ok ? onSubmit({ on: on.value, reason }) : Promise.reject(new Error('no day')))}
      onClose={onClose}
      below={error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
    >
      {children}
      {hasDay && (
        <TextField
          label={t('screens.fileChange.on')}
          value={day}
          onChange={setDay}
          maxLength={20}
          error={on.ok ? undefined : errorText(on.error.code)}
        />
      )}
      <PapersAfter file={file} act={act} />
    </ReasonForm>
  )
}

/** The papers that were made before the change, and what is to be done with each. */
export function PapersAfter({ file, act }: Readonly<{ file: CaseFileView; act: FileChangeAct }>) {
  const { t, pick } = useText()
  const papers = file.claims.flatMap(({ claim, stage }) => {
    const remedy = paperRemedyAfter(act, stage)
    return remedy === 'none' ? [] : [{ claim, remedy }]
  })
  if (papers.length === 0) return null
  return (
    <ul className="plainList">
      {papers.map(({ claim, remedy }) => (
        <li key={claim.id}>
          {t('screens.correctFacts.paper', { name: pick(file.people.find(({ id }) => id === claim.claimant)?.label) })}{' '}
          {t(`screens.fileChange.remedy.${remedy}`)}
        </li>
      ))}
    </ul>
  )
}
