import { z } from 'zod'
import { ATTACHMENT_KINDS } from '../../../shared/domain/caseFile/attachment.ts'
import { SEARCH_KINDS, type SearchKind } from '../../../shared/domain/caseFile/searchKinds.ts'
import { PERSON_ROLES } from '../../../shared/domain/caseFile/person.ts'
import type { SearchedWord } from '../../../shared/text/searchWords.ts'
import type { ReadHandle } from '../handles.ts'
import { readAll } from '../rows.ts'
import { CASE_KEY } from '../tables/caseKey.ts'
import { PAPER_SEEN } from '../tables/paperTable.ts'
import { caseOfKey, isOfFile } from '../tables/searchKey.ts'
import type { TextCipher } from '../textCipher.ts'
import { anyFormOf, matchOf } from './searchMatch.ts'
import { filesSeenBy, sightParameters, type Sight } from './sight.ts'

/** Hits of a kind that are counted; of more it is said that there are more. */
const MAX_COUNTED = 200
/** People found by a sealed name. */
const MAX_SEALED = 50
// An office that had a file once is shown its line in lists, and nothing of what is in it.
const held = (caseKey: string) => `EXISTS (SELECT 1 FROM case_file AS held
  WHERE held.case_key = ${caseKey} AND $office IN (held.court, held.prosecution))`
// Of what was saved since, the words that are known are those of before.
const fresh = (key: string) => `NOT EXISTS (SELECT 1 FROM search_due AS due
  CROSS JOIN search_entry AS said ON said.entry_key = ${key} AND said.kind = due.kind AND said.subject = due.subject
  WHERE due.case_key = ${caseOfKey(key)})`
// A paper is seen as the list of papers of the file shows it.
const PAPER = `EXISTS (SELECT 1 FROM search_entry AS said JOIN paper ON paper.id = said.subject JOIN paper_line USING (paper_key)
  WHERE said.entry_key = hit.rowid AND ${PAPER_SEEN})`

const text = z.string().nullable()
const entryRow = z.object({
  entryKey: z.int(),
  caseId: z.string(),
  subject: z.string(),
  page: z.int(),
  text: z.string(),
  kind: z.enum(SEARCH_KINDS),
  court: z.string(),
  courtMark: text,
  prosecutionMark: text,
  /** Of a page: the item of evidence that the file is attached to. */
  evidence: text,
  fileKind: z.enum(ATTACHMENT_KINDS).nullable(),
  cnr: text,
  en: text,
  role: z.enum(PERSON_ROLES).nullable(),
  sex: z.enum(['m', 'f']).nullable(),
  isSealed: z.int().nullable(),
})
const keyRow = z.object({ entryKey: z.int() })

/** Where words were found: in a thing of a case file, on a page of it. */
export type SearchHit = ReturnType<typeof hitOf>
/** The best of a kind, how many were found, and whether there are more than were counted. */
export type KindHits = Readonly<{ found: number; isMore: boolean; hits: readonly SearchHit[] }>
export type SearchQuery = Readonly<{ office: string; sight: Sight; words: readonly SearchedWord[]; limit: number }>

const COLUMNS = `one.entry_key AS entryKey, case_file.id AS caseId, one.kind, one.subject, one.page, one.text,
  court, court_mark AS courtMark, prosecution_mark AS prosecutionMark,
  (SELECT evidence_id FROM attachment WHERE attachment.case_key = one.case_key AND file_id = one.subject) AS evidence,
  (SELECT stored_file.kind FROM stored_file WHERE stored_file.case_key = one.case_key AND stored_file.id = one.subject) AS fileKind,
  coalesce(name, pseudonym_cnr) AS cnr, coalesce(name, pseudonym_en) AS en, role, body ->> '$.sex' AS sex,
  open_identity IS NULL AS isSealed`
const PERSON = `LEFT JOIN person ON one.kind = 'person' AND person.case_key = one.case_key AND person.id = one.subject
  LEFT JOIN person_body ON person_body.case_key = person.case_key AND person_body.person_id = person.id
  LEFT JOIN person_identity ON person_identity.case_key = person.case_key AND person_identity.person_id = person.id`
const ENTRIES = `SELECT ${COLUMNS} FROM json_each($keys) AS wanted CROSS JOIN search_entry AS one ON one.entry_key = wanted.value
  JOIN case_file ON case_file.case_key = one.case_key ${PERSON}`
const IN_CASE = `SELECT ${COLUMNS} FROM search_word AS hit CROSS JOIN search_entry AS one ON one.entry_key = hit.rowid
  JOIN case_file ON case_file.case_key = one.case_key ${PERSON}
  WHERE search_word MATCH $match AND ${isOfFile('hit.rowid', '$kind', CASE_KEY)} AND ${fresh('hit.rowid')}
  ORDER BY one.subject, one.page LIMIT +$limit`

function hitOf({ cnr, en, role, sex, isSealed, ...entry }: z.infer<typeof entryRow>) {
  if (cnr === null || en === null || role === null) return { ...entry, person: undefined }
  return { ...entry, person: { label: { cnr, en }, role, ...(sex === null ? {} : { sex }), sealed: isSealed === 1 } }
}

/** What is found by words in all files that somebody may see, and in one. */
export function createSearch(db: ReadHandle, cipher: TextCipher) {
  const entriesOf = (keys: readonly number[]) =>
    new Map(readAll(db, entryRow, ENTRIES, { keys: JSON.stringify(keys) }).map((one) => [one.entryKey, hitOf(one)]))
  return {
    /**
     * The best hits of a kind: what has all words as they were typed before what has them otherwise, of each the newest file
     * first. SECURITY: that, and no measure over all entries such as bm25, so that nothing of what one may not see has a part
     * in the order or the count.
     */
    ofKind(kind: SearchKind, { office, sight, words, limit }: SearchQuery): KindHits {
      if (words.length === 0) return { found: 0, isMore: false, hits: [] }
      const { asTyped, otherwise } = matchOf(db, kind, words)
      const of = { office, ...sightParameters(sight) }
      const sql = hitsSql(kind, sight)
      const ask = (match: string, most: number) =>
        readAll(db, keyRow, sql, { ...of, match, most }).map(({ entryKey }) => entryKey)
      const first = asTyped === undefined ? [] : ask(asTyped, MAX_COUNTED + 1)
      const keys = first.length > MAX_COUNTED ? first : [...first, ...ask(otherwise, MAX_COUNTED + 1 - first.length)]
      const shown = keys.slice(0, limit)
      const entries = entriesOf(shown)
      return {
        found: Math.min(keys.length, MAX_COUNTED),
        isMore: keys.length > MAX_COUNTED,
        hits: shown.flatMap((key) => entries.get(key) ?? []),
      }
    },
    /** Where in one file, in what is of these kinds, the words stand, in the order of the pages. */
    inCase(
      caseId: string,
      kinds: readonly KindInCase[],
      words: readonly SearchedWord[],
      limit: number,
    ): readonly SearchHit[] {
      if (words.length === 0) return []
      const ask = (kind: SearchKind) =>
        readAll(db, entryRow, IN_CASE, { caseId, kind, match: anyFormOf(db, kind, words), limit })
      const found = kinds.flatMap(ask)
      return found.slice(0, limit).map(hitOf)
    },
    /**
     * People found by their sealed names: all words in one name, whole. SECURITY: only in files that are assigned to the
     * reader or to whom the reader stands in for; a hit tells who somebody is.
     */
    sealed(office: string, assignees: Assignees, words: readonly SearchedWord[]): readonly SearchHit[] {
      if (words.length === 0) return []
      const tokens = words.map(({ stems }) => JSON.stringify(cipher.seek(stems).map(hexOf)))
      const parameters = Object.fromEntries(tokens.map((list, index) => [`word${String(index)}`, list]))
      const { reader, absent } = assignees
      const of = { ...parameters, office, reader, absent: JSON.stringify(absent) }
      const found = readAll(db, keyRow, sealedSql(words.length), of)
      return [...entriesOf(found.map(({ entryKey }) => entryKey)).values()]
    },
  }
}

/** What is looked for in one file: papers have a list of their own. */
export type KindInCase = Exclude<SearchKind, 'paper'>

/** Who reads, and for whom this person stands in, by id. */
export type Assignees = Readonly<{ reader: string; absent: readonly string[] }>

function hexOf(token: Uint8Array): string {
  return Buffer.from(token).toString('hex')
}

/** Whoever may not see a file, nothing of it is found: the filter is a part of the question. */
function hitsSql(kind: SearchKind, sight: Sight): string {
  const file = caseOfKey('hit.rowid')
  return `SELECT hit.rowid AS entryKey FROM search_word AS hit
    WHERE search_word MATCH $match
      AND EXISTS (SELECT 1 FROM office_case AS entry WHERE entry.office = $office AND entry.case_key = ${file}
        ${filesSeenBy(sight)})
      AND ${held(file)} AND ${fresh('hit.rowid')} ${kind === 'paper' ? `AND ${PAPER}` : ''}
    ORDER BY hit.rowid DESC LIMIT +$most`
}

function sealedSql(words: number): string {
  const isToken = (index: number) => `IN (SELECT unhex(value) FROM json_each($word${String(index)}))`
  const also = Array.from(
    { length: words - 1 },
    (_value, index) => `AND EXISTS (SELECT 1 FROM sealed_word AS other
    WHERE other.token ${isToken(index + 1)} AND other.case_key = one.case_key AND other.person_id = one.person_id)`,
  )
  return `SELECT DISTINCT entry_key AS entryKey FROM sealed_word AS one
    JOIN search_entry ON search_entry.case_key = one.case_key AND kind = 'person' AND subject = one.person_id
    WHERE token ${isToken(0)} ${also.join(' ')}
      AND one.case_key NOT IN (SELECT case_key FROM exclusion WHERE exclusion.person = $reader)
      AND EXISTS (SELECT 1 FROM office_case AS entry WHERE entry.office = $office AND entry.case_key = one.case_key
        AND ($reader IN (owner, clerk) OR owner IN (SELECT value FROM json_each($absent)))) AND ${held('one.case_key')}
    LIMIT ${String(MAX_SEALED)}`
}
