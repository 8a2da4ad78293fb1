import type { FieldProblems } from '../../api/readFields.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { BilingualField } from '../../ui/BilingualField.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { NO_ITEM, type ItemForm } from './claimForm.ts'

type Props = Readonly<{
  items: readonly ItemForm[]
  path: string
  problems: FieldProblems
  isReadOnly: boolean
  onChange: (items: ItemForm[]) => void
}>

/** A list of titled amounts: receipts, fees taken, costs. */
export function ItemRows({ items, path, problems, isReadOnly, onChange }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const set = (index: number, part: Partial<ItemForm>) => {
    onChange(items.map((item, at) => (at === index ? { ...item, ...part } : item)))
  }
  return (
    <div className="stack tight">
      {items.map((item, index) => {
        const at = `${path}.${String(index)}`
        const problem = problems[`${at}.amountCents`]
        return (
          <div className="itemRow" key={index}>
            <BilingualField
              label={t('screens.item.title')}
              hideLabel
              marks={{ cnr: t('screens.mark.cnr'), en: t('screens.mark.en') }}
              value={item.title}
              isReadOnly={isReadOnly}
              field={`${at}.title`}
              onChange={(title) => {
                set(index, { title })
              }}
            />
            <TextField
              label={t('screens.item.amount')}
              hideLabel
              kind="amount"
              value={item.amount}
              maxLength={60}
              isReadOnly={isReadOnly}
              field={`${at}.amountCents`}
              error={problem === undefined ? undefined : errorText(problem)}
              onChange={(amount) => {
                set(index, { amount })
              }}
            />
            {!isReadOnly && (
              <Button
                kind="quiet"
                label={t('screens.item.remove', { row: String(index + 1) })}
                onPress={() => {
                  onChange(items.filter((_, other) => other !== index))
                }}
              >
                ×
              </Button>
            )}
          </div>
        )
      })}
      {!isReadOnly && (
        <Button
          kind="quiet"
          onPress={() => {
            onChange([...items, NO_ITEM])
          }}
        >
          {t('screens.item.add')}
        </Button>
      )}
    </div>
  )
}
