import type { StepView } from '../../../shared/contract/radar.ts'
import { keyIn } from '../../../shared/text/messageKey.ts'
import { useText } from '../../i18n/useText.ts'

/** Why the order is not paid, as was said last, when and by whom; what was said before stands below. */
export function NonCollection({ recorded }: Readonly<{ recorded: StepView['nonCollection'] }>) {
  const { t, date, script } = useText()
  const [last, ...before] = recorded.toReversed()
  if (last === undefined) return null
  const said = ({ date: on, by }: typeof last) => t('radar.nonCollection.said', { on: date(on), by: script(by) })
  return (
    <div className="nonCollection">
      {t('radar.nonCollection.label')}: <b>{t(keyIn('radar.nonCollection.why', last.reason))}</b>{' '}
      <small>{said(last)}</small>
      {before.length > 0 && (
        <details>
          <summary>{t('radar.nonCollection.before')}</summary>
          <ul>
            {before.map((one) => (
              <li key={`${one.date} ${one.reason}`}>
                {t(keyIn('radar.nonCollection.why', one.reason))} <small>{said(one)}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
