import type { ClaimView } from '../../../shared/contract/caseFile.ts'
import { parseAmount } from '../../../shared/format/parseAmount.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/Field.tsx'
import { readOptionalDay, type TypedHead } from './outsideForm.ts'

type Props = Readonly<{
  claim: ClaimView['claim']
  typed: readonly TypedHead[]
  onChange: (index: number, part: Partial<TypedHead>) => void
}>

/** What was decided head by head: the amount and since when it bears interest, or whether what has no sum was granted. */
export function OutsideHeads({ claim, typed, onChange }: Props) {
  return claim.heads.map(({ id, code, amountCents }, index) => {
    const one = typed[index]
    const label = `${String(index + 1)}. ${code}`
    if (one === undefined) return null
    return amountCents === null ? (
      <Granted
        key={id}
        label={label}
        one={one}
        onChange={(part) => {
          onChange(index, part)
        }}
      />
    ) : (
      <Awarded
        key={id}
        label={label}
        claimed={amountCents}
        one={one}
        onChange={(part) => {
          onChange(index, part)
        }}
      />
    )
  })
}

type HeadProps = Readonly<{ label: string; one: TypedHead; onChange: (part: Partial<TypedHead>) => void }>

function Granted({ label, one, onChange }: HeadProps) {
  const { t } = useText()
  return (
    <Checkbox
      label={t('screens.outside.granted', { head: label })}
      isChecked={one.granted}
      onChange={(granted) => {
        onChange({ granted })
      }}
    />
  )
}

function Awarded({ label, claimed, one, onChange }: HeadProps & Readonly<{ claimed: number }>) {
  const { t, amount } = useText()
  const errorText = useErrorText()
  const read = parseAmount(one.awarded)
  const isLegible = readOptionalDay(one.interestFrom) !== undefined
  return (
    <div className="grid2">
      <TextField
        label={t('screens.outside.awarded', { head: label })}
        hint={t('screens.outside.claimed', { claimed: amount(claimed) })}
        value={one.awarded}
        onChange={(awarded) => {
          onChange({ awarded })
        }}
        maxLength={20}
        error={one.awarded === '' || read.ok ? undefined : errorText(read.error.code)}
      />
      <TextField
        label={t('screens.outside.interestFrom', { head: label })}
        value={one.interestFrom}
        onChange={(interestFrom) => {
          onChange({ interestFrom })
        }}
        maxLength={20}
        error={isLegible ? undefined : errorText('date.invalid')}
      />
    </div>
  )
}
