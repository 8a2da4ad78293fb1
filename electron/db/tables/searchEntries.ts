import { z } from 'zod'
import type { SearchKind } from '../../../shared/domain/caseFile/searchKinds.ts'
import type { WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'
import { changeOfText, nearestText } from './nearestText.ts'
import { nextKey } from './searchKey.ts'
import type { WordChange } from './wordChange.ts'
import { createWordWrites } from './wordWrites.ts'

const entryRow = z.object({ entryKey: z.int(), page: z.int(), text: z.string() })
const keyRow = z.object({ entryKey: z.int() })
const STORED = `SELECT entry_key AS entryKey, page, text FROM search_entry
  WHERE case_key = ${CASE_KEY} AND kind = $kind AND subject = $subject AND page >= $from ORDER BY page LIMIT +$limit`
const ENTRY = `INSERT INTO search_entry (entry_key, case_key, kind, subject, page, text)
  VALUES (${nextKey('$kind', CASE_KEY)}, ${CASE_KEY}, $kind, $subject, $page, $text) RETURNING entry_key AS entryKey`
const ENTRY_CHANGED = 'UPDATE search_entry SET text = $text WHERE entry_key = $entryKey'
const ENTRY_GONE = 'DELETE FROM search_entry WHERE entry_key = $entryKey'
const EVERY_PAGE = -1

/** A thing that is found by its words. */
export type Subject = Readonly<{ caseId: string; kind: SearchKind; subject: string }>
type Entry = z.infer<typeof entryRow>

/** The texts that the search finds, and their words, which `words.write` writes before the transaction commits. */
export function createSearchEntries(db: WriteHandle) {
  const words = createWordWrites(db)
  const stored = (of: Subject, from: number, limit: number) => readAll(db, entryRow, STORED, { ...of, from, limit })
  /** Brings a page from what is stored of it to another text; one without words has no entry. */
  const put = (of: Subject, page: number, known: Entry | undefined, text: string, change: WordChange): void => {
    const entryKey = known?.entryKey ?? readOne(db, keyRow, ENTRY, { ...of, page, text })?.entryKey
    if (entryKey === undefined) return
    words.add(entryKey, change)
    if (text === '') write(db, ENTRY_GONE, { entryKey })
    else if (known !== undefined) write(db, ENTRY_CHANGED, { entryKey, text })
  }
  return {
    words,
    textsOf: (of: Subject): readonly string[] => stored(of, 0, EVERY_PAGE).map(({ text }) => text),
    /** A thing of which nothing is stored yet. */
    add(of: Subject, texts: readonly string[]): void {
      for (const [page, text] of texts.entries())
        if (text.trim() !== '') put(of, page, undefined, text, changeOfText(of.kind, '', text))
    },
    /** Writes the texts of a thing in the place of those that are stored of it. */
    replace(of: Subject, texts: readonly string[]): void {
      const before = new Map(stored(of, 0, EVERY_PAGE).map((one) => [one.page, one]))
      for (const page of new Set([...texts.keys(), ...before.keys()])) {
        const known = before.get(page)
        const [from, text] = [known?.text ?? '', saidOn(texts[page])]
        if (from !== text) put(of, page, known, text, changeOfText(of.kind, from, text))
      }
    },
    /** Brings a page nearer to what it should say, for about `most`; answers what it cost, and whether the page says it now. */
    approach(of: Subject, page: number, text: string, most: number): Readonly<{ cost: number; isThere: boolean }> {
      const known = stored(of, page, 1).find((one) => one.page === page)
      const [from, wanted] = [known?.text ?? '', saidOn(text)]
      if (from === wanted) return { cost: 0, isThere: true }
      const nearer = nearestText(of.kind, from, wanted, most)
      put(of, page, known, nearer.text, nearer.change)
      return { cost: nearer.cost, isThere: nearer.text === wanted }
    },
    /** The first page from this one on of which something is stored. */
    pageFrom: (of: Subject, from: number): number | undefined => stored(of, from, 1)[0]?.page,
  }
}
export type SearchEntries = ReturnType<typeof createSearchEntries>

function saidOn(text = ''): string {
  return text.trim() === '' ? '' : text
}
