import type { Output } from '../../../shared/contract/channels.ts'
import { keyOfWarning } from '../../../shared/domain/decision/explainedWarnings.ts'
import { useText } from '../../i18n/useText.ts'

/** The warnings that an order was issued with, each with the reason that its judge gave; nothing where there were none. */
export function WarningsOfOrder({ warnings = [] }: Pick<Output<'order.open'>, 'warnings'>) {
  const { t, has, script } = useText()
  if (warnings.length === 0) return null
  return (
    <>
      <h3>{t('screens.issue.explainedWarnings')}</h3>
      <dl className="facts">
        {warnings.map((warning) => {
          const { code, params, reason } = warning
          const key = `findings.${code}`
          return (
            <div key={keyOfWarning(warning)}>
              <dt>{has(key) ? t(key, params) : code}</dt>
              <dd>{script(reason)}</dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}
