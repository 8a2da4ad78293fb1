import type { FindingView } from '../../../shared/contract/claim.ts'
import { useText } from '../../i18n/useText.ts'
import { focusField } from '../../ui/focusField.ts'
import { Tag } from '../../ui/Tag.tsx'

type Props = Readonly<{ findings: readonly FindingView[]; isReady: boolean; isKnown: boolean }>

/** The precision gate: each finding names the defect, its article and the way out; a click goes to the field. */
export function Gate({ findings, isReady, isKnown }: Props) {
  const { t, pick } = useText()
  const blockers = findings.filter((finding) => finding.severity === 'blocker')
  const warnings = findings.filter((finding) => finding.severity === 'warning')
  return (
    <>
      <h2 aria-live="polite">
        {t('screens.gate.title')}{' '}
        <small>
          {t('screens.gate.blockers', { count: blockers.length })} ·{' '}
          {t('screens.gate.warnings', { count: warnings.length })}
        </small>
      </h2>
      {isKnown && isReady && <Tag tone="ok">{t('screens.gate.ready')}</Tag>}
      <ul className="findings">
        {[...blockers, ...warnings].map((finding) => (
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
    </>
  )
}
