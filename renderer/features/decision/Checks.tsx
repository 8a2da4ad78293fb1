import type { FindingView } from '../../../shared/contract/claim.ts'
import { useText } from '../../i18n/useText.ts'
import { focusField } from '../../ui/focusField.ts'
import { Tag } from '../../ui/Tag.tsx'

/** What stands in the way of issuing; a click goes to the field. */
export function Checks({ findings }: Readonly<{ findings: readonly FindingView[] | undefined }>) {
  const { t, pick } = useText()
  if (findings === undefined) return null
  return (
    <section>
      <h2 aria-live="polite">
        {t('screens.checks.title')}{' '}
        <small>
          {t('screens.gate.blockers', { count: findings.filter((finding) => finding.severity === 'blocker').length })}
        </small>
      </h2>
      {findings.length === 0 && <Tag tone="ok">{t('screens.checks.clear')}</Tag>}
      <ul className="findings panel">
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.field}`}>
            <button
              type="button"
              onClick={() => {
                focusField(finding.field)
              }}
            >
              <Tag tone={finding.severity === 'blocker' ? 'bad' : 'warn'}>{t(`screens.gate.${finding.severity}`)}</Tag>
              <b>{pick(finding.message)}</b>
              <span className="mut">
                {finding.article}
                {finding.remedy !== undefined && ` — ${pick(finding.remedy)}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
