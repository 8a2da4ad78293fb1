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
  return (
    <div className="stack tight">
      {items.map((item, index) => (
        <ItemRow
          key={index}
          item={item}
          row={String(index + 1)}
          path={`${path}.${String(index)}`}
          problem={problems[`${path}.${String(index)}.amountCents`]}
          isReadOnly={isReadOnly}
          onChange={(part) => {
            onChange(items.map((other, at) => (at === index ? { ...other, ...part } : other)))
          }}
          onRemove={() => {
            onChange(items.filter((_, other) => other !== index))
          }}
        />
      ))}
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

type RowProps = Readonly<{
  item: ItemForm
  row: string
  path: string
  problem: string | undefined
  isReadOnly: boolean
  onChange: (part: Partial<ItemForm>) => void
  onRemove: () => void
}>

function ItemRow({ item, row, path, problem, isReadOnly, onChange, onRemove }: RowProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const set = (name: 'title' | 'amount') => (value: ItemForm['title'] | string) => {
    onChange({ [name]: value })
  }
  return (
    <div className="itemRow">
      <BilingualField
        label={t('screens.item.title')}
        hideLabel
        marks={{ cnr: t('screens.mark.cnr'), en: t('screens.mark.en') }}
        value={item.title}
        isReadOnly={isReadOnly}
        field={`${path}.title`}
        onChange={set('title')}
      />
      <TextField
        label={t('screens.item.amount')}
        hideLabel
        kind="amount"
        value={item.amount}
        maxLength={60}
        isReadOnly={isReadOnly}
        field={`${path}.amountCents`}
        error={problem === undefined ? undefined : errorText(problem)}
        onChange={set('amount')}
      />
      {!isReadOnly && (
        <Button kind="quiet" label={t('screens.item.remove', { row })} onPress={onRemove}>
          ×
        </Button>
      )}
    </div>
  )
}
