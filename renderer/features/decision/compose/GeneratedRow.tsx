import { memo } from 'react'
import type { Output } from '../../../../shared/contract/channels.ts'
import { findWrittenFacts } from '../../../../shared/domain/decision/writtenFacts.ts'
import { LOCALE_TAGS } from '../../../../shared/text/language.ts'
import { useText } from '../../../i18n/useText.ts'

type Props = Readonly<{
  row: Output<'order.preview'>['rows'][number]
  number: number | undefined
  showsEnglish: boolean
}>

/** A paragraph that is composed from the decision: read only, its amounts and days marked as fields of the decision. */
export const GeneratedRow = memo(function GeneratedRow({ row, number, showsEnglish }: Props) {
  const { script, language } = useText()
  return (
    <div className={`composed is-${row.kind}`} data-paragraph="generated" tabIndex={-1}>
      <span className="paragraphNumber">{number}</span>
      <p lang={LOCALE_TAGS[language === 'en' ? 'cnr' : language]}>
        <Locked text={row.text.cnr} write={script} />
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
