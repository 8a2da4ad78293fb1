import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { FieldProblems } from '../../api/readFields.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/Field.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import type { ClaimForm } from './claimForm.ts'

type Props = Readonly<{
  file: CaseFileView
  form: ClaimForm
  problems: FieldProblems
  isReadOnly: boolean
  onChange: (update: (form: ClaimForm) => ClaimForm) => void
}>

/** Who claims, from whom, and what the law wants said and asked (ZKP 236/4, 114/4). */
export function ClaimFacts(props: Props) {
  const { t } = useText()
  return (
    <section>
      <h2>{t('screens.claim.facts')}</h2>
      <div className="panel">
        <Parties {...props} />
        <div className="grid4 gap">
          <Typed {...props} name="informedOfRight" isDate />
          <Typed {...props} name="askedDate" isDate />
          <Typed {...props} name="askedMinutes" />
          <Typed {...props} name="filed" isDate />
          <Chosen {...props} name="filedWith" values={['prosecution', 'court']} />
          <Chosen {...props} name="joinsProsecution" values={['yes', 'no']} />
        </div>
      </div>
    </section>
  )
}

function Parties({ file, form, isReadOnly, onChange }: Props) {
  const { t, pick } = useText()
  return (
    <div className="grid2">
      <SelectField
        label={t('screens.claimField.claimant')}
        value={form.claimant}
        empty={t('screens.choose')}
        options={peopleAs(file, ['injuredParty', 'successor']).map((person) => ({
          value: person.id,
          label: pick(person.label),
        }))}
        isDisabled={isReadOnly}
        field="claimant"
        onChange={(claimant) => {
          onChange((before) => ({ ...before, claimant }))
        }}
      />
      <Respondents {...{ file, form, isReadOnly, onChange }} />
    </div>
  )
}

function Respondents({ file, form, isReadOnly, onChange }: Omit<Props, 'problems'>) {
  const { t, pick } = useText()
  return (
    <fieldset className="inlineSet">
      <legend>{t('screens.claimField.respondents')}</legend>
      {peopleAs(file, ['defendant', 'thirdParty']).map((person, position) => (
        <Checkbox
          key={person.id}
          label={pick(person.label)}
          isChecked={form.respondents.includes(person.id)}
          isDisabled={isReadOnly}
          {...(position === 0 ? { field: 'respondents' } : {})}
          onChange={(isChecked) => {
            onChange((before) => ({
              ...before,
              respondents: isChecked
                ? [...before.respondents, person.id]
                : before.respondents.filter((id) => id !== person.id),
            }))
          }}
        />
      ))}
      <Checkbox
        label={t('screens.claimField.jointly')}
        isChecked={form.jointly}
        isDisabled={isReadOnly}
        field="jointly"
        onChange={(jointly) => {
          onChange((before) => ({ ...before, jointly }))
        }}
      />
    </fieldset>
  )
}

function peopleAs(file: CaseFileView, roles: readonly string[]) {
  return file.people.filter((person) => roles.includes(person.role))
}

type TextName = 'informedOfRight' | 'askedDate' | 'askedMinutes' | 'filed'

function Typed({
  name,
  form,
  problems,
  isReadOnly,
  onChange,
  isDate = false,
}: Props & Readonly<{ name: TextName; isDate?: boolean }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const problem = problems[name]
  return (
    <TextField
      label={t(`screens.claimField.${name}`)}
      value={form[name]}
      maxLength={200}
      isReadOnly={isReadOnly}
      field={name === 'askedDate' ? 'askedAsWitness.date' : name}
      error={problem === undefined ? undefined : errorText(problem)}
      onChange={(value) => {
        onChange((before) => ({ ...before, [name]: value }))
      }}
      {...(isDate ? { kind: 'date' as const, placeholder: t('screens.datePattern') } : {})}
    />
  )
}

function Chosen({
  name,
  values,
  form,
  isReadOnly,
  onChange,
}: Props & Readonly<{ name: 'filedWith' | 'joinsProsecution'; values: readonly string[] }>) {
  const { t } = useText()
  return (
    <SelectField
      label={t(`screens.claimField.${name}`)}
      value={form[name]}
      empty={t('screens.unset')}
      options={values.map((value) => ({
        value,
        label: t(name === 'filedWith' ? `screens.filedWith.${value}` : `screens.yesNo.${value}`),
      }))}
      isDisabled={isReadOnly}
      field={name}
      onChange={(value) => {
        onChange((before) => ({ ...before, [name]: value }))
      }}
    />
  )
}
