import type { EligibilityReasonView, StateCompensationView } from '../../../shared/contract/stateCompensation.ts'
import { useText, type Text } from '../../i18n/useText.ts'

/** Why the route to the State is open, sentence by sentence; or that it is not any more. */
export function StateReasons({ route }: Readonly<{ route: StateCompensationView }>) {
  const text = useText()
  const { t } = text
  if (!route.isEligible) return <p className="mut">{t('stateCompensation.ended')}</p>
  return (
    <ul className="plainList" aria-label={t('stateCompensation.why')}>
      {route.reasons.map((reason) => (
        <li key={reason.step}>{sentence(reason, text)}</li>
      ))}
    </ul>
  )
}

function sentence({ step, day, offence }: EligibilityReasonView, { t, date, script }: Text): string {
  const { law = '', article = '' } = offence ?? {}
  const named = t('stateCompensation.article', { article, law: script(law) })
  return t(`stateCompensation.reason.${step}`, { day: date(day), offence: named })
}
