import { definitions } from '../../../shared/document/documents/statisticalWords.ts'
import { useText } from '../../i18n/useText.ts'

/** What every figure means, in the words of the report on paper. */
export function Definitions() {
  const { t, pick } = useText()
  return (
    <details className="panel">
      <summary>{t('monitoring.definitions')}</summary>
      <dl className="definitions">
        {definitions().map(({ name, text }) => (
          <div key={name.en}>
            <dt>{pick(name)}</dt>
            <dd>{pick(text)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
