import { useText } from '../../i18n/useText.ts'
import { BilingualField } from '../../ui/BilingualField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import type { ProceedingsProps } from './proceedingsProps.ts'

/** What the charge says: place and facts in both languages, organised crime, and the clause of a plea agreement. */
export function ProceedingsTexts(props: ProceedingsProps) {
  const { t } = useText()
  const { fields } = props.form
  return (
    <fieldset className="group">
      <legend>{t('screens.proceedings.charge')}</legend>
      <div className="stack">
        <div className="grid4">
          <SelectField
            label={t('screens.proceedings.organised')}
            value={fields['organised'] ?? ''}
            empty={t('screens.unset')}
            options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`screens.yesNo.${value}`) }))}
            isDisabled={props.isReadOnly}
            onChange={(organised) => {
              props.onChange((form) => ({ ...form, fields: { ...form.fields, organised } }))
            }}
          />
        </div>
        <Pair {...props} name="place" />
        <Pair {...props} name="facts" isLong />
        {fields['plea'] === 'yes' && <Pair {...props} name="pleaClause" isLong />}
      </div>
    </fieldset>
  )
}

type PairProps = ProceedingsProps & Readonly<{ name: string; isLong?: boolean }>

function Pair({ name, form, isReadOnly, onChange, isLong = false }: PairProps) {
  const { t } = useText()
  return (
    <BilingualField
      label={t(`screens.proceedings.${name}`)}
      marks={{ cnr: t('screens.mark.cnr'), en: t('screens.mark.en') }}
      isLong={isLong}
      value={{ cnr: form.fields[`${name}.cnr`] ?? '', en: form.fields[`${name}.en`] ?? '' }}
      isReadOnly={isReadOnly}
      onChange={(pair) => {
        onChange((before) => ({
          ...before,
          fields: { ...before.fields, [`${name}.cnr`]: pair.cnr, [`${name}.en`]: pair.en },
        }))
      }}
    />
  )
}
