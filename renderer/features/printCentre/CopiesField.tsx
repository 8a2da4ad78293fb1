import { MAX_COPIES } from '../../../shared/contract/printing.ts'
import { useText } from '../../i18n/useText.ts'
import { SelectField } from '../../ui/SelectField.tsx'

const COPIES = Array.from({ length: MAX_COPIES }, (_none, at) => String(at + 1))

type Props = Readonly<{
  row: string
  copies: number
  /** Where a heading says it to the eye. */
  hideLabel?: boolean
  onChange: (copies: number) => void
}>

/** How many copies of one thing, or for one recipient. */
export function CopiesField({ row, copies, hideLabel = false, onChange }: Props) {
  const { t } = useText()
  return (
    <SelectField
      label={t('papers.batch.number')}
      row={row}
      hideLabel={hideLabel}
      value={String(copies)}
      options={COPIES.map((value) => ({ value, label: value }))}
      onChange={(value) => {
        onChange(Number(value))
      }}
    />
  )
}
