import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { useText } from '../../i18n/useText.ts'
import { HeadColumns } from './HeadColumns.tsx'
import { HeadReadRow } from './HeadReadRow.tsx'
import { HeadTotals } from './HeadTotals.tsx'

/** The heads of a claim that is no longer typed in. */
export function HeadReadTable({ claim, evidence }: Readonly<{ claim: Claim; evidence: readonly Evidence[] }>) {
  const { t } = useText()
  return (
    <table className="heads" role="table">
      <caption className="unseen">{t('screens.claim.heads')}</caption>
      <HeadColumns />
      <tbody role="rowgroup">
        {claim.heads.map((head) => (
          <HeadReadRow key={head.id} head={head} evidence={evidence} />
        ))}
      </tbody>
      <HeadTotals />
    </table>
  )
}
