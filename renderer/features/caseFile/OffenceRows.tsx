import { offenceEntry } from '../../../shared/domain/legal/offences.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import type { ProceedingsProps } from './proceedingsProps.ts'
import { OFFENCE_PLACES, placeKey, type ProceedingsForm } from './proceedingsForm.ts'

type Row = ProceedingsForm['offences'][number]

/** Offences from the catalogue, each with the time it was committed. */
export function OffenceRows({ form, problems, isReadOnly, onChange }: ProceedingsProps) {
  const { t } = useText()
  const set = (index: number, part: Partial<Row>) => {
    onChange((before) => ({
      ...before,
      offences: before.offences.map((row, at) => (at === index ? { ...row, ...part } : row)),
    }))
  }
  return (
    <fieldset className="group">
      <legend>{t('screens.proceedings.offences')}</legend>
      {form.offences.map((row, index) => (
        <OffenceRow
          key={index}
          row={row}
          index={index}
          problems={problems}
          isReadOnly={isReadOnly}
          onChange={(part) => {
            set(index, part)
          }}
          onRemove={
            form.offences.length > 1 && !isReadOnly
              ? () => {
                  onChange((before) => ({ ...before, offences: before.offences.filter((_, at) => at !== index) }))
                }
              : undefined
          }
        />
      ))}
      {!isReadOnly && (
        <Button
          kind="quiet"
          onPress={() => {
            onChange((before) => ({ ...before, offences: [...before.offences, { place: '', from: '', to: '' }] }))
          }}
        >
          {t('screens.proceedings.addOffence')}
        </Button>
      )}
    </fieldset>
  )
}

type RowProps = Readonly<{
  row: Row
  index: number
  problems: ProceedingsProps['problems']
  isReadOnly: boolean
  onChange: (part: Partial<Row>) => void
  onRemove: (() => void) | undefined
}>

function OffenceRow({ row, index, problems, isReadOnly, onChange, onRemove }: RowProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const options = useOffenceOptions(row.place)
  const set = (name: keyof Row) => (value: string) => {
    onChange({ [name]: value })
  }
  const problem = (name: string) => {
    const code = problems[`offences.${String(index)}${name}`]
    return code === undefined ? undefined : errorText(code)
  }
  return (
    <div className="offenceRow">
      <SelectField
        label={t('screens.proceedings.offence')}
        value={row.place}
        empty={t('screens.choose')}
        options={options}
        isDisabled={isReadOnly}
        error={problem('')}
        onChange={set('place')}
      />
      <TextField
        label={t('screens.from')}
        kind="date"
        placeholder={t('screens.datePattern')}
        value={row.from}
        isReadOnly={isReadOnly}
        error={problem('.from')}
        onChange={set('from')}
      />
      <TextField
        label={t('screens.to')}
        kind="date"
        placeholder={t('screens.datePattern')}
        value={row.to}
        isReadOnly={isReadOnly}
        error={problem('.to')}
        onChange={set('to')}
      />
      {onRemove !== undefined && (
        <Button kind="quiet" onPress={onRemove}>
          {t('screens.remove')}
        </Button>
      )}
    </div>
  )
}

function useOffenceOptions(chosen: string) {
  const { t, pick } = useText()
  const place = (law: string, article: string, paragraph: string) =>
    t(paragraph === '' ? 'screens.proceedings.articlePlace' : 'screens.proceedings.paragraphPlace', {
      law,
      article,
      paragraph,
    })
  const options = OFFENCE_PLACES.map(({ key, entry }) => ({
    value: key,
    label: `${place(entry.law, entry.article, entry.paragraph ?? '')} — ${pick(entry.name)}`,
  }))
  if (chosen === '' || options.some((option) => option.value === chosen)) return options
  const [law = '', article = '', paragraph = ''] = chosen.split('|')
  const known = offenceEntry({ law, article, paragraph: paragraph === '' ? undefined : paragraph })
  const same = known === undefined ? undefined : placeKey(known)
  const name = known === undefined || same === undefined ? '' : ` — ${pick(known.name)}`
  return [{ value: chosen, label: `${place(law, article, paragraph)}${name}` }, ...options]
}
