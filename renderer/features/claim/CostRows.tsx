import type { FieldProblems } from '../../api/readFields.ts'
import { useText } from '../../i18n/useText.ts'
import type { ClaimForm } from './claimForm.ts'
import { ItemRows } from './ItemRows.tsx'

type Props = Readonly<{
  form: ClaimForm
  problems: FieldProblems
  isReadOnly: boolean
  onChange: (update: (form: ClaimForm) => ClaimForm) => void
}>

/** Costs stand apart from the claim: they are decided by other rules. */
export function CostRows({ form, problems, isReadOnly, onChange }: Props) {
  const { t } = useText()
  if (isReadOnly && form.costs.length === 0) return null
  return (
    <section>
      <h2>
        {t('screens.claim.costs')} <small>{t('screens.claim.costsApart')}</small>
      </h2>
      <div className="panel">
        <ItemRows
          items={form.costs}
          path="costs"
          problems={problems}
          isReadOnly={isReadOnly}
          onChange={(costs) => {
            onChange((before) => ({ ...before, costs }))
          }}
        />
      </div>
    </section>
  )
}
