import type { CaseFileRow } from '../../../shared/contract/caseFile.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import type { ListedCopy } from '../../../shared/contract/deskCopies.ts'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { SEARCH_KINDS } from '../../../shared/domain/caseFile/searchKinds.ts'
import { VIEWER_FIELD, type Route } from '../../api/navigation.ts'

/** What results are grouped by, in the order in which they are shown. */
export const SEARCH_GROUPS = ['recent', 'files', 'copies', ...SEARCH_KINDS, 'command'] as const
/** One of `SEARCH_GROUPS`. */
export type SearchGroup = (typeof SEARCH_GROUPS)[number]

/** Something that can be chosen: a file, a hit in one, an act. */
export type SearchItem = Readonly<{ key: string; label: string; run: () => void }> &
  (
    | Readonly<{ kind: 'file'; row: CaseFileRow }>
    | Readonly<{ kind: 'copy'; copy: ListedCopy }>
    | Readonly<{ kind: 'hit'; hit: SearchHit }>
    | Readonly<{ kind: 'act'; keys?: readonly string[] }>
  )
/** `isMore`: more were found than were counted. */
export type SearchSection = Readonly<{
  group: SearchGroup
  found: number
  isMore?: boolean
  items: readonly SearchItem[]
}>

const TABS = { person: 'people', claim: 'claims', evidence: 'evidence', page: 'evidence', paper: 'papers' } as const

/** Where a hit stands: the tab of its case file, what is open there, and of an attached file the page that is looked at. */
export function routeOfHit({ kind, caseId, subject, file, page }: SearchHit): Route {
  const of = { screen: 'caseFile', caseId, tab: TABS[kind] } as const
  if (subject === '') return of
  return kind === 'page' ? { ...of, item: subject, file, page } : { ...of, item: subject }
}

/** Leads to a place, and there to a field. */
export type Open = (route: Route, field?: string) => void

/** The sections of an answer; `open` is told where something leads. */
export function sectionsOf(found: Output<'search.find'>, open: Open): readonly SearchSection[] {
  const files: SearchSection = {
    group: 'files',
    found: found.files.found,
    items: found.files.rows.map((row) => ({
      key: `file ${row.id}`,
      kind: 'file',
      label: row.courtMark ?? row.prosecutionMark ?? '',
      row,
      run: () => {
        open({ screen: 'caseFile', caseId: row.id, tab: 'people' })
      },
    })),
  }
  const things = SEARCH_KINDS.map((kind): SearchSection => {
    const { found: count, isMore, hits } = found.groups[kind]
    return {
      group: kind,
      found: count,
      isMore,
      items: hits.map((hit) => ({
        key: `${kind} ${hit.caseId} ${hit.subject} ${hit.file ?? ''} ${String(hit.page)}`,
        kind: 'hit',
        label: hit.excerpt,
        hit,
        run: () => {
          open(routeOfHit(hit), hit.kind === 'page' ? VIEWER_FIELD : undefined)
        },
      })),
    }
  })
  return [files, ...things].filter(({ items }) => items.length > 0)
}

const COPIES_SHOWN = 5

/** Files that are written at other desks of the office and bear what was typed in their marks; each leads to its copy. */
export function sectionOfCopies(copies: readonly ListedCopy[], open: Open): readonly SearchSection[] {
  if (copies.length === 0) return []
  const items = copies.slice(0, COPIES_SHOWN).map((copy): SearchItem => ({
    key: `copy ${copy.caseId}`,
    kind: 'copy',
    label: copy.mark,
    copy,
    run: () => {
      open({ screen: 'packets', copy: copy.caseId })
    },
  }))
  return [{ group: 'copies', found: copies.length, items }]
}
