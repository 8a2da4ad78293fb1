import type { ReactNode } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { nextHearing } from '../../../shared/domain/deadlines/nextHearing.ts'
import { daysBetween } from '../../../shared/time/calendarDate.ts'
import { useSession } from '../../api/session.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { useText } from '../../i18n/useText.ts'
import { ExportCase } from './ExportCase.tsx'

/** What the head of a file says and offers at the right: the next hearing with the days left, and the export. */
export function CaseFileHead({ file }: Readonly<{ file: CaseFileView }>) {
  return (
    <>
      <NextHearing file={file} />
      <ExportCase caseId={file.id} />
    </>
  )
}

function NextHearing({ file }: Readonly<{ file: CaseFileView }>) {
  const { t, date } = useText()
  const { today } = useSession()
  const next = nextHearing(file.case.hearings, today)
  if (next === undefined) return null
  const days = daysBetween(today, next.date)
  return (
    <span className="mut">
      {t(`screens.hearing.${next.kind}`)} {date(next.date)} —{' '}
      {days === 0 ? t('today.dueToday') : t('today.left', { count: days })}
    </span>
  )
}

/** The marks of a file, that of the own office first; `name` is what a screen may be called by. */
export function useMarks(file: CaseFileView): Readonly<{ marks: ReactNode; name: string }> {
  const { t } = useText()
  const { person } = useSession()
  const { prosecutionMark, courtMark, court } = file.case
  const isCourt = person.office === court
  const [own, other] = isCourt ? [courtMark, prosecutionMark] : [prosecutionMark, courtMark]
  const name = own ?? other ?? t('screens.caseFiles.noMark')
  if (own === undefined || other === undefined) return { marks: name, name }
  const marks = (
    <>
      {own} <span className="mut">{isCourt ? `← ${other}` : `→ ${other}`}</span>
    </>
  )
  return { marks, name }
}

export function InjuredParties({ file }: Readonly<{ file: CaseFileView }>) {
  return file.people
    .filter((person) => person.role === 'injuredParty')
    .map((person) => <PersonLabel key={person.id} label={person.label} isSealed={person.sealed === true} />)
}
