import { HANDBOOK_PARTS, type HandbookPart } from '../../api/handbookParts.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useText } from '../../i18n/useText.ts'
import { TextField } from '../../ui/Field.tsx'
import { Page } from '../../ui/Page.tsx'
import { useVisitState } from '../../ui/visit.ts'
import { bookIn, type NamedPart } from './books.ts'
import { PartText } from './PartText.tsx'
import { PrintQuickStart } from './PrintQuickStart.tsx'
import { findInHandbook, wordsSought } from './searchHandbook.ts'

/** The handbook in the language shown: a part of it, or what of the whole of it holds the words that are looked for. */
export function Handbook({ part = 'about' }: Readonly<{ part?: HandbookPart | undefined }>) {
  const { t, language } = useText()
  const [typed, setTyped] = useVisitState('handbook.typed', '')
  const book = bookIn(language)
  const words = wordsSought(typed)
  const isSearching = words.length > 0
  const shown = isSearching ? findInHandbook(book, words) : withItsOwn(book, part)
  const count = shown.reduce((sum, { passages }) => sum + passages.length, 0)
  return (
    <Page title={t('screens.handbook.title')}>
      <div className="handbook">
        <Contents
          book={book}
          part={isSearching ? undefined : part}
          onOpen={() => {
            setTyped('')
          }}
        />
        <div className="handbookText">
          <TextField
            type="search"
            label={t('screens.handbook.search')}
            value={typed}
            onChange={setTyped}
            maxLength={100}
            field="handbook.search"
          />
          <p className="mut" aria-live="polite">
            {isSearching && t('screens.handbook.found', { count })}
          </p>
          {shown.map((one) => (
            <PartText key={one.id} part={one} words={words} />
          ))}
          {!isSearching && part === 'about' && <PrintQuickStart />}
        </div>
      </div>
    </Page>
  )
}

/** A part with the parts of it that follow. */
function withItsOwn(book: readonly NamedPart[], id: HandbookPart): readonly NamedPart[] {
  const at = HANDBOOK_PARTS.indexOf(id)
  const [part, ...after] = book.slice(at)
  if (part === undefined) return []
  const end = after.findIndex(({ level }) => level <= 2)
  return [part, ...(end === -1 ? after : after.slice(0, end))].filter(({ level }, index) => index === 0 || level > 2)
}

type ContentsProps = Readonly<{ book: readonly NamedPart[]; part: HandbookPart | undefined; onOpen: () => void }>

function Contents({ book, part, onOpen }: ContentsProps) {
  const { t } = useText()
  const { go } = useNavigation()
  return (
    <nav aria-label={t('screens.handbook.contents')} className="handbookContents">
      <ul>
        {book.map(({ id, title, level }) => (
          <li key={id} className={level === 3 ? 'within' : undefined}>
            <button
              type="button"
              className="plainLink"
              aria-current={id === part ? 'true' : undefined}
              onClick={() => {
                onOpen()
                go({ screen: 'handbook', part: id })
              }}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
