import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import type { ClaimHead } from '../../../shared/domain/caseFile/claim.ts'
import { calculateHead } from '../../../shared/domain/calculation/calculation.ts'
import { headByCode, personalityRights } from '../../../shared/domain/legal/heads.ts'
import { useText } from '../../i18n/useText.ts'
import { EvidenceStrength } from './EvidenceStrength.tsx'

/** A head as it reads once nobody may type in it: sentences instead of fields. */
export function HeadReadRow({ head, evidence }: Readonly<{ head: ClaimHead; evidence: readonly Evidence[] }>) {
  const { pick, number } = useText()
  const chosen = evidence.filter((entry) => head.evidence.includes(entry.id))
  return (
    <tr role="row">
      <td role="cell" className="cell-code">
        <b>{head.code}</b>
      </td>
      <td role="cell" className="cell-basis">
        {pick(headByCode(head.code).name)}
        <BasisLine head={head} />
      </td>
      <td role="cell" className="cell-calculation">
        <CalculationSteps head={head} />
      </td>
      <td role="cell" className="cell-amount num">
        {head.amountCents === null ? '—' : number(head.amountCents)}
      </td>
      <td role="cell" className="cell-evidence">
        <EvidenceStrength chosen={chosen} /> {chosen.map((entry) => pick(entry.title)).join(' · ')}
      </td>
    </tr>
  )
}

function BasisLine({ head }: Readonly<{ head: ClaimHead }>) {
  const { t, pick, date } = useText()
  const right = personalityRights.find((entry) => entry.key === head.personalityRight)
  const period = [date(head.from), date(head.to)].filter((day) => day !== '').join(' – ')
  const interest =
    head.interestFrom === undefined ? '' : t('screens.claim.interestSince', { date: date(head.interestFrom) })
  const texts = [period, right === undefined ? (head.personalityRight ?? '') : pick(right.name), head.legalBasis ?? '']
  const parts = [...texts, pick(head.object), pick(head.note), interest].filter((part) => part !== '')
  return parts.length === 0 ? null : <div className="mut">{parts.join(' · ')}</div>
}

function CalculationSteps({ head }: Readonly<{ head: ClaimHead }>) {
  const { t, pick, number } = useText()
  const result = calculateHead(head)
  return (
    <>
      {t(`screens.method.${head.calculation.method}`)}
      {result.ok &&
        result.value.recomputed &&
        result.value.steps.map((step, index) => (
          <div className="mut" key={index}>
            {pick(step)} = {number(step.cents)}
          </div>
        ))}
    </>
  )
}
