import type { ReactNode } from 'react'
import type { FindingView } from '../../shared/contract/claim.ts'
import { focusField } from '../ui/focusField.ts'
import { Tag } from '../ui/Tag.tsx'
import { useText } from '../i18n/useText.ts'

type Props = Readonly<{
  title: string
  findings: readonly FindingView[]
  /** Said where nothing is in the way. */
  clear: ReactNode
}>

/** What is still in the way: each finding names the defect, its article and the way out; a click goes to the field. */
export function FindingList({ title, findings, clear }: Props) {
  const { t } = useText()
  const blockers = findings.filter((finding) => finding.severity === 'blocker')
  const warnings = findings.filter((finding) => finding.severity !== 'blocker')
  return (
    <>
      <h2 aria-live="polite">
        {title}{' '}
        <small>
          {t('screens.gate.blockers', { count: blockers.length })} ·{' '}
          {t('screens.gate.warnings', { count: warnings.length })}
        </small>
      </h2>
      {clear}
      <ul className="findings">
        {[...blockers, ...warnings].map((finding) => (
          <li key={`${finding.code} ${finding.field}`}>
            <Finding finding={finding} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Finding({ finding }: Readonly<{ finding: FindingView }>) {
  const { t, pick } = useText()
  return (
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
  )
}
