import { parseFraction } from '../../../shared/format/parseFraction.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/Field.tsx'
import type { TypedOutside } from './outsideForm.ts'

type Props = Readonly<{
  /** Against whom the claim is directed, as they are named. */
  debtors: readonly Readonly<{ id: string; name: string }>[]
  typed: TypedOutside
  error: string | undefined
  onChange: (part: Partial<TypedOutside>) => void
}>

/** How several owe by the paper: jointly, or each a share. */
export function OutsideShares({ debtors, typed, error, onChange }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  if (debtors.length < 2) return null
  return (
    <>
      <Checkbox
        label={t('screens.outside.jointly')}
        isChecked={typed.jointly}
        onChange={(jointly) => {
          onChange({ jointly })
        }}
      />
      {!typed.jointly && (
        <div className="grid2">
          {debtors.map(({ id, name }, index) => {
            const part = typed.shares[id] ?? ''
            const isWrong = part !== '' && !parseFraction(part).ok
            return (
              <TextField
                key={id}
                label={t('screens.outside.share', { name })}
                value={part}
                maxLength={12}
                error={isWrong ? errorText('fraction.invalid') : index === 0 ? error : undefined}
                onChange={(next) => {
                  onChange({ shares: { ...typed.shares, [id]: next } })
                }}
              />
            )
          })}
        </div>
      )}
    </>
  )
}
