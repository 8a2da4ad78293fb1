import { useSession } from '../../api/session.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/Field.tsx'
import type { DecisionProps } from './decisionProps.ts'

/** Who owes, jointly or not, and by when. */
export function Obligation({ file, view, form, problems, isReadOnly, onChange }: DecisionProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const problem = (name: string) => (problems[name] === undefined ? undefined : errorText(problems[name]))
  const set = (name: 'daysToPay' | 'date' | 'jointly') => (value: string | boolean) => {
    onChange((before) => ({ ...before, [name]: value }))
  }
  return (
    <section>
      <h2>{t('screens.decision.obligation')}</h2>
      <div className="panel">
        <Debtors file={file} view={view} />
        <div className="grid4">
          <TextField
            label={t('screens.decision.daysToPay')}
            kind="amount"
            maxLength={6}
            value={form.daysToPay}
            isReadOnly={isReadOnly}
            field="daysToPay"
            error={problem('daysToPay')}
            onChange={set('daysToPay')}
          />
          <TextField
            label={t('screens.decision.date')}
            kind="date"
            placeholder={t('screens.datePattern')}
            value={form.date}
            isReadOnly={isReadOnly}
            field="date"
            error={problem('date')}
            onChange={set('date')}
          />
          <Judge file={file} view={view} isReadOnly={isReadOnly} />
          <div className="field bottom">
            <Checkbox
              label={t('screens.decision.jointly')}
              isChecked={form.jointly}
              isDisabled={isReadOnly}
              field="jointly"
              onChange={set('jointly')}
            />
          </div>
        </div>
      </div>
    </section>
  )
}

function Debtors({ file, view }: Pick<DecisionProps, 'file' | 'view'>) {
  const { t, pick } = useText()
  const debtors = view.claim.respondents.map((id) => pick(file.people.find((person) => person.id === id)?.label))
  return (
    <p>
      <span className="mut">{t('screens.decision.debtors')}</span> {debtors.join(' · ')}
    </p>
  )
}

/** Whoever decides signs, so there is nothing to choose. */
function Judge({ file, view, isReadOnly }: Pick<DecisionProps, 'file' | 'view' | 'isReadOnly'>) {
  const { t, pick, script } = useText()
  const { person } = useSession()
  const decided = pick(file.people.find(({ id }) => id === view.decision?.judge)?.label)
  return (
    <TextField
      label={t('screens.decision.judge')}
      value={isReadOnly ? decided : script(person.displayName)}
      isReadOnly
      field="judge"
      onChange={() => undefined}
    />
  )
}
