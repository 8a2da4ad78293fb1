import { expect } from 'vitest'
import type { Connection } from '../../../electron/db/connection.ts'
import { indexedWords } from '../../../electron/db/tables/indexedWords.ts'
import { SEARCH_KINDS, type SearchKind } from '../../../shared/domain/caseFile/searchKinds.ts'
import { readSearched } from '../../../shared/text/searchWords.ts'
import { TODAY } from '../../bench/scale/fillCases.ts'
import { COURT } from '../office/people.ts'
import { CLERK, EVERYTHING, openFilledCases } from './casesDatabase.ts'

/** The words of the index, each behind the figure for its kind. */
function termsIn(db: Connection): readonly string[] {
  db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.held USING fts5vocab('main', 'search_word', 'row')")
  return db.prepare('SELECT term FROM temp.held', { pluck: true }).all().map(String)
}

/** Each entry, column and word. */
function termsHeld(db: Connection): readonly string[] {
  const rows = db.prepare('SELECT term, doc, col FROM search_term').all<{ term: string; doc: number; col: string }>()
  return rows.map(({ term, doc, col }) => `${String(doc)} ${col} ${term}`).toSorted()
}

function termsOfEntries(db: Connection): readonly string[] {
  const rows = db
    .prepare('SELECT entry_key AS doc, kind, text FROM search_entry')
    .all<{ doc: number; kind: SearchKind; text: string }>()
  const wordsOf = ({ doc, kind, text }: (typeof rows)[number]) =>
    Object.entries(indexedWords(kind, text)).flatMap(([col, words]) =>
      words.map((term) => `${String(doc)} ${col} ${term}`),
    )
  return rows.flatMap(wordsOf).toSorted()
}

/** A filled cases.db and what the search finds in it. */
export function openSearchedCases() {
  const cases = openFilledCases(30)
  const { db, tables, reader } = cases
  const caseId = String(db.prepare('SELECT id FROM case_file ORDER BY case_key LIMIT 1', { pluck: true }).get())
  const count = (sql: string, values?: Record<string, string>) => {
    const statement = db.prepare(sql, { pluck: true })
    return Number(values === undefined ? statement.get() : statement.get(values))
  }
  const search = (kind: SearchKind, typed: string, office = COURT) =>
    reader.lists.search.ofKind(kind, { office, sight: EVERYTHING, words: readSearched(typed, 6), limit: 50 })
  const foundOf = (typed: string) => SEARCH_KINDS.flatMap((kind) => search(kind, typed).hits)
  /** Every word that the index of words holds, from the engine itself. */
  // Without the figure for the kind.
  const wordsHeld = (): ReadonlySet<string> => new Set(termsIn(db).map((term) => term.slice(1)))
  return {
    ...cases,
    caseId,
    count,
    search,
    foundOf,
    /** The things that are found, by id. */
    subjectsOf: (typed: string) =>
      foundOf(typed)
        .map(({ subject }) => subject)
        .toSorted(),
    sealed: (typed: string, by = CLERK) =>
      reader.lists.search.sealed(COURT, { reader: by, absent: [] }, readSearched(typed, 6)),
    act(work: () => void): void {
      tables.transaction(TODAY, work)
    },
    /** Writes what acts have left to be written; answers in how many steps. */
    catchUp(): number {
      let steps = 1
      while (tables.search.step(() => false)) steps += 1
      return steps
    },
    due: () => count('SELECT count(*) FROM search_due'),
    wordsHeld,
    /** What the index of words holds, and what it would hold were it written anew from the entries. */
    expectRecount(): void {
      expect(termsHeld(db)).toEqual(termsOfEntries(db))
      expect(count('SELECT count(DISTINCT doc) FROM search_term')).toBe(count('SELECT count(*) FROM search_entry'))
    },
  }
}
