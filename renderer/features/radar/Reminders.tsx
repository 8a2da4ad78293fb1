import type { StepView } from '../../../shared/contract/radar.ts'
import { useText } from '../../i18n/useText.ts'

/** The days on which an unpaid order is looked at again, those that have passed marked, and its age. */
export function Reminders({ age }: Readonly<{ age: NonNullable<StepView['age']> }>) {
  const { t, date } = useText()
  return (
    <div className="reminders">
      <span>
        {t('radar.reminders')} <small>{t('radar.sinceEnforceable')}</small>
      </span>
      <ol>
        {age.reminders.map(({ days, on, isPassed }) => (
          <li key={days} className={isPassed ? 'passed' : undefined}>
            <b>{days}</b> {date(on)}
            {isPassed && (
              <>
                <span aria-hidden="true"> ✓</span>
                <span className="unseen"> {t('radar.passed')}</span>
              </>
            )}
          </li>
        ))}
      </ol>
      <span className="mut">{t('radar.age', { count: age.days })}</span>
    </div>
  )
}
