import { memo } from 'react'
import type { Output } from '../../../../shared/contract/channels.ts'
import { findWrittenFacts } from '../../../../shared/domain/decision/writtenFacts.ts'
import { toCyrillic } from '../../../../shared/text/cyrillic.ts'
import { LOCALE_TAGS } from '../../../../shared/text/language.ts'
import { useText } from '../../../i18n/useText.ts'
import { useChosenSpellings } from './Proofreading.tsx'

type Props = Readonly<{
  row: Output<'order.preview'>['rows'][number]
  number: number | undefined
  showsEnglish: boolean
  /** Words that stay in Latin; where they are given the paragraph is shown in Cyrillic. */
  keep: readonly string[] | undefined
}>

/** A paragraph that is composed from the decision: read only, its amounts and days marked as fields of the decision. */
export const GeneratedRow = memo(function GeneratedRow({ row, number, showsEnglish, keep }: Props) {
  const { script, language } = useText()
  const chosen = useChosenSpellings()
  const tag = keep === undefined ? LOCALE_TAGS[language === 'en' ? 'cnr' : language] : LOCALE_TAGS['cnr-Cyrl']
  return (
    <div className={`composed is-${row.kind}`} data-paragraph="generated" tabIndex={-1}>
      <span className="paragraphNumber">{number}</span>
      <p lang={tag}>
        <Locked text={row.text.cnr} write={keep === undefined ? script : (text) => toCyrillic(text, keep, chosen)} />
      </p>
      {showsEnglish && (
        <p lang="en">
          <Locked text={row.text.en} write={asItIs} />
        </p>
      )}
    </div>
  )
})

const asItIs = (text: string) => text

/** The text with what is changed only in the decision set apart from the sentence around it. */
function Locked({ text, write }: Readonly<{ text: string; write: (text: string) => string }>) {
  return splitAtFacts(text).map(({ piece, isFact }, at) =>
    isFact ? (
      <span key={at} className="lockedFact">
        {write(piece)}
      </span>
    ) : (
      write(piece)
    ),
  )
}

type Piece = Readonly<{ piece: string; isFact: boolean }>

function splitAtFacts(text: string): readonly Piece[] {
  const facts = findWrittenFacts(text).map(({ written }) => written)
  return facts.reduce<readonly Piece[]>(
    (pieces, fact) =>
      pieces.flatMap((one) =>
        one.isFact
          ? [one]
          : one.piece.split(fact).flatMap((piece, at) =>
              at === 0
                ? [{ piece, isFact: false }]
                : [
                    { piece: fact, isFact: true },
                    { piece, isFact: false },
                  ],
            ),
      ),
    [{ piece: text, isFact: false }],
  )
}
