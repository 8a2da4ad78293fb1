import { useMemo } from 'react'
import { recomputeAmounts } from '../../../shared/domain/claim/recomputedAmount.ts'
import { formatNumber } from '../../../shared/format/amount.ts'
import { figuresOf, readCalculation, type TypedCalculation } from '../../forms/calculation.ts'
import { Field } from '../../forms/Field.tsx'
import { useFormContext, useTyped } from '../../forms/formContext.ts'
import { withMethod, type TypedHead } from '../../forms/head.ts'
import { valueAt, withValue } from '../../forms/paths.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

// Typed below the row, where there is room.
const BELOW: readonly string[] = ['items', 'unit']

/** How the amount was reached; where another amount stands than the sum gives, that one is offered. */
export function HeadCalculation({ at }: Readonly<{ at: string }>) {
  const path = `${at}.calculation`
  const method = String(useTyped(`${path}.method`))
  const figures = figuresOf(method).filter((name) => !BELOW.includes(name))
  return (
    <div className="stack tight">
      <Method at={at} />
      {figures.length > 0 && (
        <div className="figures">
          {figures.map((name) => (
            <Field key={name} path={`${path}.${name}`} />
          ))}
        </div>
      )}
      <Computed at={at} />
    </div>
  )
}

function Method({ at }: Readonly<{ at: string }>) {
  const { store } = useFormContext()
  const path = `${at}.calculation.method`
  return (
    <Field
      path={path}
      hideLabel
      onType={(method) => {
        const head = (typed: object) => valueAt(typed, at) as TypedHead
        store.act((typed) => withValue(typed, at, withMethod(head(typed), String(method))), path, path)
      }}
    />
  )
}

function Computed({ at }: Readonly<{ at: string }>) {
  const { t, amount } = useText()
  const { store, isReadOnly } = useFormContext()
  const typed = useTyped(`${at}.calculation`) as TypedCalculation
  const path = `${at}.amountCents`
  const claimed = useTyped(path)
  const computed = useMemo(() => {
    const calculation = readCalculation(typed)
    return calculation === undefined ? undefined : recomputeAmounts({ calculation })[0]
  }, [typed])
  if (computed === undefined || formatNumber(computed, 'cnr') === claimed) return null
  return (
    <span className="mut">
      {t('screens.claim.computed', { amount: amount(computed) })}{' '}
      {!isReadOnly && (
        <Button
          kind="quiet"
          onPress={() => {
            store.type(path, formatNumber(computed, 'cnr'))
          }}
        >
          {t('screens.claim.take')}
        </Button>
      )}
    </span>
  )
}
