import { useState, type KeyboardEvent } from 'react'
import { Autocomplete, Button, Input, Label, SearchField } from 'react-aria-components'
import { foldKey } from '../../../shared/text/fold.ts'
import { readSearched } from '../../../shared/text/searchWords.ts'
import { toCyrillic } from '../../../shared/text/cyrillic.ts'
import { useText } from '../../i18n/useText.ts'
import { Keys } from '../../ui/Keys.tsx'
import { SearchResults } from './SearchResults.tsx'
import type { SearchGroup, SearchSection } from './searchItems.ts'
import type { ScreenAct } from './useCommands.ts'
import { useSearch } from './useSearch.ts'

const MAX_WORDS = 6
const ALL = 'all'

/** One field, and below it what is found, by groups; Tab leads from group to group, the arrows through all of it. */
export function SearchPanel({ acts, onClose }: Readonly<{ acts: readonly ScreenAct[]; onClose: () => void }>) {
  const { t } = useText()
  const [typed, setTyped] = useState('')
  const [wanted, setWanted] = useState<SearchGroup | typeof ALL>(ALL)
  const search = useSearch(typed, setTyped, acts, onClose)
  const groups = [ALL, ...search.sections.map(({ group }) => group)] as const
  const group = groups.includes(wanted) ? wanted : ALL
  const shown = group === ALL ? search.sections : search.sections.filter((one) => one.group === group)
  const items = shown.flatMap((section) => section.items)
  const choose = (key: string) => {
    const item = items.find((one) => one.key === key)
    if (item === undefined) return
    item.run()
    if (!key.startsWith('again ')) onClose()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    // At once, and not first what was typed.
    if (event.key === 'Escape') {
      onClose()
      return
    }
    const at = groups.indexOf(group) + (event.shiftKey ? groups.length - 1 : 1)
    setWanted(groups[at % groups.length] ?? ALL)
  }
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <div onKeyDownCapture={onKey} role="presentation">
        <SearchField className="searchField" autoFocus>
          <Label className="unseen">{t('search.label')}</Label>
          <Input placeholder={t('search.label')} maxLength={200} spellCheck={false} role="combobox" aria-expanded />
          <Button slot={null} className="btn quiet" onPress={onClose}>
            <Keys keys={['Esc']} />
            <span className="unseen"> {t('search.close')}</span>
          </Button>
        </SearchField>
      </div>
      <Scope sections={search.sections} group={group} onChoose={setWanted} />
      <SearchResults
        sections={shown}
        words={readSearched(search.settled, MAX_WORDS)}
        empty={<Nothing typed={search.settled} />}
        onChoose={choose}
      />
      <Foot search={search} />
    </Autocomplete>
  )
}

function Foot({ search }: Readonly<{ search: ReturnType<typeof useSearch> }>) {
  const { t } = useText()
  const keys = [
    { keys: ['↑', '↓'], does: 'choose' },
    { keys: ['Enter'], does: 'open' },
    { keys: ['Tab'], does: 'group' },
  ] as const
  return (
    <footer className="searchFoot">
      {keys.map(({ keys: pressed, does }) => (
        <span key={does}>
          <Keys keys={pressed} /> {t(`search.key.${does}`)}
        </span>
      ))}
      <span className="sp" />
      <span role="status">{search.isSettled && search.settled !== '' && search.said}</span>
    </footer>
  )
}

type ScopeProps = Readonly<{
  sections: readonly SearchSection[]
  group: SearchGroup | typeof ALL
  onChoose: (group: SearchGroup | typeof ALL) => void
}>

function Scope({ sections, group, onChoose }: ScopeProps) {
  const { t } = useText()
  const counts: readonly Readonly<{ name: SearchGroup | typeof ALL; found: number; isMore: boolean }>[] = [
    {
      name: ALL,
      found: sections.reduce((sum, { found }) => sum + found, 0),
      isMore: sections.some(({ isMore }) => isMore === true),
    },
    ...sections.map(({ group: name, found, isMore = false }) => ({ name, found, isMore })),
  ]
  return (
    <div className="searchScope">
      {counts.map(({ name, found, isMore }) => (
        <button
          key={name}
          type="button"
          tabIndex={-1}
          aria-pressed={name === group}
          onClick={() => {
            onChoose(name)
          }}
        >
          {t(`search.group.${name}`)} {isMore ? t('search.more', { count: found }) : found}
        </button>
      ))}
      <span className="sp" />
      <span className="mut">{t('search.wholeWords')}</span>
    </div>
  )
}

/** Nothing typed: what can be; nothing found: which spellings were tried. */
function Nothing({ typed }: Readonly<{ typed: string }>) {
  const { t } = useText()
  if (typed === '') return <p className="empty">{t('search.hint')}</p>
  const others = [...new Set([toCyrillic(typed), foldKey(typed)])]
  // Capital letters and signs between words make no other spelling.
  const spellings = others.filter((one) => one !== typed && one !== typed.toLowerCase().trim()).join(', ')
  return <p className="empty">{spellings === '' ? t('search.noneAtAll') : t('search.none', { spellings })}</p>
}
