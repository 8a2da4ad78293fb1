import type { PersonRole } from '../../../shared/domain/caseFile/person.ts'
import type { FieldProblems } from '../../api/readFields.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { BilingualField } from '../../ui/BilingualField.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

type Props = Readonly<{
  role: PersonRole
  form: Readonly<Record<string, string>>
  problems: FieldProblems
  isReadOnly: boolean
  onChange: (name: string, value: string) => void
}>

const SEALABLE: readonly PersonRole[] = ['injuredParty', 'successor', 'witness']

/** Grammatical gender of the person, and the cover: pseudonym in both languages (ZKP 121–124). */
export function SealFields({ role, form, problems, isReadOnly, onChange }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const problem = (name: string) => (problems[name] === undefined ? undefined : errorText(problems[name]))
  const isSealed = form['sealed'] === 'yes'
  return (
    <div className={isSealed ? 'cover' : undefined}>
      <div className="grid2">
        <SelectField
          label={t('screens.person.sex')}
          value={form['sex'] ?? ''}
          empty={t('screens.choose')}
          options={(['f', 'm'] as const).map((sex) => ({ value: sex, label: t(`screens.sex.${sex}`) }))}
          isDisabled={isReadOnly}
          error={problem('sex')}
          onChange={(sex) => {
            onChange('sex', sex)
          }}
        />
        {SEALABLE.includes(role) && (
          <div className="field bottom">
            <Checkbox
              label={t('screens.person.sealed')}
              isChecked={isSealed}
              isDisabled={isReadOnly}
              onChange={(isChecked) => {
                onChange('sealed', isChecked ? 'yes' : '')
              }}
            />
          </div>
        )}
      </div>
      {isSealed && (
        <BilingualField
          label={t('screens.person.pseudonym')}
          marks={{ cnr: t('screens.mark.cnr'), en: t('screens.mark.en') }}
          value={{ cnr: form['pseudonym.cnr'] ?? '', en: form['pseudonym.en'] ?? '' }}
          isReadOnly={isReadOnly}
          errors={{ cnr: problem('pseudonym.cnr'), en: problem('pseudonym.en') }}
          onChange={(pair) => {
            if (pair.cnr !== form['pseudonym.cnr']) onChange('pseudonym.cnr', pair.cnr)
            if (pair.en !== form['pseudonym.en']) onChange('pseudonym.en', pair.en)
          }}
        />
      )}
    </div>
  )
}
