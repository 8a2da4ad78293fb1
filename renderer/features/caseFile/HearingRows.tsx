import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { HearingRow } from './HearingRow.tsx'
import type { ProceedingsProps } from './proceedingsProps.ts'
import type { ProceedingsForm } from './proceedingsForm.ts'

type Rows = ProceedingsForm['hearings']

/** Hearings in the order they were held. */
export function HearingRows({ form, problems, isReadOnly, onChange }: ProceedingsProps) {
  const { t } = useText()
  const update = (change: (rows: Rows) => Rows) => {
    onChange((before) => ({ ...before, hearings: change(before.hearings) }))
  }
  return (
    <fieldset className="group">
      <legend>{t('screens.proceedings.hearings')}</legend>
      {form.hearings.length === 0 && <p className="mut">{t('screens.proceedings.noHearings')}</p>}
      {form.hearings.map((row, index) => (
        <HearingRow
          key={index}
          row={row}
          problem={problems[`hearings.${String(index)}.date`]}
          isReadOnly={isReadOnly}
          onChange={(part) => {
            update((rows) => rows.map((other, at) => (at === index ? { ...other, ...part } : other)))
          }}
          onRemove={() => {
            update((rows) => rows.filter((_, at) => at !== index))
          }}
        />
      ))}
      {!isReadOnly && (
        <Button
          kind="quiet"
          onPress={() => {
            update((rows) => [...rows, { date: '', kind: 'main', closed: false }])
          }}
        >
          {t('screens.proceedings.addHearing')}
        </Button>
      )}
    </fieldset>
  )
}
