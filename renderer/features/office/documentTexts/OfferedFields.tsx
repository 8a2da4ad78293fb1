import { useState } from 'react'
import type { PaperKind } from '../../../../shared/domain/papers/paperKinds.ts'
import { useChannel } from '../../../api/useChannel.ts'
import { useText } from '../../../i18n/useText.ts'
import type { RawBilingual } from '../../../ui/BilingualField.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ComboField } from '../../../ui/ComboField.tsx'

type Props = Readonly<{
  kind: PaperKind
  paragraph: string
  text: RawBilingual
  onInsert: (text: RawBilingual) => void
}>

const SIDES = ['cnr', 'en'] as const

/** The places that the program fills, each with what would stand there, put in where the cursor was last. */
export function OfferedFields({ kind, paragraph, text, onInsert }: Props) {
  const { t, pick } = useText()
  const { data = [] } = useChannel('documentText.fields', { kind, paragraph })
  const [chosen, setChosen] = useState('')
  if (data.length === 0) return null
  return (
    <div className="pair">
      <ComboField
        label={t('screens.texts.field')}
        value={chosen}
        options={data.map(({ field, example }) => ({
          value: field,
          label: example === undefined ? field : `${field} · ${pick(example)}`,
        }))}
        onChange={setChosen}
        openLabel={t('screens.texts.openFields')}
        emptyLabel={t('screens.texts.noField')}
        waitsForTyping
      />
      <div className="actions">
        {SIDES.map((side) => (
          <Button
            key={side}
            isDisabled={chosen === ''}
            onPress={() => {
              onInsert({ ...text, [side]: insertAtCursor(text[side], chosen, `documentText.${side}`) })
            }}
          >
            {t(`screens.texts.insert.${side}`)}
          </Button>
        ))}
      </div>
    </div>
  )
}

/** Where the cursor of a field stands, or stood when it was left; at the end where it never stood in it. */
function insertAtCursor(text: string, inserted: string, field: string): string {
  const area = document.querySelector<HTMLTextAreaElement>(`textarea[data-field="${field}"]`)
  const [from, to] = [area?.selectionStart ?? text.length, area?.selectionEnd ?? text.length]
  return text.slice(0, from) + inserted + text.slice(to)
}
