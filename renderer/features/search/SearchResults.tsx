import type { ReactNode } from 'react'
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { markShownTo } from '../../../shared/domain/caseFile/markShown.ts'
import type { SearchedWord } from '../../../shared/text/searchWords.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { Marked } from '../../parts/Marked.tsx'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { useRoleOf } from '../../parts/useRoleOf.ts'
import { Keys } from '../../ui/Keys.tsx'
import type { SearchItem, SearchSection } from './searchItems.ts'

type Props = Readonly<{
  sections: readonly SearchSection[]
  words: readonly SearchedWord[]
  empty: ReactNode
  onChoose: (key: string) => void
}>

/** What is found, by groups; what was looked for is marked in it. */
export function SearchResults({ sections, words, empty, onChoose }: Props) {
  const { t } = useText()
  return (
    <ListBox
      className="searchResults"
      aria-label={t('search.results')}
      items={sections}
      selectionMode="none"
      dependencies={[words]}
      renderEmptyState={() => empty}
      onAction={(key) => {
        onChoose(String(key))
      }}
    >
      {(section) => (
        <ListBoxSection id={section.group}>
          <Header className="searchGroup">{t(`search.group.${section.group}`)}</Header>
          <Collection items={section.items} dependencies={[words]}>
            {(item) => (
              <ListBoxItem id={item.key} textValue={item.label} className="searchItem">
                <Line item={item} words={words} />
              </ListBoxItem>
            )}
          </Collection>
        </ListBoxSection>
      )}
    </ListBox>
  )
}

function Line({ item, words }: Readonly<{ item: SearchItem; words: readonly SearchedWord[] }>) {
  if (item.kind === 'act') {
    return (
      <>
        <span className="searchWhat">
          <Marked text={item.label} words={words} />
        </span>
        {item.keys !== undefined && <Keys keys={item.keys} />}
      </>
    )
  }
  if (item.kind === 'copy') return <CopyLine copy={item.copy} />
  if (item.kind === 'file') return <FileLine row={item.row} words={words} />
  return <HitLine hit={item.hit} words={words} />
}

type Of<Kind extends SearchItem['kind']> = Extract<SearchItem, { kind: Kind }>
type Marking = Readonly<{ words: readonly SearchedWord[] }>

function FileLine({ row, words }: Readonly<{ row: Of<'file'>['row'] }> & Marking) {
  const { t, pick, office, date } = useText()
  const { person } = useSession()
  const stages = row.stages.map(({ stage }) => t(`screens.stage.${stage}`)).join(', ')
  return (
    <>
      <b className="searchKind">
        <Marked text={markShownTo(row, person.office) ?? t('search.noMark')} words={words} />
      </b>
      <span className="searchWhat">
        {row.injured.map(({ label, sealed }, index) => (
          <span key={`${label.cnr} ${String(index)}`}>
            {index > 0 && ', '}
            {sealed ? <PersonLabel label={label} isSealed /> : <Marked text={pick(label)} words={words} />}
          </span>
        ))}
      </span>
      <span className="mut">{row.due === undefined ? '' : date(row.due)}</span>
      <span className="mut searchMore">{[office(row.court), stages].filter((one) => one !== '').join(' · ')}</span>
    </>
  )
}

function CopyLine({ copy: { mark, series, made } }: Readonly<{ copy: Of<'copy'>['copy'] }>) {
  const { t, day } = useText()
  return (
    <>
      <b className="searchKind">{mark}</b>
      <span className="searchWhat">{t('search.atDesk', { series })}</span>
      <span className="mut">{day(made)}</span>
    </>
  )
}

const KINDS = { claim: 'claimHit', evidence: 'evidenceHit', paper: 'paperHit', page: 'pageHit' } as const

function HitLine({ hit, words }: Readonly<{ hit: Of<'hit'>['hit'] }> & Marking) {
  const { t, pick, script } = useText()
  const roleOf = useRoleOf()
  const { person, page, inParts = false, kind } = hit
  const session = useSession()
  const mark = markShownTo(hit, session.person.office) ?? t('search.noMark')
  return (
    <>
      <span className="searchKind mut">
        {person === undefined ? kind !== 'person' && t(`search.${KINDS[kind]}`) : roleOf(person.role, person.sex ?? '')}
      </span>
      <span className="searchWhat">
        {person === undefined ? (
          <span {...(hit.language === 'cnr' ? {} : hit.language === 'en' ? { lang: 'en' } : { translate: 'no' })}>
            <Marked text={hit.language === 'cnr' ? script(hit.excerpt) : hit.excerpt} words={words} />
          </span>
        ) : person.sealed ? (
          <PersonLabel label={person.label} isSealed />
        ) : (
          <Marked text={pick(person.label)} words={words} />
        )}
      </span>
      <span className="mut nowrap">
        {page === undefined ? mark : `${mark} · ${t(inParts ? 'search.part' : 'search.page', { page })}`}
      </span>
    </>
  )
}
