import { useState, type ReactNode } from 'react'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/SelectField.tsx'

type Props<Kind extends string> = Readonly<{
  /** What may be recorded; a single one is not asked about. */
  kinds: readonly Kind[]
  label: string
  empty: string
  nameOf: (kind: Kind) => string
  onClose: () => void
  /** What is asked about the one that was chosen. */
  children: (kind: Kind) => ReactNode
}>

/** In a dialog: first what is recorded, of what may follow, then what is asked about it. */
export function ChooseKind<Kind extends string>({ kinds, label, empty, nameOf, onClose, children }: Props<Kind>) {
  const { t } = useText()
  const [chosen, setChosen] = useState<string>(kinds.length === 1 ? (kinds[0] ?? '') : '')
  const kind = kinds.find((one) => one === chosen)
  return (
    <div className="stack">
      {kinds.length > 1 && (
        <SelectField
          label={label}
          value={chosen}
          options={kinds.map((value) => ({ value, label: nameOf(value) }))}
          onChange={setChosen}
          empty={empty}
        />
      )}
      {kind === undefined ? (
        <div className="actions">
          <Button onPress={onClose}>{t('screens.close')}</Button>
        </div>
      ) : (
        children(kind)
      )}
    </div>
  )
}
