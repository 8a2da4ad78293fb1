import { z } from 'zod'
import { SEARCH_KINDS, type SearchKind } from '../../../shared/domain/caseFile/searchKinds.ts'
import { PERSON_ROLES } from '../../../shared/domain/caseFile/person.ts'
import type { SearchedWord } from '../../../shared/text/searchWords.ts'
import type { ReadHandle } from '../handles.ts'
import { readAll } from '../rows.ts'
import { CASE_KEY } from '../tables/caseKey.ts'
import type { TextCipher } from '../textCipher.ts'
import { filesSeenBy, sightParameters, type Sight } from './sight.ts'

/** Entries ranked of those that match, the newest: whoever types a word of every file is given a part, and at once. */
const MAX_RANKED = 2_000
/** People found by a sealed name. */
const MAX_SEALED = 50
// An office that had a file once is shown its line in lists, and nothing of what is in it.
const HELD = `EXISTS (SELECT 1 FROM case_file AS held
  WHERE held.case_key = one.case_key AND $office IN (held.court, held.prosecution))`
// Of what was saved since, the words that are known are those of before.
const FRESH = `NOT EXISTS (SELECT 1 FROM search_due AS due
  WHERE due.case_key = one.case_key AND due.kind = one.kind AND due.subject = one.subject)`
/** What a hit in a word as written weighs beside one in the stems of its forms. */
const RANK = 'bm25(search_word, 4.0, 1.0)'
/** A word shorter than this is looked for whole. */
const SHORTEST_BEGINNING = 3

const rankedRow = z.object({ kind: z.enum(SEARCH_KINDS), entryKey: z.int(), found: z.int() })
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
  cnr: text,
  en: text,
  role: z.enum(PERSON_ROLES).nullable(),
  sex: z.enum(['m', 'f']).nullable(),
  isSealed: z.int().nullable(),
})
const keyRow = z.object({ entryKey: z.int() })

/** Where words were found: in a thing of a case file, on a page of it. */
export type SearchHit = ReturnType<typeof hitOf>
/** The best of a kind, and how many were found of those that were ranked. */
export type RankedHits = Readonly<Record<SearchKind, Readonly<{ found: number; hits: readonly SearchHit[] }>>>
export type SearchQuery = Readonly<{ office: string; sight: Sight; words: readonly SearchedWord[]; limit: number }>

const COLUMNS = `one.entry_key AS entryKey, case_file.id AS caseId, one.kind, one.subject, one.page, one.text,
  court, court_mark AS courtMark, prosecution_mark AS prosecutionMark,
  (SELECT evidence_id FROM attachment WHERE attachment.case_key = one.case_key AND file_id = one.subject) AS evidence,
  coalesce(name, pseudonym_cnr) AS cnr, coalesce(name, pseudonym_en) AS en, role, body ->> '$.sex' AS sex,
  open_identity IS NULL AS isSealed`
const PERSON = `LEFT JOIN person ON one.kind = 'person' AND person.case_key = one.case_key AND person.id = one.subject
  LEFT JOIN person_body ON person_body.case_key = person.case_key AND person_body.person_id = person.id
  LEFT JOIN person_identity ON person_identity.case_key = person.case_key AND person_identity.person_id = person.id`
const ENTRIES = `SELECT ${COLUMNS} FROM json_each($keys) AS wanted CROSS JOIN search_entry AS one ON one.entry_key = wanted.value
  JOIN case_file ON case_file.case_key = one.case_key ${PERSON}`
const IN_CASE = `SELECT ${COLUMNS} FROM search_entry AS one JOIN case_file ON case_file.case_key = one.case_key ${PERSON}
  WHERE one.case_key = ${CASE_KEY} AND one.kind IN (SELECT value FROM json_each($kinds)) AND EXISTS (
    SELECT 1 FROM search_word WHERE search_word MATCH $match AND search_word.rowid = one.entry_key) AND ${FRESH}
  ORDER BY one.kind, one.subject, one.page LIMIT $limit`

function hitOf({ cnr, en, role, sex, isSealed, ...entry }: z.infer<typeof entryRow>) {
  if (cnr === null || en === null || role === null) return { ...entry, person: undefined }
  return { ...entry, person: { label: { cnr, en }, role, ...(sex === null ? {} : { sex }), sealed: isSealed === 1 } }
}

/** What is found by words in all files that somebody may see, and in one. */
export function createSearch(db: ReadHandle, cipher: TextCipher) {
  const entriesOf = (keys: readonly number[]) =>
    new Map(readAll(db, entryRow, ENTRIES, { keys: JSON.stringify(keys) }).map((one) => [one.entryKey, hitOf(one)]))
  return {
    /** The best hits of each kind. Whom a file is kept from, nothing of it is ranked, counted or looked at for. */
    ranked({ office, sight, words, limit }: SearchQuery): RankedHits {
      const parameters = { office, limit, match: matchOf(words), ...sightParameters(sight) }
      const rows = words.length === 0 ? [] : readAll(db, rankedRow, rankedSql(sight), parameters)
      const entries = entriesOf(rows.map(({ entryKey }) => entryKey))
      const ofKind = (kind: SearchKind) => {
        const own = rows.filter((row) => row.kind === kind)
        const hits = own.flatMap(({ entryKey }) => {
          const entry = entries.get(entryKey)
          return entry === undefined ? [] : [entry]
        })
        return { found: own[0]?.found ?? 0, hits }
      }
      return {
        person: ofKind('person'),
        claim: ofKind('claim'),
        evidence: ofKind('evidence'),
        paper: ofKind('paper'),
        page: ofKind('page'),
      }
    },
    /** Whether there may be more than were ranked. */
    isPart: (ranked: RankedHits): boolean =>
      SEARCH_KINDS.reduce((sum, kind) => sum + ranked[kind].found, 0) >= MAX_RANKED,
    /** Where in one file, in what is of these kinds, the words stand, in the order of the pages. */
    inCase(
      caseId: string,
      kinds: readonly SearchKind[],
      words: readonly SearchedWord[],
      limit: number,
    ): readonly SearchHit[] {
      if (words.length === 0) return []
      const parameters = { caseId, kinds: JSON.stringify(kinds), match: matchOf(words), limit }
      return readAll(db, entryRow, IN_CASE, parameters).map(hitOf)
    },
    /**
     * People found by their sealed names: all words in one name, whole. SECURITY: only in files that are assigned to the
     * reader or to whom the reader stands in for; a hit tells who somebody is.
     */
    sealed(office: string, assignees: Assignees, words: readonly SearchedWord[]): readonly SearchHit[] {
      if (words.length === 0) return []
      const tokens = words.map(({ stems }) => JSON.stringify(cipher.blind(stems).map(hexOf)))
      const parameters = Object.fromEntries(tokens.map((list, index) => [`word${String(index)}`, list]))
      const { reader, absent } = assignees
      const of = { ...parameters, office, reader, absent: JSON.stringify(absent) }
      const found = readAll(db, keyRow, sealedSql(words.length), of)
      return [...entriesOf(found.map(({ entryKey }) => entryKey)).values()]
    },
  }
}

/** Who reads, and for whom this person stands in, by id. */
export type Assignees = Readonly<{ reader: string; absent: readonly string[] }>

function hexOf(token: Uint8Array): string {
  return Buffer.from(token).toString('hex')
}

/** Each word somewhere in the same entry: as it begins, or in another form of it. */
function matchOf(words: readonly SearchedWord[]): string {
  return words
    .map(({ word, stems }) => `(${beginning(word)} OR {word stem} : (${stems.map(quoted).join(' OR ')}))`)
    .join(' AND ')
}

function beginning(word: string): string {
  return `word : ${quoted(word)}${word.length < SHORTEST_BEGINNING ? '' : ' *'}`
}

function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`
}

function rankedSql(sight: Sight): string {
  return `SELECT kind, entry_key AS entryKey, found FROM (
      SELECT kind, entry_key, count(*) OVER (PARTITION BY kind) AS found,
        row_number() OVER (PARTITION BY kind ORDER BY score, entry_key DESC) AS place
      FROM (SELECT rowid AS hit_key, ${RANK} AS score FROM search_word WHERE search_word MATCH $match
        ORDER BY rowid DESC LIMIT ${String(MAX_RANKED)}) AS hit
      CROSS JOIN search_entry AS one ON one.entry_key = hit.hit_key
      WHERE EXISTS (SELECT 1 FROM office_case AS entry WHERE entry.office = $office AND entry.case_key = one.case_key
        ${filesSeenBy(sight)}) AND ${HELD} AND ${FRESH})
    WHERE place <= $limit ORDER BY kind, place`
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
        AND ($reader IN (owner, clerk) OR owner IN (SELECT value FROM json_each($absent)))) AND ${HELD}
    LIMIT ${String(MAX_SEALED)}`
}
