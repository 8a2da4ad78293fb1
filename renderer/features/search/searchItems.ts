import type { CaseFileRow } from '../../../shared/contract/caseFile.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { SEARCH_KINDS } from '../../../shared/domain/caseFile/searchKinds.ts'
import type { Route } from '../../api/navigation.ts'

/** What results are grouped by, in the order in which they are shown. */
export const SEARCH_GROUPS = ['recent', 'files', ...SEARCH_KINDS, 'command'] as const
/** One of `SEARCH_GROUPS`. */
export type SearchGroup = (typeof SEARCH_GROUPS)[number]

/** Something that can be chosen: a file, a hit in one, an act. */
export type SearchItem = Readonly<{ key: string; label: string; run: () => void }> &
  (
    | Readonly<{ kind: 'file'; row: CaseFileRow }>
    | Readonly<{ kind: 'hit'; hit: SearchHit }>
    | Readonly<{ kind: 'act'; keys?: readonly string[] }>
  )
export type SearchSection = Readonly<{ group: SearchGroup; found: number; items: readonly SearchItem[] }>

const TABS = { person: 'people', claim: 'claims', evidence: 'evidence', page: 'evidence', paper: 'papers' } as const

/** Where a hit stands: the tab of its case file, and what is open there. */
export function routeOfHit({ kind, caseId, subject }: SearchHit): Route {
  const of = { screen: 'caseFile', caseId, tab: TABS[kind] } as const
  return kind === 'paper' || subject === '' ? of : { ...of, item: subject }
}

/** The sections of an answer; `open` is told where something leads. */
export function sectionsOf(found: Output<'search.find'>, open: (route: Route) => void): readonly SearchSection[] {
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
    const { found: count, hits } = found.groups[kind]
    return {
      group: kind,
      found: count,
      items: hits.map((hit) => ({
        key: `${kind} ${hit.caseId} ${hit.subject} ${hit.file ?? ''} ${String(hit.page)}`,
        kind: 'hit',
        label: hit.excerpt,
        hit,
        run: () => {
          open(routeOfHit(hit))
        },
      })),
    }
  })
  return [files, ...things].filter(({ items }) => items.length > 0)
}
