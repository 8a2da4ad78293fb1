import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import type { FindingView } from '../../../shared/contract/claim.ts'
import type { TypedDecision } from '../../../shared/contract/order.ts'
import { createHeadNames } from '../../../shared/domain/claim/gateContext.ts'
import { answerField } from '../../forms/decision.ts'
import { FindingList } from '../../parts/findings/FindingList.tsx'
import type { CheckedClaim } from '../../parts/findings/findingWords.ts'
import { useText } from '../../i18n/useText.ts'
import { Tag } from '../../ui/Tag.tsx'
import { IssuePoints } from './IssuePoints.tsx'

type Props = Readonly<{
  findings: readonly FindingView[] | undefined
  /** Everything that is looked at, with its state. */
  points: Output<'order.preview'>['points'] | undefined
  /** The decision they were found in. */
  decision: TypedDecision | undefined
  file: CaseFileView
  claim: CheckedClaim
}>

/** Everything that is looked at before issuing, and what of it stands in the way. */
export function Checks({ findings, points = [], decision, file, claim }: Props) {
  const { t } = useText()
  if (findings === undefined) return null
  return (
    <section className="panel">
      <FindingList
        title={t('screens.checks.title')}
        findings={findings.map((finding) => ({ ...finding, field: fieldOf(finding, decision, claim) }))}
        file={file}
        claim={claim}
        clear={
          <>
            {findings.length === 0 && <Tag tone="ok">{t('screens.checks.clear')}</Tag>}
            <IssuePoints points={points} />
          </>
        }
      />
    </section>
  )
}

/** Where it is typed: an undecided head is in no decision, so it is found by the name that the finding gives it. */
function fieldOf({ field, params }: FindingView, decision: TypedDecision | undefined, claim: CheckedClaim): string {
  const nameOf = createHeadNames(claim.heads)
  const row = field.endsWith('.heads') ? claim.heads.findIndex((head) => nameOf(head) === params['head']) : -1
  return row < 0 ? answerField(field, decision, claim) : `${field}.${String(row)}.awardedCents`
}
