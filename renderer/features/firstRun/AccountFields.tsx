import { useText } from '../../i18n/useText.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Pills } from '../../ui/Pills.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { findAccountProblems, officeFor, WORK_ROLES, type AccountForm } from './setupForm.ts'

type Props = Readonly<{
  offices: readonly string[]
  form: AccountForm
  onChange: (form: AccountForm) => void
  showsProblems: boolean
  choosesRoles: boolean
}>

/** The same fields for the administrator and for everybody else. */
export function AccountFields({ offices, form, onChange, showsProblems, choosesRoles }: Props) {
  const { t, office } = useText()
  const problems = showsProblems ? findAccountProblems(form) : {}
  const set = (name: 'name' | 'sex' | 'office' | 'password') => (value: string) => {
    onChange({ ...form, [name]: value })
  }
  const problem = (field: keyof AccountForm) => {
    const key = problems[field]
    return key === undefined ? undefined : t(key)
  }
  return (
    <div className="grid2">
      <TextField
        label={t('screens.firstRun.name')}
        value={form.name}
        maxLength={200}
        autoFocus
        error={problem('name')}
        onChange={set('name')}
      />
      <Pills
        label={t('screens.firstRun.sex')}
        value={form.sex}
        options={(['f', 'm'] as const).map((sex) => ({ value: sex, label: t(`screens.sex.${sex}`) }))}
        hint={t('screens.firstRun.sexHint')}
        canClear={false}
        error={problem('sex')}
        onChange={set('sex')}
      />
      {choosesRoles && <Roles offices={offices} form={form} onChange={onChange} problem={problem('roles')} />}
      <SelectField
        label={t('screens.firstRun.office')}
        value={form.office}
        empty={t('screens.choose')}
        options={offices.map((code) => ({ value: code, label: office(code) }))}
        error={problem('office')}
        onChange={set('office')}
      />
      <TextField
        label={t(choosesRoles ? 'screens.firstRun.password' : 'shell.signIn.password')}
        type="password"
        value={form.password}
        maxLength={200}
        hint={t(choosesRoles ? 'screens.firstRun.passwordHint' : 'shell.password.hint')}
        error={problem('password')}
        onChange={set('password')}
      />
    </div>
  )
}

function Roles({
  offices,
  form,
  onChange,
  problem,
}: Readonly<{
  offices: readonly string[]
  form: AccountForm
  onChange: (form: AccountForm) => void
  problem: string | undefined
}>) {
  const { t } = useText()
  const sex = form.sex === '' ? 'm' : form.sex
  return (
    <fieldset className="roles">
      <legend>{t('screens.firstRun.roles')}</legend>
      {WORK_ROLES.map((role) => (
        <Checkbox
          key={role}
          label={t(`roles.${role}.${sex}`)}
          isChecked={form.roles.includes(role)}
          onChange={(isChecked) => {
            const roles = isChecked ? [...form.roles, role] : form.roles.filter((held) => held !== role)
            onChange({ ...form, roles, office: isChecked ? officeFor(role, form.office, offices) : form.office })
          }}
        />
      ))}
      <span className="problem" aria-live="polite">
        {problem}
      </span>
    </fieldset>
  )
}
