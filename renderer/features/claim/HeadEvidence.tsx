import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { useText } from '../../i18n/useText.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Tag } from '../../ui/Tag.tsx'
import type { HeadForm } from './claimForm.ts'

type Props = Readonly<{
  head: HeadForm
  index: number
  evidence: readonly Evidence[]
  isReadOnly: boolean
  onChange: (part: Partial<HeadForm>) => void
}>

/** Which evidence supports this head; the strength word of the best piece stands above. */
export function HeadEvidence({ head, index, evidence, isReadOnly, onChange }: Props) {
  const { t, pick } = useText()
  const chosen = evidence.filter((entry) => head.evidence.includes(entry.id))
  const shown = isReadOnly ? chosen : evidence
  return (
    <fieldset className="evidenceOf">
      <legend className="unseen">{t('screens.claim.evidenceOf', { row: String(index + 1) })}</legend>
      <Strength chosen={chosen} />
      {shown.map((entry, position) => (
        <Checkbox
          key={entry.id}
          label={pick(entry.title)}
          isChecked={head.evidence.includes(entry.id)}
          isDisabled={isReadOnly}
          {...(position === 0 ? { field: `heads.${String(index)}.evidence` } : {})}
          onChange={(isChecked) => {
            onChange({
              evidence: isChecked ? [...head.evidence, entry.id] : head.evidence.filter((id) => id !== entry.id),
            })
          }}
        />
      ))}
    </fieldset>
  )
}

function Strength({ chosen }: Readonly<{ chosen: readonly Evidence[] }>) {
  const { t } = useText()
  if (chosen.length === 0) return <Tag tone="bad">{t('screens.strength.none')}</Tag>
  if (chosen.some((entry) => entry.strength === 'strong')) return <Tag tone="ok">{t('screens.strength.strong')}</Tag>
  if (chosen.some((entry) => entry.strength !== 'weak'))
    return <Tag tone="plain">{t('screens.strength.supporting')}</Tag>
  return <Tag tone="warn">{t('screens.strength.weak')}</Tag>
}
