import { useText } from '../../i18n/useText.ts'
import { TextField } from '../../ui/Field.tsx'

type Props = Readonly<{
  holders: readonly string[]
  onChange: (holders: readonly string[]) => void
  /** The holder that cannot be one, and why. */
  wrong?: Readonly<{ place: number; text: string }> | undefined
}>

/** Who keeps the shares: three, and nobody who manages or audits the office. */
export function HolderFields({ holders, onChange, wrong }: Props) {
  const { t } = useText()
  return (
    <div className="stack narrow">
      {holders.map((holder, place) => (
        <TextField
          key={place}
          label={t('screens.ceremony.holder', { number: place + 1 })}
          hint={place === 0 ? t('screens.ceremony.holderHint') : undefined}
          value={holder}
          maxLength={200}
          autoFocus={place === 0}
          error={wrong?.place === place ? wrong.text : undefined}
          onChange={(typed) => {
            onChange(holders.map((other, at) => (at === place ? typed : other)))
          }}
        />
      ))}
    </div>
  )
}
