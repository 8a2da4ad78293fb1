import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { TextField } from '../ui/Field.tsx'
import { PasswordField } from '../ui/PasswordField.tsx'
import { Pills } from '../ui/Pills.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import {
  drawPassword,
  findAccountProblems,
  officeFor,
  WORK_ROLES,
  type AccountForm,
  type AccountRole,
  withPresence,
} from './accountForm.ts'
import { NewPassword } from './NewPassword.tsx'

type Props = Readonly<{
  offices: readonly string[]
  form: AccountForm
  onChange: (form: AccountForm) => void
  showsProblems: boolean
  choosesRoles: boolean
  /** Whether a password is typed or proposed here; else the program gives one. */
  hasPassword?: boolean
}>

/** The same fields for the administrator and for everybody else. */
export function AccountFields({ offices, form, onChange, showsProblems, choosesRoles, hasPassword = true }: Props) {
  const { t, office } = useText()
  const problems = showsProblems ? findAccountProblems(form) : {}
  const set = (name: 'name' | 'sex' | 'office' | 'password') => (value: string) => {
    onChange({ ...form, [name]: value })
  }
  const setRoles: RolesProps['onChange'] = (roles, added) => {
    onChange({ ...form, roles, office: added === undefined ? form.office : officeFor(added, form.office, offices) })
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
      {choosesRoles && <RolesField sex={form.sex} roles={form.roles} problem={problem('roles')} onChange={setRoles} />}
      <SelectField
        label={t('screens.firstRun.office')}
        value={form.office}
        empty={t('screens.choose')}
        options={offices.map((code) => ({ value: code, label: office(code) }))}
        error={problem('office')}
        onChange={set('office')}
      />
      {hasPassword && choosesRoles && <Presence form={form} showsProblems={showsProblems} onChange={onChange} />}
      {hasPassword && form.again === undefined && (
        <Password isOwn={!choosesRoles} value={form.password} error={problem('password')} onChange={set('password')} />
      )}
    </div>
  )
}

/** Whether the person is there and chooses the own password, typed twice, or comes later with a first one that gives no key. */
function Presence({ form, showsProblems, onChange }: Pick<Props, 'form' | 'showsProblems' | 'onChange'>) {
  const { t } = useText()
  const { password, again } = form
  return (
    <>
      <Checkbox
        label={t('screens.firstRun.isThere')}
        isChecked={again !== undefined}
        onChange={(isThere) => {
          onChange(withPresence(form, isThere))
        }}
      />
      {again !== undefined && (
        <NewPassword
          value={{ password, again }}
          showsProblems={showsProblems}
          owner={{ displayName: form.name, office: form.office }}
          onChange={(typed) => {
            onChange({ ...form, ...typed })
          }}
        />
      )}
    </>
  )
}

type PasswordProps = Readonly<{
  isOwn: boolean
  value: string
  error: string | undefined
  onChange: (value: string) => void
}>

/** The own password; or the first one of somebody else, in sight because it is handed over: four words, and others on demand. */
function Password({ isOwn, ...field }: PasswordProps) {
  const { t } = useText()
  if (isOwn) {
    return <PasswordField {...field} label={t('shell.signIn.password')} hint={t('shell.password.hint')} />
  }
  return (
    <div className="firstPassword">
      <TextField
        {...field}
        label={t('screens.firstRun.password')}
        maxLength={200}
        hint={t('screens.firstRun.passwordHint')}
      />
      <Button
        kind="quiet"
        onPress={() => {
          field.onChange(drawPassword())
        }}
      >
        {t('screens.firstRun.otherPassword')}
      </Button>
    </div>
  )
}

type RolesProps = Readonly<{
  sex: '' | 'm' | 'f'
  roles: readonly AccountRole[]
  problem?: string | undefined
  /** `added`: the role that was just chosen, where one was. */
  onChange: (roles: readonly AccountRole[], added?: AccountRole) => void
}>

/** Every role that can be given, as boxes to tick. */
export function RolesField({ sex, roles, problem, onChange }: RolesProps) {
  const { t } = useText()
  return (
    <fieldset className="roles">
      <legend>{t('screens.firstRun.roles')}</legend>
      {WORK_ROLES.map((role) => (
        <Checkbox
          key={role}
          label={t(`roles.${role}.${sex === '' ? 'm' : sex}`)}
          isChecked={roles.includes(role)}
          onChange={(isChecked) => {
            if (isChecked) onChange([...roles, role], role)
            else onChange(roles.filter((held) => held !== role))
          }}
        />
      ))}
      <span className="problem" aria-live="polite">
        {problem}
      </span>
    </fieldset>
  )
}
