import type { Output } from '../../../shared/contract/channels.ts'
import { useText } from '../../i18n/useText.ts'

const STEPS = ['informed', 'filed', 'decided', 'final', 'paid'] as const

/** How many claims have come how far: informed, filed, decided in the criminal case, final, paid. */
export function Funnel({ funnel }: Readonly<{ funnel: Output<'today.worklist'>['funnel'] }>) {
  const { t, amount } = useText()
  const most = Math.max(1, ...STEPS.map((step) => funnel[step]))
  return (
    <dl className="funnel">
      {STEPS.map((step) => (
        <div key={step}>
          <dt>{t(`today.funnel.${step}`)}</dt>
          <dd>
            <b>{funnel[step]}</b>
            {step === 'paid' && <span className="mut"> · {amount(funnel.paidCents)}</span>}
          </dd>
          <meter aria-hidden="true" min={0} max={most} value={funnel[step]} />
        </div>
      ))}
    </dl>
  )
}
