import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useText } from '../../i18n/useText.ts'
import { useWeekday } from './useWeekday.ts'

/** A day in court on the line of time. */
export function HearingDay({ hearing }: Readonly<{ hearing: CaseFileView['case']['hearings'][number] }>) {
  const { t, date, script } = useText()
  const weekday = useWeekday()
  const { outcome, adjournedTo, reason } = hearing
  const said = [
    ...(outcome === undefined ? [] : [t(`screens.hearingOutcome.${outcome}`)]),
    ...(adjournedTo === undefined ? [] : [t('deadlines.adjournedTo', { day: date(adjournedTo) })]),
    ...(reason === undefined ? [] : [script(reason)]),
  ].join(' · ')
  return (
    <li className="hearing">
      <span className="day">
        {date(hearing.date)}
        <small>{weekday(hearing.date)}</small>
      </span>
      <span className="shape" aria-hidden="true">
        ■
      </span>
      <span className="what">
        <b>{t(`screens.hearing.${hearing.kind}`)}</b>
        {hearing.closed === true && ` · ${t('deadlines.closed')}`}
        {said !== '' && <small>{said}</small>}
      </span>
    </li>
  )
}
