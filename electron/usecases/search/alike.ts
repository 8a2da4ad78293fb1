import type { Input, Output } from '../../../shared/contract/channels.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { readSearched } from '../../../shared/text/searchWords.ts'
import { rowOf } from '../caseFile/listCaseFiles.ts'
import { sightOf } from '../caseFile/sightOf.ts'
import type { QueryContext } from '../context.ts'
import { sealedPeople } from './search.ts'
import { showHit } from './searchHits.ts'

/** A name of one word is borne by too many. */
const FEWEST_WORDS = 2
const MAX_WORDS = 6
const SHOWN = 5

/** Who may be the same person, and which file the same case, of those the person may know. */
export function findAlike(
  context: QueryContext,
  { name = '', marks = [], except }: Input<'search.alike'>,
): Result<Output<'search.alike'>> {
  const { lists, person, today } = context
  const sight = sightOf(context)
  const words = readSearched(name, MAX_WORDS)
  const isAsked = words.length >= FEWEST_WORDS
  const query = { office: person.office, sight, words, limit: SHOWN + 1 }
  const hits = isAsked ? [...sealedPeople(context, words), ...lists.search.ofKind('person', query).hits] : []
  const people = [...new Map(hits.map((hit) => [hit.entryKey, hit])).values()]
    .filter(({ caseId, subject }) => caseId !== except?.caseId || subject !== except.person)
    .slice(0, SHOWN)
  const listed = { office: person.office, today, sort: 'due', custody: 'any', sight, limit: SHOWN } as const
  const files = marks.flatMap((mark) => lists.caseFiles.withMark(mark, listed))
  return success({
    people: people.map((hit) => showHit(hit, words)),
    files: [...new Map(files.map((row) => [row.id, row])).values()]
      .filter(({ id }) => id !== except?.caseId)
      .map(rowOf),
  })
}
