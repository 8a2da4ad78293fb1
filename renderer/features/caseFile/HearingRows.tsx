import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/Field.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import type { ProceedingsProps } from './ProceedingsFields.tsx'
import { HEARING_KINDS, type ProceedingsForm } from './proceedingsForm.ts'

/** Hearings in the order they were held. */
export function HearingRows({ form, problems, isReadOnly, onChange }: ProceedingsProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const set = (index: number, part: Partial<ProceedingsForm['hearings'][number]>) => {
    onChange((before) => ({
      ...before,
      hearings: before.hearings.map((row, at) => (at === index ? { ...row, ...part } : row)),
    }))
  }
  return (
    <fieldset className="group">
      <legend>{t('screens.proceedings.hearings')}</legend>
      {form.hearings.length === 0 && <p className="mut">{t('screens.proceedings.noHearings')}</p>}
      {form.hearings.map((row, index) => {
        const problem = problems[`hearings.${String(index)}.date`]
        return (
          <div className="hearingRow" key={index}>
            <TextField
              label={t('screens.proceedings.hearingDate')}
              kind="date"
              placeholder={t('screens.datePattern')}
              value={row.date}
              isReadOnly={isReadOnly}
              error={problem === undefined ? undefined : errorText(problem)}
              onChange={(date) => {
                set(index, { date })
              }}
            />
            <SelectField
              label={t('screens.proceedings.hearingKind')}
              value={row.kind}
              options={HEARING_KINDS.map((kind) => ({ value: kind, label: t(`screens.hearing.${kind}`) }))}
              isDisabled={isReadOnly}
              onChange={(kind) => {
                set(index, { kind })
              }}
            />
            <div className="field bottom">
              <Checkbox
                label={t('screens.proceedings.closed')}
                isChecked={row.closed}
                isDisabled={isReadOnly}
                onChange={(closed) => {
                  set(index, { closed })
                }}
              />
            </div>
            {!isReadOnly && (
              <Button
                kind="quiet"
                onPress={() => {
                  onChange((before) => ({ ...before, hearings: before.hearings.filter((_, at) => at !== index) }))
                }}
              >
                {t('screens.remove')}
              </Button>
            )}
          </div>
        )
      })}
      {!isReadOnly && (
        <Button
          kind="quiet"
          onPress={() => {
            onChange((before) => ({
              ...before,
              hearings: [...before.hearings, { date: '', kind: 'main', closed: false }],
            }))
          }}
        >
          {t('screens.proceedings.addHearing')}
        </Button>
      )}
    </fieldset>
  )
}
