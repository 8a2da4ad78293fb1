import { useState, type ReactNode } from 'react'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { countShown } from './countShown.ts'

type Props<Item> = Readonly<{
  className: string
  items: readonly Item[]
  limit: number
  keyOf: (item: Item) => string
  write: (item: Item) => ReactNode
}>

/** A list of which the first few are drawn; a press shows the rest and hides it again. */
export function FirstFew<Item>({ className, items, limit, keyOf, write }: Props<Item>) {
  const { t } = useText()
  const [isWhole, setIsWhole] = useState(false)
  const shown = countShown(items.length, limit)
  return (
    <>
      <ul className={className}>
        {items.slice(0, isWhole ? items.length : shown).map((item) => (
          <li key={keyOf(item)}>{write(item)}</li>
        ))}
      </ul>
      {shown < items.length && (
        <Button
          kind="quiet"
          isExpanded={isWhole}
          onPress={() => {
            setIsWhole(!isWhole)
          }}
        >
          {isWhole ? t('screens.gate.fewer') : t('screens.gate.more', { count: items.length - shown })}
        </Button>
      )}
    </>
  )
}
