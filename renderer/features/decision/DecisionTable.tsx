import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import { findForced } from '../../../shared/domain/decision/forcedOutcome.ts'
import { useText } from '../../i18n/useText.ts'
import { DecisionRow } from './DecisionRow.tsx'

const COLUMNS = ['code', 'reason', 'claimed', 'awarded', 'referred'] as const

type Props = Readonly<{ file: Pick<CaseFileView, 'id' | 'case' | 'evidence'>; claim: Claim }>

/** Claimed, awarded, referred: every head gets its answer here. */
export function DecisionTable({ file, claim }: Props) {
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
          <DecisionRow
            key={head.id}
            caseId={file.id}
            claimId={claim.id}
            evidence={file.evidence}
            head={head}
            index={index}
            forced={findForced(file.case, claim, head)?.result}
          />
        ))}
      </tbody>
    </table>
  )
}
