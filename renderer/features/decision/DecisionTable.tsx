import { useText } from '../../i18n/useText.ts'
import { DecisionRow } from './DecisionRow.tsx'
import type { DecisionProps } from './decisionProps.ts'

const COLUMNS = ['code', 'claimed', 'awarded', 'referred', 'reason'] as const

/** Claimed, awarded, referred: every head gets its answer here. */
export function DecisionTable(props: DecisionProps) {
  const { t } = useText()
  return (
    <table className="decide">
      <caption className="unseen">{t('screens.decision.heads')}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} className={column === 'code' || column === 'reason' ? `col-${column}` : 'num'}>
              {t(`screens.decision.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.view.claim.heads.map((head, index) => (
          <DecisionRow key={head.id} {...props} head={head} index={index} />
        ))}
      </tbody>
    </table>
  )
}
