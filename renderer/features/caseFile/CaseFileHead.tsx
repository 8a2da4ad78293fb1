import type { ReactNode } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { marksShownTo } from '../../../shared/domain/caseFile/markShown.ts'
import { findNextDeadline } from '../../../shared/domain/deadlines/caseDeadlines.ts'
import { daysBetween } from '../../../shared/time/calendarDate.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useSession } from '../../api/session.ts'
import { AssignFile } from '../../parts/AssignFile.tsx'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ExportCase } from './ExportCase.tsx'

/** What the head of a file says and offers at the right: whose it is, what is due next with the days left, and the export. */
export function CaseFileHead({ file }: Readonly<{ file: CaseFileView }>) {
  return (
    <>
      <Owner file={file} />
      <NextDeadline file={file} />
      {file.acts.includes('export') && <ExportCase caseId={file.id} />}
    </>
  )
}

function Owner({ file }: Readonly<{ file: CaseFileView }>) {
  const { t, script } = useText()
  const session = useSession()
  const { name } = useMarks(file)
  const { owner, clerk } = file
  return (
    <>
      {owner !== undefined && (
        <span className="mut">{t('screens.assign.owner', { name: script(owner.displayName) })}</span>
      )}
      {clerk !== undefined && (
        <span className="mut">{t('screens.assign.clerk', { name: script(clerk.displayName) })}</span>
      )}
      {(session.may('caseFile.assign') || session.may('caseFile.reassign')) && <AssignFile file={file} mark={name} />}
    </>
  )
}

/** The limit that asks for attention first, else the next day in court. */
function NextDeadline({ file }: Readonly<{ file: CaseFileView }>) {
  const { pick, date } = useText()
  const { data = [] } = useChannel('caseFile.deadlines', { caseId: file.id })
  const next = findNextDeadline(data)
  const hearing = file.nextHearing?.date
  if (next?.due === undefined || (hearing !== undefined && hearing <= next.due)) return <NextHearing file={file} />
  return (
    <span className="mut nextDeadline">
      {pick(next.name)} {date(next.due)} — <Left days={next.daysLeft ?? 0} />
    </span>
  )
}

function NextHearing({ file }: Readonly<{ file: CaseFileView }>) {
  const { t, date } = useText()
  const { today } = useSession()
  const next = file.nextHearing
  if (next === undefined) return null
  return (
    <span className="mut">
      {t(`screens.hearing.${next.kind}`)} {date(next.date)} — <Left days={daysBetween(today, next.date)} />
    </span>
  )
}

function Left({ days }: Readonly<{ days: number }>) {
  const { t } = useText()
  if (days < 0) return <span className="late">{t('today.late', { count: -days })}</span>
  return days === 0 ? t('today.dueToday') : t('today.left', { count: days })
}

/** The marks of a file, that of the own office first; `name` is what a screen may be called by. */
export function useMarks(file: CaseFileView): Readonly<{ marks: ReactNode; name: string }> {
  const { t } = useText()
  const { person } = useSession()
  const isCourt = person.office === file.case.court
  const { own, other } = marksShownTo(file.case, person.office)
  const name = own ?? other ?? t('screens.caseFiles.noMark')
  const former = file.changes.flatMap(({ mark }) => mark ?? []).join(', ')
  if (former === '' && (own === undefined || other === undefined)) return { marks: name, name }
  const marks = (
    <>
      {name}{' '}
      {own !== undefined && other !== undefined && (
        <span className="mut">
          <span aria-hidden="true">{isCourt ? '←' : '→'}</span> {other}
        </span>
      )}
      {former !== '' && <small className="mut"> · {t('screens.fileChange.formerly', { marks: former })}</small>}
    </>
  )
  return { marks, name }
}

export function InjuredParties({ file }: Readonly<{ file: CaseFileView }>) {
  return file.people
    .filter((person) => person.role === 'injuredParty')
    .map((person) => <PersonLabel key={person.id} label={person.label} isSealed={person.sealed === true} />)
}

/** Where the file is, unless it is with the own office, and whether one can still write in a part of it. */
export function Custody({ file }: Readonly<{ file: CaseFileView }>) {
  const { t, office } = useText()
  const { person } = useSession()
  if (file.custody === person.office) return null
  const isAtWork = file.acts.includes('savePerson') || file.claims.some(({ acts }) => acts.length > 0)
  const key = isAtWork ? 'screens.caseFile.elsewhere' : 'screens.caseFile.readOnly'
  return <Notice tone="plain">{t(key, { office: office(file.custody) })}</Notice>
}
