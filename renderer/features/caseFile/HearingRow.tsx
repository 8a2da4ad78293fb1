import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/Field.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { HEARING_KINDS, type ProceedingsForm } from './proceedingsForm.ts'

type Row = ProceedingsForm['hearings'][number]
type Props = Readonly<{
  row: Row
  problem: string | undefined
  isReadOnly: boolean
  onChange: (part: Partial<Row>) => void
  onRemove: () => void
}>

export function HearingRow({ row, problem, isReadOnly, onChange, onRemove }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const set = (name: keyof Row) => (value: string | boolean) => {
    onChange({ [name]: value })
  }
  return (
    <div className="hearingRow">
      <TextField
        label={t('screens.proceedings.hearingDate')}
        kind="date"
        placeholder={t('screens.datePattern')}
        value={row.date}
        isReadOnly={isReadOnly}
        error={problem === undefined ? undefined : errorText(problem)}
        onChange={set('date')}
      />
      <SelectField
        label={t('screens.proceedings.hearingKind')}
        value={row.kind}
        options={HEARING_KINDS.map((kind) => ({ value: kind, label: t(`screens.hearing.${kind}`) }))}
        isDisabled={isReadOnly}
        onChange={set('kind')}
      />
      <div className="field bottom">
        <Checkbox
          label={t('screens.proceedings.closed')}
          isChecked={row.closed}
          isDisabled={isReadOnly}
          onChange={set('closed')}
        />
      </div>
      {!isReadOnly && (
        <Button kind="quiet" onPress={onRemove}>
          {t('screens.remove')}
        </Button>
      )}
    </div>
  )
}
