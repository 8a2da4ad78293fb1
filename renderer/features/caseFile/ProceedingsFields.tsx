import { VERDICT_KINDS } from '../../../shared/domain/caseFile/proceedings.ts'
import { criminalOffices } from '../../../shared/domain/offices/offices.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/Field.tsx'
import { SelectField, type Option } from '../../ui/SelectField.tsx'
import { HearingRows } from './HearingRows.tsx'
import { OffenceRows } from './OffenceRows.tsx'
import { proposedProsecution } from './proceedingsForm.ts'
import type { ProceedingsProps } from './proceedingsProps.ts'
import { ProceedingsTexts } from './ProceedingsTexts.tsx'

export function ProceedingsFields(props: ProceedingsProps) {
  const { t, office } = useText()
  const offices = (kind: 'court' | 'prosecution') =>
    criminalOffices(kind).map(({ code }) => ({ value: code, label: office(code) }))
  return (
    <div className="sheetForm">
      <fieldset className="group">
        <legend>{t('screens.proceedings.case')}</legend>
        <div className="grid4">
          <Choice {...props} name="prosecution" options={offices('prosecution')} />
          <Typed {...props} name="prosecutionMark" />
          <Choice {...props} name="court" options={offices('court')} />
          <Typed {...props} name="courtMark" />
        </div>
      </fieldset>
      <OffenceRows {...props} />
      <fieldset className="group">
        <legend>{t('screens.proceedings.course')}</legend>
        <div className="grid4">
          <Typed {...props} name="indictmentDate" isDate />
          <Typed {...props} name="indictmentConfirmed" isDate />
          <Typed {...props} name="mainHearingEnded" isDate />
          <Typed {...props} name="gain" isAmount />
          <Choice
            {...props}
            name="verdictKind"
            options={VERDICT_KINDS.map((kind) => ({ value: kind, label: t(`screens.verdict.${kind}`) }))}
          />
          <Typed {...props} name="verdictAnnounced" isDate />
          <div className="field bottom">
            <Checkbox
              label={t('screens.proceedings.plea')}
              isChecked={props.form.fields['plea'] === 'yes'}
              isDisabled={props.isReadOnly}
              onChange={(isChecked) => {
                props.onChange((form) => ({ ...form, fields: { ...form.fields, plea: isChecked ? 'yes' : '' } }))
              }}
            />
          </div>
        </div>
      </fieldset>
      <ProceedingsTexts {...props} />
      <HearingRows {...props} />
    </div>
  )
}

function Typed({
  name,
  form,
  problems,
  isReadOnly,
  onChange,
  isDate = false,
  isAmount = false,
}: ProceedingsProps & Readonly<{ name: string; isDate?: boolean; isAmount?: boolean }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const problem = problems[name]
  return (
    <TextField
      label={t(`screens.proceedings.${name}`)}
      value={form.fields[name] ?? ''}
      maxLength={200}
      isReadOnly={isReadOnly}
      error={problem === undefined ? undefined : errorText(problem)}
      onChange={(value) => {
        onChange((before) => ({ ...before, fields: { ...before.fields, [name]: value } }))
      }}
      {...(isDate ? { kind: 'date' as const, placeholder: t('screens.datePattern') } : {})}
      {...(isAmount ? { kind: 'amount' as const } : {})}
    />
  )
}

function Choice({
  name,
  form,
  problems,
  isReadOnly,
  onChange,
  options,
}: ProceedingsProps & Readonly<{ name: string; options: readonly Option[] }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const problem = problems[name]
  return (
    <SelectField
      label={t(`screens.proceedings.${name}`)}
      value={form.fields[name] ?? ''}
      empty={t(name === 'verdictKind' ? 'screens.unset' : 'screens.choose')}
      options={options}
      isDisabled={isReadOnly}
      error={problem === undefined ? undefined : errorText(problem)}
      onChange={(value) => {
        onChange((before) => ({
          ...before,
          fields: { ...before.fields, ...withProposal(name, value, before.fields['prosecution']) },
        }))
      }}
    />
  )
}

// The court chosen first proposes the office that acts before it; what is already chosen is left alone.
function withProposal(name: string, value: string, prosecution: string | undefined): Record<string, string> {
  const proposed = name === 'court' && (prosecution ?? '') === '' ? proposedProsecution(value) : undefined
  return proposed === undefined ? { [name]: value } : { [name]: value, prosecution: proposed }
}
