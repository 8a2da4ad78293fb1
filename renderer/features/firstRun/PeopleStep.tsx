import { useRef, useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { AccountFields } from '../../parts/AccountFields.tsx'
import { findAccountProblems, newAccountForm, type AccountForm } from '../../parts/accountForm.ts'
import { useWrongFields } from '../../parts/useWrongFields.ts'

type Props = Readonly<{
  offices: readonly string[]
  people: readonly AccountForm[]
  onChange: (people: readonly AccountForm[]) => void
  onBack: () => void
  onNext: () => void
}>

/** Those who will work with the program: added one by one, shown as a list. */
export function PeopleStep({ offices, people, onChange, onBack, onNext }: Props) {
  const { t } = useText()
  const [form, setForm] = useState(() => newAccountForm(''))
  const place = useRef<HTMLFormElement>(null)
  const wrong = useWrongFields(place, findAccountProblems(form))
  function add(): void {
    if (!wrong.attempt()) return
    onChange([...people, form])
    setForm(newAccountForm(form.office))
    wrong.reset()
    // The next person begins with the name.
    place.current?.querySelector('input')?.focus()
  }
  return (
    <>
      <PeopleTable people={people} onChange={onChange} />
      <form
        className="panel"
        ref={place}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <AccountFields offices={offices} form={form} onChange={setForm} showsProblems={wrong.isTried} choosesRoles />
        <div className="actions">
          <Button type="submit">{t('screens.firstRun.people.add')}</Button>
          <span className="problem" role="status">
            {wrong.line}
          </span>
        </div>
      </form>
      <div className="actions">
        <Button onPress={onBack}>{t('shell.back')}</Button>
        <Button kind="primary" onPress={onNext} isDisabled={people.length === 0}>
          {t('screens.next')}
        </Button>
      </div>
    </>
  )
}

function PeopleTable({
  people,
  onChange,
}: Readonly<{ people: readonly AccountForm[]; onChange: (people: readonly AccountForm[]) => void }>) {
  const { t, office, script } = useText()
  if (people.length === 0) return null
  return (
    <table className="gap">
      <caption className="unseen">{t('screens.firstRun.people.title')}</caption>
      <tbody>
        {people.map((person, index) => (
          <tr key={`${String(index)}-${person.name}`}>
            <td>
              <b>{script(person.name)}</b>
            </td>
            <td>{person.roles.map((role) => t(`roles.${role}.${person.sex === 'f' ? 'f' : 'm'}`)).join(', ')}</td>
            <td>{office(person.office)}</td>
            <td className="num">
              <Button
                kind="quiet"
                label={t('screens.firstRun.people.remove', { name: person.name })}
                onPress={() => {
                  onChange(people.filter((other) => other !== person))
                }}
              >
                {t('screens.remove')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
