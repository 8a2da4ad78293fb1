import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { FindingView } from '../../../shared/contract/claim.ts'
import type { TypedDecision } from '../../../shared/contract/order.ts'
import { answerField } from '../../forms/decision.ts'
import { FindingList } from '../../parts/findings/FindingList.tsx'
import type { CheckedClaim } from '../../parts/findings/findingWords.ts'
import { useText } from '../../i18n/useText.ts'
import { Tag } from '../../ui/Tag.tsx'

type Props = Readonly<{
  findings: readonly FindingView[] | undefined
  /** The decision they were found in. */
  decision: TypedDecision | undefined
  file: CaseFileView
  claim: CheckedClaim
}>

/** What stands in the way of issuing. */
export function Checks({ findings, decision, file, claim }: Props) {
  const { t } = useText()
  if (findings === undefined) return null
  return (
    <section className="panel">
      <FindingList
        title={t('screens.checks.title')}
        findings={findings.map((finding) => ({ ...finding, field: answerField(finding.field, decision, claim) }))}
        file={file}
        claim={claim}
        clear={findings.length === 0 && <Tag tone="ok">{t('screens.checks.clear')}</Tag>}
      />
    </section>
  )
}
