import { useCallback, useSyncExternalStore } from 'react'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { useFormContext } from './formContext.ts'
import { withPseudonyms, type TypedNames } from './typedNames.ts'

type Props = Readonly<{ path: string; text: string; side: 'cnr' | 'en'; onReplace: (text: string) => void }>

/** Says beside a field that a protected person can be told from it, and offers the pseudonym. Nothing where none can. */
export function NameNote(props: Props) {
  const { names, store, isReadOnly } = useFormContext()
  const [field = ''] = props.path.split('.')
  if (names === undefined || isReadOnly || store.form.isIdentifying(field)) return null
  return <NamesIn {...props} names={names} />
}

/** The same beside a text that stands in no form. */
export function NamesIn({ text, side, onReplace, names }: Omit<Props, 'path'> & Readonly<{ names: TypedNames }>) {
  const { t } = useText()
  const read = useCallback(() => names.of(text), [names, text])
  const found = useSyncExternalStore(names.subscribe, read, read)
  const pseudonym = found.find((one) => one.pseudonym !== undefined)?.pseudonym?.[side]
  return (
    <span aria-live="polite" className="nameNote">
      {found.length > 0 && t('screens.typedName.found')}
      {pseudonym !== undefined && (
        <Button
          kind="quiet"
          onPress={() => {
            onReplace(withPseudonyms(text, found, side))
          }}
        >
          {t('screens.typedName.replace', { pseudonym })}
        </Button>
      )}
    </span>
  )
}
