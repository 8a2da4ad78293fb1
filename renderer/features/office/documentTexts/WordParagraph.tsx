import { useState } from 'react'
import type { Output } from '../../../../shared/contract/channels.ts'
import type { PaperKind } from '../../../../shared/domain/papers/paperKinds.ts'
import { useText } from '../../../i18n/useText.ts'
import { BilingualField, type RawBilingual } from '../../../ui/BilingualField.tsx'
import { Button } from '../../../ui/Button.tsx'
import { OfferedFields } from './OfferedFields.tsx'
import { TextPreview } from './TextPreview.tsx'
import type { TextChange, useTypedChanges } from './typedChanges.ts'
import { useTextPreview } from './useTextPreview.ts'

type Props = Readonly<{
  kind: PaperKind
  paragraph: Output<'documentText.list'>[number]
  /** As it was worded here before and not proposed. */
  change: TextChange | undefined
  typed: ReturnType<typeof useTypedChanges>
  onClose: () => void
}>

/**
 * One paragraph in both languages, with the places the program fills, and what it would say in the fictional cases. What is typed
 * is kept at once; the way out puts back what was there when the dialog opened.
 */
export function WordParagraph({ kind, paragraph: { paragraph, shipped, own }, change, typed, onClose }: Props) {
  const { t } = useText()
  const [former] = useState(change)
  const [text, setText] = useState<RawBilingual>(former ?? own ?? shipped)
  const preview = useTextPreview({ kind, paragraph, cnr: text.cnr, en: text.en })
  const type = ({ cnr, en }: RawBilingual) => {
    setText({ cnr, en })
    typed.put({ kind, paragraph, cnr, en })
  }
  return (
    <div className="stack">
      <p className="mut">{t('screens.texts.word.explain')}</p>
      <BilingualField
        label={t('screens.texts.text')}
        marks={{ cnr: t('screens.texts.column.cnr'), en: t('screens.texts.column.en') }}
        value={text}
        isLong
        onChange={type}
        field="documentText"
        errors={preview.errors}
      />
      <OfferedFields kind={kind} paragraph={paragraph} text={text} onInsert={type} />
      <TextPreview preview={preview} />
      <div className="actions">
        <Button kind="primary" isDisabled={!preview.isSound} onPress={onClose}>
          {t('screens.texts.keep')}
        </Button>
        <Button
          isDisabled={isSame(text, shipped)}
          onPress={() => {
            type(shipped)
          }}
        >
          {t('screens.texts.toProgram')}
        </Button>
        <Button
          onPress={() => {
            if (former === undefined) typed.drop({ kind, paragraph })
            else typed.put(former)
            onClose()
          }}
        >
          {t('screens.cancel')}
        </Button>
      </div>
    </div>
  )
}

function isSame(one: RawBilingual, other: RawBilingual): boolean {
  return one.cnr === other.cnr && one.en === other.en
}
