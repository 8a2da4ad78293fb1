import { z } from 'zod'
import type { SearchKind } from '../../../shared/domain/caseFile/searchKinds.ts'
import { foldWords, splitWords, stemOf, stemsOfForms } from '../../../shared/text/searchWords.ts'
import type { WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'
import { nextKey, wordOfKind } from './searchKey.ts'

const entryRow = z.object({ entryKey: z.int(), page: z.int(), text: z.string() })
const STORED = `SELECT entry_key AS entryKey, page, text FROM search_entry
  WHERE case_key = ${CASE_KEY} AND kind = $kind AND subject = $subject AND page >= $from AND page < $to ORDER BY page`
const ENTRY = `INSERT INTO search_entry (entry_key, case_key, kind, subject, page, text)
  VALUES (${nextKey('$kind', CASE_KEY)}, ${CASE_KEY}, $kind, $subject, $page, $text)`
const ENTRY_KEY = `(SELECT entry_key FROM search_entry
  WHERE case_key = ${CASE_KEY} AND kind = $kind AND subject = $subject AND page = $page)`
const ENTRY_CHANGED = 'UPDATE search_entry SET text = $text WHERE entry_key = $entryKey'
const ENTRY_GONE = 'DELETE FROM search_entry WHERE entry_key = $entryKey'
const WORDS = 'INSERT INTO search_word (rowid, word, stem) VALUES ($entryKey, $word, $stem)'
const NEW_WORDS = `INSERT INTO search_word (rowid, word, stem) VALUES (${ENTRY_KEY}, $word, $stem)`
// An index without texts of its own is told what it has to take out.
const WORDS_GONE = "INSERT INTO search_word (search_word, rowid, word, stem) VALUES ('delete', $entryKey, $word, $stem)"

/** A thing that is found by its words. */
export type Subject = Readonly<{ caseId: string; kind: SearchKind; subject: string }>
/** Some pages of a thing: from one on, to before another. */
type Range = Readonly<{ from: number; to: number }>
const EVERY_PAGE: Range = { from: 0, to: Number.MAX_SAFE_INTEGER }

/** The texts that the search finds, and their words. */
export function createSearchEntries(db: WriteHandle) {
  const stored = (of: Subject, range: Range) => readAll(db, entryRow, STORED, { ...of, ...range })
  return {
    textsOf: (of: Subject): readonly string[] => stored(of, EVERY_PAGE).map(({ text }) => text),
    /** A thing of which nothing is stored yet. */
    add(of: Subject, texts: readonly string[]): void {
      for (const [page, text] of texts.entries()) if (text.trim() !== '') addEntry(db, { ...of, page }, text)
    },
    /** Writes the texts of some pages, in the place of those that are stored of them; a page without words has none. */
    replace(of: Subject, texts: readonly string[], range: Range = EVERY_PAGE): void {
      const before = new Map(stored(of, range).map((one) => [one.page, one]))
      for (const [index, text] of texts.entries()) {
        const page = range.from + index
        const known = before.get(page)
        if (text.trim() === '') continue
        before.delete(page)
        if (known === undefined) addEntry(db, { ...of, page }, text)
        else if (known.text !== text) changeEntry(db, of.kind, known, text)
      }
      for (const gone of before.values()) {
        write(db, WORDS_GONE, { entryKey: gone.entryKey, ...indexedWords(of.kind, gone.text) })
        write(db, ENTRY_GONE, { entryKey: gone.entryKey })
      }
    },
  }
}
export type SearchEntries = ReturnType<typeof createSearchEntries>

function addEntry(db: WriteHandle, place: Subject & Readonly<{ page: number }>, text: string): void {
  write(db, ENTRY, { ...place, text })
  write(db, NEW_WORDS, { ...place, ...indexedWords(place.kind, text) })
}

function changeEntry(
  db: WriteHandle,
  kind: SearchKind,
  { entryKey, text: before }: z.infer<typeof entryRow>,
  text: string,
): void {
  write(db, WORDS_GONE, { entryKey, ...indexedWords(kind, before) })
  write(db, ENTRY_CHANGED, { entryKey, text })
  write(db, WORDS, { entryKey, ...indexedWords(kind, text) })
}

/** The words of a text and, where they differ, the stems of each; of a name those of every form it may have. */
export function indexedWords(kind: SearchKind, text: string): Readonly<{ word: string; stem: string }> {
  const words = foldWords(text)
  const stems = kind === 'person' ? splitWords(text).flatMap(stemsOfForms) : words.map(stemOf)
  const known = new Set(words)
  const ofKind = (list: readonly string[]) => list.map((word) => wordOfKind(kind, word)).join(' ')
  return { word: ofKind(words), stem: ofKind(stems.filter((stem) => !known.has(stem))) }
}
