import { useState } from 'react'
import type { ComposedSource } from '../../../shared/contract/intoJudgment.ts'
import { COMPOSED_PARTS } from '../../../shared/domain/order/composedParts.ts'
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '../../../shared/document/content/content.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { copyRichText } from '../../ui/copyRichText.ts'
import { Keys } from '../../ui/Keys.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useStatus } from '../../ui/StatusLine.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'

/** What can be taken over of an order: a part, or the whole; a ruling is a document of its own, and stays whole. */
const PIECES = { order: [...COMPOSED_PARTS, 'whole'], ruling: ['ruling'] } as const
type Piece = (typeof PIECES)['order' | 'ruling'][number]
const SHORTCUT: Readonly<Record<'order' | 'ruling', Piece>> = { order: 'operative', ruling: 'ruling' }
type Props = Readonly<{ source: ComposedSource; of: 'order' | 'ruling' }>

/** The way of what is composed into the word processor: an order part by part, a ruling whole, into the clipboard or a DOCX file. */
export function IntoJudgment({ source, of }: Props) {
  const { t } = useText()
  const [language, setLanguage] = useState<DocumentLanguage>('cnr')
  const { copy, save, error, isBusy } = useTakingOver(source, language)
  useShortcut({ key: 'c', ctrl: true, shift: true }, () => {
    copy(SHORTCUT[of])
  })
  const title = t(of === 'ruling' ? 'screens.intoJudgment.titleOfRuling' : 'screens.intoJudgment.title')
  return (
    <section className="panel intoJudgment" aria-label={title}>
      <h2>{title}</h2>
      <p className="mut">
        {t(of === 'ruling' ? 'screens.intoJudgment.explainRuling' : 'screens.intoJudgment.explain')}
      </p>
      <SelectField
        label={t('screens.intoJudgment.language')}
        value={language}
        options={DOCUMENT_LANGUAGES.map((one) => ({ value: one, label: t(`papers.variant.${one}`) }))}
        onChange={(value) => {
          setLanguage(DOCUMENT_LANGUAGES.find((one) => one === value) ?? 'cnr')
        }}
      />
      {error !== undefined && <Notice tone="bad">{error}</Notice>}
      <ul className="plainList">
        {PIECES[of].map((piece) => (
          <PieceRow
            key={piece}
            piece={piece}
            hasKeys={piece === SHORTCUT[of]}
            isBusy={isBusy}
            copy={copy}
            save={save}
          />
        ))}
      </ul>
    </section>
  )
}

type RowProps = Readonly<{
  piece: Piece
  hasKeys: boolean
  isBusy: boolean
  copy: (piece: Piece) => void
  save: (piece: Piece) => void
}>

function PieceRow({ piece, hasKeys, isBusy, copy, save }: RowProps) {
  const { t } = useText()
  return (
    <li className="pieceRow">
      <span>{t(`screens.intoJudgment.part.${piece}`)}</span>
      <span className="actions">
        {hasKeys && <Keys keys={['Ctrl', 'Shift', 'C']} />}
        <Button
          label={t(`screens.intoJudgment.copyOf.${piece}`)}
          isDisabled={isBusy}
          onPress={() => {
            copy(piece)
          }}
        >
          {t('screens.intoJudgment.copy')}
        </Button>
        <Button
          label={t(`screens.intoJudgment.docxOf.${piece}`)}
          isDisabled={isBusy}
          onPress={() => {
            save(piece)
          }}
        >
          {t('screens.intoJudgment.docx')}
        </Button>
      </span>
    </li>
  )
}

/** Copies or saves a piece, and says what was done. */
function useTakingOver(source: ComposedSource, language: DocumentLanguage) {
  const { t } = useText()
  const errorText = useErrorText()
  const { say } = useStatus()
  const [isRefused, setIsRefused] = useState(false)
  const words = useCommand('order.copy')
  const file = useCommand('order.exportDocx')
  const asked = (piece: Piece) => ({
    source,
    language,
    ...(piece === 'whole' || piece === 'ruling' ? {} : { part: piece }),
  })
  const failed = words.error ?? file.error
  return {
    isBusy: words.isPending || file.isPending,
    error: failed === null ? (isRefused ? t('screens.intoJudgment.notCopied') : undefined) : errorText(failed),
    copy: (piece: Piece) => {
      file.reset()
      words.mutate(asked(piece), {
        onSuccess: (found) => {
          if (found.text === '') {
            say(`screens.intoJudgment.empty.${piece}`)
            return
          }
          const isCopied = copyRichText(found)
          setIsRefused(!isCopied)
          if (isCopied) say(`screens.intoJudgment.copied.${piece}`)
        },
      })
    },
    save: (piece: Piece) => {
      words.reset()
      setIsRefused(false)
      file.mutate(asked(piece), {
        onSuccess: ({ outcome }) => {
          if (outcome === 'exported') say(`screens.intoJudgment.saved.${piece}`)
        },
      })
    },
  }
}
