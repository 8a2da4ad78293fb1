import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { useText } from '../../i18n/useText.ts'
import { claimToForm } from './claimForm.ts'
import { HeadReadRow } from './HeadReadRow.tsx'
import { HeadColumns } from './HeadTable.tsx'
import { HeadTotals } from './HeadTotals.tsx'

/** The heads of a claim that is no longer typed in. */
export function HeadReadTable({ claim, evidence }: Readonly<{ claim: Claim; evidence: readonly Evidence[] }>) {
  const { t } = useText()
  return (
    <table className="heads">
      <caption className="unseen">{t('screens.claim.heads')}</caption>
      <HeadColumns />
      <tbody>
        {claim.heads.map((head) => (
          <HeadReadRow key={head.id} head={head} evidence={evidence} />
        ))}
      </tbody>
      <HeadTotals form={claimToForm(claim)} />
    </table>
  )
}
