import { calculateHead } from '../../../shared/domain/calculation/calculation.ts'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { readCalculation } from '../../forms/calculation.ts'
import { useTyped } from '../../forms/formContext.ts'
import type { TypedHead } from '../../forms/head.ts'
import { useText } from '../../i18n/useText.ts'

/** What stands behind a head that is only read: the steps of its calculation, and every piece of its evidence. */
export function ReadDetail({ index, evidence }: Readonly<{ index: number; evidence: readonly Evidence[] }>) {
  const { pick, number } = useText()
  const row = useTyped(`heads.${String(index)}`) as TypedHead | undefined
  const calculation = row === undefined ? undefined : readCalculation(row.calculation)
  const result = calculation === undefined ? undefined : calculateHead({ calculation, amountCents: null })
  const steps = result?.ok === true && result.value.recomputed ? result.value.steps : []
  const chosen = evidence.filter(({ id }) => row?.evidence.includes(id) === true)
  return (
    <tr role="row" className="openHead openRest">
      <td role="gridcell" />
      <td role="gridcell" colSpan={5}>
        {steps.map((step, at) => (
          <div key={at}>
            {pick(step)} = {number(step.cents)}
          </div>
        ))}
        {chosen.map((entry) => (
          <div key={entry.id} className="mut">
            {pick(entry.title)}
          </div>
        ))}
      </td>
    </tr>
  )
}
