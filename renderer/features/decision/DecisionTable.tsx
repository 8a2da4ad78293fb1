import type { CaseId } from '../../../shared/contract/ids.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { useText } from '../../i18n/useText.ts'
import { DecisionRow } from './DecisionRow.tsx'

const COLUMNS = ['code', 'reason', 'claimed', 'awarded', 'referred'] as const

type Props = Readonly<{ caseId: CaseId; evidence: readonly Evidence[]; claim: Claim }>

/** Claimed, awarded, referred: every head gets its answer here. */
export function DecisionTable({ caseId, evidence, claim }: Props) {
  const { t } = useText()
  return (
    <table className="decide" role="table">
      <caption className="unseen">{t('screens.decision.heads')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map((column) => (
            <th
              key={column}
              role="columnheader"
              className={column === 'code' || column === 'reason' ? `col-${column}` : `col-${column} num`}
            >
              {t(`screens.decision.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {claim.heads.map((head, index) => (
          <DecisionRow key={head.id} caseId={caseId} claimId={claim.id} evidence={evidence} head={head} index={index} />
        ))}
      </tbody>
    </table>
  )
}
