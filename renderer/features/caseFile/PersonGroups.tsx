import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { criminalOffices } from '../../../shared/domain/offices/offices.ts'
import type { FieldProblems } from '../../api/readFields.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText, type Text } from '../../i18n/useText.ts'
import { BilingualField } from '../../ui/BilingualField.tsx'
import { TextField } from '../../ui/Field.tsx'
import { SelectField, type Option } from '../../ui/SelectField.tsx'
import { ExploitationForms } from './ExploitationForms.tsx'
import type { FieldGroup, PersonField } from './personFields.ts'

type Props = Readonly<{
  file: CaseFileView
  groups: readonly FieldGroup[]
  form: Readonly<Record<string, string>>
  problems: FieldProblems
  isReadOnly: boolean
  onChange: (name: string, value: string) => void
}>

export function PersonGroups(props: Props) {
  const { t } = useText()
  return props.groups.map((group) => (
    <fieldset key={group.name} className="group">
      <legend>{t(`screens.personGroup.${group.name}`)}</legend>
      <div className="grid3">
        {group.fields
          .filter((field) => field.roles === undefined || field.roles.some((role) => role === props.form['role']))
          .map((field) => (
            <OneField key={field.name} {...props} field={field} />
          ))}
      </div>
    </fieldset>
  ))
}

function OneField({ field, file, form, problems, isReadOnly, onChange }: Props & Readonly<{ field: PersonField }>) {
  const text = useText()
  const errorText = useErrorText()
  const { t } = text
  const problem = problems[field.name]
  const label = t(`screens.personField.${field.name}`)
  const error = problem === undefined ? undefined : errorText(problem)
  const set = (value: string) => {
    onChange(field.name, value)
  }
  if (field.kind === 'forms') return <ExploitationForms label={label} {...{ form, isReadOnly, onChange }} />
  if (field.kind === 'pair') return <Pair name={field.name} label={label} {...{ form, isReadOnly, onChange }} />
  const options = optionsOf(field, file, text)
  const value = form[field.name] ?? ''
  if (options !== undefined) {
    return (
      <SelectField
        label={label}
        value={value}
        empty={t('screens.unset')}
        options={options}
        isDisabled={isReadOnly}
        error={error}
        onChange={set}
      />
    )
  }
  return (
    <TextField
      label={label}
      value={value}
      maxLength={200}
      isReadOnly={isReadOnly}
      error={error}
      onChange={set}
      {...(field.kind === 'date' ? { kind: 'date' as const, placeholder: t('screens.datePattern') } : {})}
      {...(field.kind === 'code' ? { kind: 'code' as const } : {})}
    />
  )
}

type PairProps = Pick<Props, 'form' | 'isReadOnly' | 'onChange'> & Readonly<{ name: string; label: string }>

function Pair({ name, label, form, isReadOnly, onChange }: PairProps) {
  const { t } = useText()
  const value = { cnr: form[`${name}.cnr`] ?? '', en: form[`${name}.en`] ?? '' }
  return (
    <BilingualField
      label={label}
      marks={{ cnr: t('screens.mark.cnr'), en: t('screens.mark.en') }}
      value={value}
      isReadOnly={isReadOnly}
      onChange={(next) => {
        if (next.cnr !== value.cnr) onChange(`${name}.cnr`, next.cnr)
        if (next.en !== value.en) onChange(`${name}.en`, next.en)
      }}
    />
  )
}

function optionsOf(field: PersonField, file: CaseFileView, { t, pick, office }: Text): readonly Option[] | undefined {
  const named = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`screens.${group}.${value}`) }))
  switch (field.kind) {
    case 'yesNo':
      return named('yesNo', ['yes', 'no'])
    case 'status':
      return named('identification', ['presumed', 'formal', 'none'])
    case 'kind':
      return named('guardianKind', ['legal', 'collision', 'appointed'])
    case 'person':
      return file.people
        .filter((person) => fits(field.name, person.role))
        .map((person) => ({ value: person.id, label: pick(person.label) }))
    case 'office':
      return [...criminalOffices('court'), ...criminalOffices('prosecution')].map(({ code }) => ({
        value: code,
        label: office(code),
      }))
    default:
      return undefined
  }
}

const HELPERS: Readonly<Record<string, string>> = {
  representative: 'attorney',
  guardian: 'guardian',
  defenceCounsel: 'defenceCounsel',
}

function fits(field: string, role: string): boolean {
  return HELPERS[field] === role || (field === 'defenceCounsel' && role === 'attorney')
}
