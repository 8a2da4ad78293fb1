import { recomputedAmounts } from '../../../shared/domain/claim/recomputedAmount.ts'
import { formatNumber } from '../../../shared/format/amount.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { BilingualField } from '../../ui/BilingualField.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { METHODS, newClaimForm } from './claimForm.ts'
import type { HeadProps } from './headProps.ts'
import { ItemRows } from './ItemRows.tsx'
import { readClaim } from './readClaim.ts'

const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  units: ['quantity', 'rate'],
  monthsByWage: ['months', 'wage'],
  annuity: ['months', 'monthly'],
  labourValue: ['hours', 'rate', 'overtimeHours', 'overtimeRate', 'paid', 'gain'],
}
const COUNTS = ['quantity', 'months', 'hours', 'overtimeHours']

/** How the amount was reached; what the sum gives is offered, never written by itself. */
export function HeadCalculation(props: HeadProps) {
  const { head, index, isReadOnly, onChange } = props
  const { t } = useText()
  const at = `heads.${String(index)}.calculation`
  const hasItems = head.method === 'list' || head.method === 'receipts'
  return (
    <div className="stack tight">
      <SelectField
        label={t('screens.claim.methodOf', { row: String(index + 1) })}
        hideLabel
        value={head.method}
        options={METHODS.map((method) => ({ value: method, label: t(`screens.method.${method}`) }))}
        isDisabled={isReadOnly}
        field={at}
        onChange={(method) => {
          onChange({ method })
        }}
      />
      {NUMBERS[head.method] !== undefined && <Numbers {...props} />}
      {hasItems && (
        <ItemRows
          items={head.items}
          path={`${at}.items`}
          problems={props.problems}
          isReadOnly={isReadOnly}
          onChange={(items) => {
            onChange({ items })
          }}
        />
      )}
      <Computed {...props} />
    </div>
  )
}

function Numbers(props: HeadProps) {
  const { t } = useText()
  const { head, index, isReadOnly, onChange } = props
  return (
    <div className="reckoning">
      {(NUMBERS[head.method] ?? []).map((name) => (
        <OneNumber key={name} {...props} name={name} />
      ))}
      {head.method === 'units' && (
        <BilingualField
          label={t('screens.claim.unit')}
          marks={{ cnr: t('screens.mark.cnr'), en: t('screens.mark.en') }}
          value={head.unit}
          isReadOnly={isReadOnly}
          field={`heads.${String(index)}.calculation.unit`}
          onChange={(unit) => {
            onChange({ unit })
          }}
        />
      )}
    </div>
  )
}

function OneNumber({ name, head, index, problems, isReadOnly, onChange }: HeadProps & Readonly<{ name: string }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const path = `heads.${String(index)}.calculation.${name}${COUNTS.includes(name) ? '' : 'Cents'}`
  const problem = problems[path]
  return (
    <TextField
      label={t(`screens.number.${name}`)}
      kind="amount"
      value={head.numbers[name] ?? ''}
      maxLength={60}
      isReadOnly={isReadOnly}
      field={path}
      error={problem === undefined ? undefined : errorText(problem)}
      onChange={(value) => {
        onChange({ numbers: { ...head.numbers, [name]: value } })
      }}
    />
  )
}

function Computed({ head, isReadOnly, onChange }: HeadProps) {
  const { t, amount } = useText()
  const { claim } = readClaim({ ...newClaimForm('v1', []), heads: [head] }, 'c1', undefined)
  const [first] = claim.heads[0] === undefined ? [] : recomputedAmounts(claim.heads[0])
  if (first === undefined || first === claim.heads[0]?.amountCents) return null
  return (
    <span className="mut">
      {t('screens.claim.computed', { amount: amount(first) })}{' '}
      {!isReadOnly && (
        <Button
          kind="quiet"
          onPress={() => {
            onChange({ amount: formatNumber(first, 'cnr') })
          }}
        >
          {t('screens.claim.take')}
        </Button>
      )}
    </span>
  )
}
