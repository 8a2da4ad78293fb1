import type { Input, Output } from '../../../shared/contract/channels.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { SearchKind } from '../../../shared/domain/caseFile/searchKinds.ts'
import { readSearched, type SearchedWord } from '../../../shared/text/searchWords.ts'
import type { CaseListRow } from '../../db/lists/caseList.ts'
import type { KindHits, SearchHit } from '../../db/lists/search.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import { rowOf } from '../caseFile/listCaseFiles.ts'
import { readerOf, sightOf } from '../caseFile/sightOf.ts'
import type { QueryContext } from '../context.ts'
import { showHit } from './searchHits.ts'

const MAX_WORDS = 6
const SHOWN = 6
/** Files looked at to say how many were found. */
const MAX_FILES = 50
const MAX_IN_FILE = 100

/** Everything that is found by what was typed, in the files that the person may know of. */
export function findEverywhere(
  context: QueryContext,
  { typed, opened = [] }: Input<'search.find'>,
): Result<Output<'search.find'>> {
  const { lists, person, today } = context
  const words = readSearched(typed, MAX_WORDS)
  const sight = sightOf(context)
  const ofKind = (kind: SearchKind) => lists.search.ofKind(kind, { office: person.office, sight, words, limit: SHOWN })
  const people = withSealed(ofKind('person'), sealedPeople(context, words))
  const query = { office: person.office, today, sort: 'due', custody: 'any', sight, limit: MAX_FILES } as const
  const marked = typed.trim() === '' ? [] : lists.caseFiles.find(typed, query)
  const others = [...opened, ...people.hits.map(({ caseId }) => caseId)]
  const files = withoutTwice([...marked, ...lists.caseFiles.byIds(others, query)])
  const group = ({ found, isMore, hits }: KindHits) => ({
    found,
    isMore,
    hits: hits.slice(0, SHOWN).map((hit) => showHit(hit, words)),
  })
  return success({
    files: { found: files.length, rows: files.slice(0, SHOWN).map(rowOf) },
    groups: {
      person: group(people),
      claim: group(ofKind('claim')),
      evidence: group(ofKind('evidence')),
      paper: group(ofKind('paper')),
      page: group(ofKind('page')),
    },
  })
}

/** Where in one file words stand; the file is one that the person may open. */
export function findInFile(
  context: QueryContext,
  { caseId, typed, kinds }: Input<'search.inFile'>,
): Result<Output<'search.inFile'>> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const words = readSearched(typed, MAX_WORDS)
  const hits = context.lists.search.inCase(caseId, kinds, words, MAX_IN_FILE)
  return success({ hits: hits.map((hit) => showHit(hit, words)) })
}

/** SECURITY: a sealed name is matched only for one who has the file, or stands in for who has it, and may open identities. */
export function sealedPeople(context: QueryContext, words: readonly SearchedWord[]): readonly SearchHit[] {
  const { id, standsInFor } = readerOf(context)
  if (!context.mayReveal) return []
  return context.lists.search.sealed(context.person.office, { reader: id, absent: standsInFor }, words)
}

function withSealed({ found, isMore, hits }: KindHits, sealed: readonly SearchHit[]): KindHits {
  const known = new Set(hits.map(({ entryKey }) => entryKey))
  const more = sealed.filter(({ entryKey }) => !known.has(entryKey))
  return { found: found + more.length, isMore, hits: [...more, ...hits] }
}

function withoutTwice(rows: readonly CaseListRow[]): readonly CaseListRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
