import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { focusPath, focusPathOnceDrawn } from '../../forms/focus.ts'
import { useField, useFormContext } from '../../forms/formContext.ts'
import { useLabel } from '../../forms/useLabel.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { ComboField } from '../../ui/ComboField.tsx'

type Props = Readonly<{ at: string; evidence: readonly Evidence[] }>

/** Which evidence supports this head: its strength and titles, each to be taken away, and more found by typing a part. */
export function HeadEvidence({ at, evidence }: Props) {
  const { t, pick } = useText()
  const { isReadOnly } = useFormContext()
  const path = `${at}.evidence`
  const { typed, type } = useField(path)
  const { label, row } = useLabel(path)
  const ids = typed as readonly string[]
  const chosen = evidence.filter((entry) => ids.includes(entry.id))
  const others = evidence.filter((entry) => !ids.includes(entry.id))
  return (
    <div className="evidenceOf">
      <span className="mut">{label}</span>
      {chosen.map((entry) => (
        <ChosenOne
          key={entry.id}
          title={pick(entry.title)}
          onRemove={() => {
            type(ids.filter((id) => id !== entry.id))
            focusPath(document.body, path)
          }}
        />
      ))}
      {!isReadOnly && (
        <ComboField
          // Empty again for the next one.
          key={ids.join(' ')}
          label={label}
          row={row}
          hideLabel
          waitsForTyping
          value=""
          options={others.map((entry) => ({ value: entry.id, label: pick(entry.title) }))}
          placeholder={t('screens.ledger.addEvidence')}
          openLabel={t('screens.combo.open')}
          emptyLabel={t('screens.evidence.none')}
          field={path}
          onChange={(id) => {
            if (id === '') return
            type([...ids, id])
            focusPathOnceDrawn(path)
          }}
        />
      )}
    </div>
  )
}

function ChosenOne({ title, onRemove }: Readonly<{ title: string; onRemove: () => void }>) {
  const { t } = useText()
  const { isReadOnly } = useFormContext()
  return (
    <span className="chosenOne">
      {title}
      {!isReadOnly && (
        <Button kind="quiet" label={t('screens.ledger.removeEvidence', { title })} onPress={onRemove}>
          ×
        </Button>
      )}
    </span>
  )
}
