import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/Field.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import type { DeskProps } from './deskProps.ts'

/** Who owes, jointly or not, and by when. */
export function Obligation({ file, view, form, problems, isReadOnly, onChange }: DeskProps) {
  const { t, pick } = useText()
  const errorText = useErrorText()
  const problem = (name: string) => (problems[name] === undefined ? undefined : errorText(problems[name]))
  const debtors = view.claim.respondents.map((id) => pick(file.people.find((person) => person.id === id)?.label))
  const judges = file.people.filter((person) => person.role === 'judge')
  return (
    <section>
      <h2>{t('screens.decision.obligation')}</h2>
      <div className="panel">
        <p>
          <span className="mut">{t('screens.decision.debtors')}</span> {debtors.join(' · ')}
        </p>
        <div className="grid4">
          <TextField
            label={t('screens.decision.daysToPay')}
            kind="amount"
            maxLength={6}
            value={form.daysToPay}
            isReadOnly={isReadOnly}
            field="daysToPay"
            error={problem('daysToPay')}
            onChange={(daysToPay) => {
              onChange((before) => ({ ...before, daysToPay }))
            }}
          />
          <TextField
            label={t('screens.decision.date')}
            kind="date"
            placeholder={t('screens.datePattern')}
            value={form.date}
            isReadOnly={isReadOnly}
            field="date"
            error={problem('date')}
            onChange={(date) => {
              onChange((before) => ({ ...before, date }))
            }}
          />
          <SelectField
            label={t('screens.decision.judge')}
            value={form.judge}
            empty={t('screens.choose')}
            options={judges.map((person) => ({ value: person.id, label: pick(person.label) }))}
            isDisabled={isReadOnly}
            field="judge"
            error={problem('judge')}
            onChange={(judge) => {
              onChange((before) => ({ ...before, judge }))
            }}
          />
          <div className="field bottom">
            <Checkbox
              label={t('screens.decision.jointly')}
              isChecked={form.jointly}
              isDisabled={isReadOnly}
              field="jointly"
              onChange={(jointly) => {
                onChange((before) => ({ ...before, jointly }))
              }}
            />
          </div>
        </div>
      </div>
    </section>
  )
}
