import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { useText } from '../../i18n/useText.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { EvidenceStrength } from './EvidenceStrength.tsx'
import type { HeadProps } from './headProps.ts'

type Props = HeadProps & Readonly<{ evidence: readonly Evidence[] }>

/** Which evidence supports this head: its strength and titles, and the list to choose from on demand. */
export function HeadEvidence({ head, index, evidence, isReadOnly, onChange }: Props) {
  const { t, pick } = useText()
  const row = String(index + 1)
  const chosen = evidence.filter((entry) => head.evidence.includes(entry.id))
  return (
    <div className="evidenceOf">
      <EvidenceStrength chosen={chosen} />
      {chosen.map((entry) => (
        <span key={entry.id}>{pick(entry.title)}</span>
      ))}
      {!isReadOnly && (
        <details>
          <summary data-field={`heads.${String(index)}.evidence`} aria-label={t('screens.claim.evidenceOf', { row })}>
            {t('screens.claim.chooseEvidence')}
          </summary>
          {evidence.length === 0 && <span className="mut">{t('screens.evidence.none')}</span>}
          {evidence.map((entry) => (
            <Checkbox
              key={entry.id}
              label={pick(entry.title)}
              isChecked={head.evidence.includes(entry.id)}
              onChange={(isChecked) => {
                const others = head.evidence.filter((id) => id !== entry.id)
                onChange({ evidence: isChecked ? [...others, entry.id] : others })
              }}
            />
          ))}
        </details>
      )}
    </div>
  )
}
