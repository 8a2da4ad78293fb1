import { useState } from 'react'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { useField, useFormContext } from '../../forms/formContext.ts'
import { useLabel } from '../../forms/useLabel.ts'
import { useText } from '../../i18n/useText.ts'
import { Choices } from '../../ui/Choices.tsx'
import { EvidenceStrength } from './EvidenceStrength.tsx'

type Props = Readonly<{ at: string; evidence: readonly Evidence[] }>

/** Which evidence supports this head: its strength and titles; the list to choose from is made only when it is opened. */
export function HeadEvidence({ at, evidence }: Props) {
  const { t, pick } = useText()
  const { isReadOnly } = useFormContext()
  const path = `${at}.evidence`
  const { typed, type } = useField(path)
  const { label, row } = useLabel(path)
  const [isOpen, setIsOpen] = useState(false)
  const ids = typed as readonly string[]
  const chosen = evidence.filter((entry) => ids.includes(entry.id))
  return (
    <div className="evidenceOf">
      <EvidenceStrength chosen={chosen} />
      {chosen.map((entry) => (
        <span key={entry.id}>{pick(entry.title)}</span>
      ))}
      {!isReadOnly && (
        <button
          type="button"
          className="btn quiet"
          data-field={path}
          aria-expanded={isOpen}
          aria-label={[t('screens.claim.chooseEvidence'), row].join(', ')}
          onClick={() => {
            setIsOpen(!isOpen)
          }}
        >
          {t('screens.claim.chooseEvidence')}
        </button>
      )}
      {isOpen && evidence.length === 0 && <span className="mut">{t('screens.evidence.none')}</span>}
      {isOpen && evidence.length > 0 && (
        <Choices
          label={label}
          row={row}
          options={evidence.map((entry) => ({ value: entry.id, label: pick(entry.title) }))}
          chosen={ids}
          onChange={type}
        />
      )}
    </div>
  )
}
