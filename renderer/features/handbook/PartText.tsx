import type { SearchedWord } from '../../../shared/text/searchWords.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useText } from '../../i18n/useText.ts'
import { Marked } from '../../parts/Marked.tsx'
import type { NamedPart } from './books.ts'
import { Passages } from './Passages.tsx'

type Props = Readonly<{ part: NamedPart; words: readonly SearchedWord[] }>

/** A part under its heading; where words are looked for, those passages alone, with the way to the whole. */
export function PartText({ part: { id, title, passages }, words }: Props) {
  const { t } = useText()
  const { go } = useNavigation()
  return (
    <section aria-label={title}>
      <h2>
        <Marked text={title} words={words} />
      </h2>
      <Passages name={title} passages={passages} words={words} />
      {words.length > 0 && (
        <button
          type="button"
          className="plainLink"
          aria-label={t('screens.handbook.openPart', { title })}
          onClick={() => {
            go({ screen: 'handbook', part: id })
          }}
        >
          {t('screens.handbook.openPart', { title })}
        </button>
      )}
    </section>
  )
}
