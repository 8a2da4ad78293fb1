import { headByCode, personalityRights } from '../../../shared/domain/legal/heads.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { BilingualField } from '../../ui/BilingualField.tsx'
import { TextField } from '../../ui/Field.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { headCode } from './claimForm.ts'
import type { HeadProps } from './headProps.ts'

/** What the head is, for which time, from when interest is asked, and on which right it rests. */
export function HeadBasis(props: HeadProps) {
  const { pick } = useText()
  const code = headCode(props.head.code)
  const kind = code === undefined ? undefined : headByCode(code).kind
  return (
    <div className="stack tight">
      {code !== undefined && <span>{pick(headByCode(code).name)}</span>}
      <div className="period">
        <Day {...props} name="from" />
        <Day {...props} name="to" />
        <Day {...props} name="interest" />
      </div>
      {kind === 'nonMaterial' && <Right {...props} />}
      {kind === 'return' && <Thing {...props} />}
    </div>
  )
}

const MEMBER = { from: 'from', to: 'to', interest: 'interestFrom' } as const

function Day({
  name,
  head,
  index,
  problems,
  isReadOnly,
  onChange,
}: HeadProps & Readonly<{ name: keyof typeof MEMBER }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const member = MEMBER[name]
  const path = `heads.${String(index)}.${member}`
  const problem = problems[path]
  return (
    <TextField
      label={t(`screens.claim.${name}Of`, { row: String(index + 1) })}
      hideLabel
      kind="date"
      placeholder={t(`screens.claim.${name}`)}
      value={head[member]}
      maxLength={20}
      isReadOnly={isReadOnly}
      field={path}
      error={problem === undefined ? undefined : errorText(problem)}
      onChange={(value) => {
        onChange({ [member]: value })
      }}
    />
  )
}

function Right({ head, index, isReadOnly, onChange }: HeadProps) {
  const { t, pick } = useText()
  const known = personalityRights.map((right) => ({ value: right.key, label: pick(right.name) }))
  const chosen = head.personalityRight
  const isKnown = chosen === '' || known.some((option) => option.value === chosen)
  return (
    <SelectField
      label={t('screens.claim.rightOf', { row: String(index + 1) })}
      hideLabel
      value={chosen}
      empty={t('screens.claim.right')}
      options={isKnown ? known : [{ value: chosen, label: chosen }, ...known]}
      isDisabled={isReadOnly}
      field={`heads.${String(index)}.personalityRight`}
      onChange={(personalityRight) => {
        onChange({ personalityRight })
      }}
    />
  )
}

function Thing({ head, index, isReadOnly, onChange }: HeadProps) {
  const { t } = useText()
  return (
    <BilingualField
      label={t('screens.claim.object')}
      marks={{ cnr: t('screens.mark.cnr'), en: t('screens.mark.en') }}
      value={head.object}
      isReadOnly={isReadOnly}
      field={`heads.${String(index)}.object`}
      onChange={(object) => {
        onChange({ object })
      }}
    />
  )
}
