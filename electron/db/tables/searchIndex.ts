import { z } from 'zod'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import { SEARCH_KINDS } from '../../../shared/domain/caseFile/searchKinds.ts'
import { createMask } from '../../../shared/domain/privacy/maskSealed.ts'
import { splitWords, stemsOfForms } from '../../../shared/text/searchWords.ts'
import type { WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'
import type { TextCipher } from '../textCipher.ts'
import { CASE_KEY } from './caseKey.ts'
import { keyOf, type FileSearchChanges, type SearchedThing } from './searchChanges.ts'
import type { SearchEntries, Subject } from './searchEntries.ts'
import type { SearchSources } from './searchSources.ts'

const subjectRow = z.object({ kind: z.enum(SEARCH_KINDS), subject: z.string() })
const DUE = `INSERT INTO search_due (case_key, kind, subject) VALUES (${CASE_KEY}, $kind, $subject) ON CONFLICT DO NOTHING`
// A file in which nobody is sealed has no mask.
const ALL_DUE = `INSERT INTO search_due (case_key, kind, subject)
  SELECT DISTINCT case_key, kind, subject FROM search_entry WHERE case_key = ${CASE_KEY} AND kind <> 'person'
    AND EXISTS (SELECT 1 FROM sealed_word WHERE sealed_word.case_key = search_entry.case_key)
  ON CONFLICT DO NOTHING`
const NOT_DUE = `DELETE FROM search_due WHERE case_key = ${CASE_KEY} AND kind = $kind AND subject = $subject`
const STORED = `SELECT DISTINCT kind, subject FROM search_entry WHERE case_key = ${CASE_KEY}`
const NOTHING_DUE = `DELETE FROM search_due WHERE case_key = ${CASE_KEY}`
const BEYOND = `SELECT kind, subject FROM search_due WHERE case_key = ${CASE_KEY} AND kind = 'person'
  UNION SELECT kind, subject FROM search_entry WHERE case_key = ${CASE_KEY} AND kind = 'paper'`
const TOKENS_GONE = `DELETE FROM sealed_word WHERE case_key = ${CASE_KEY} AND person_id = $id`
const TOKEN = `INSERT INTO sealed_word (token, case_key, person_id) VALUES ($token, ${CASE_KEY}, $id)`

/** Whether the words of a file that is new are written with it, or are due. */
export type NewFiles = 'indexed' | 'due'

type Parts = Readonly<{
  db: WriteHandle
  cipher: TextCipher
  entries: SearchEntries
  sources: SearchSources
  marked: Set<string>
}>

/**
 * What the search has to know of a transaction before it commits. Of a new file nothing is written but the tokens of sealed
 * names, unless it is to be indexed at once, as where very many files are written one after the other. Where a seal was put on or
 * taken off every text of the file is written anew at once, and what is gone is taken out: no word of it stays behind. All
 * else is marked as due; until it was written anew (searchCatchUp.ts) the search passes over it.
 */
export function createSearchIndex(parts: Parts) {
  const { db, entries, sources } = parts
  return {
    /** Takes every word of a file out, before the file itself goes. */
    takeOut: (caseId: string): void => {
      for (const of of readAll(db, subjectRow, STORED, { caseId })) entries.replace({ caseId, ...of }, [])
      parts.marked.clear()
    },
    follow(caseId: string, changes: FileSearchChanges, newFiles: NewFiles): void {
      if (changes.isNew) followNew(parts, caseId, [...changes.things.values()], newFiles)
      else if (changes.isResealed) maskAnew(parts, caseId, changes)
      else {
        for (const thing of changes.things.values()) {
          const of = { caseId, kind: thing.kind, subject: thing.subject }
          if (thing.pages === 'gone') entries.replace(of, [])
          else if (thing.kind === 'paper')
            entries.replace(of, maskedTexts(parts, caseId, thing.people ?? sources.people(caseId))(thing))
          else {
            markDue(parts, of)
            continue
          }
          write(db, NOT_DUE, of)
          parts.marked.clear()
        }
        if (changes.isRenamed) write(db, ALL_DUE, { caseId })
      }
    },
  }
}

/** Whoever saves a thing again and again marks it once. */
function markDue({ db, marked }: Parts, of: Subject): void {
  const key = `${of.caseId} ${keyOf(of)}`
  if (marked.has(key)) return
  write(db, DUE, of)
  marked.add(key)
}

function followNew(parts: Parts, caseId: string, things: readonly SearchedThing[], newFiles: NewFiles): void {
  const people = parts.sources.people(caseId)
  const texts = maskedTexts(parts, caseId, people)
  for (const thing of things) {
    const of = { caseId, kind: thing.kind, subject: thing.subject }
    // The words of a paper stand nowhere else.
    if (newFiles === 'indexed' || thing.kind === 'paper') parts.entries.add(of, texts(thing))
    else markDue(parts, of)
    if (thing.kind === 'person') addTokens(parts, caseId, personOf(people, thing))
  }
}

function maskAnew(parts: Parts, caseId: string, { things }: FileSearchChanges): void {
  const { db, entries, sources, marked } = parts
  const people = sources.people(caseId)
  const texts = maskedTexts(parts, caseId, people)
  const stored = readAll(db, subjectRow, BEYOND, { caseId }).map((one) => ({ ...one, pages: 'stored' as const }))
  const all = new Map([...stored, ...sources.things(caseId)].map((one) => [keyOf(one), one]))
  for (const thing of [...things.values(), ...[...all.values()].filter((one) => !things.has(keyOf(one)))]) {
    entries.replace({ caseId, kind: thing.kind, subject: thing.subject }, texts(thing))
    if (thing.kind !== 'person') continue
    write(db, TOKENS_GONE, { caseId, id: thing.subject })
    addTokens(parts, caseId, personOf(people, thing))
  }
  write(db, NOTHING_DUE, { caseId })
  marked.clear()
}

/** The texts of a thing as the index may hold them: who is sealed stands in them by the pseudonym. */
function maskedTexts({ sources }: Parts, caseId: string, people: readonly Person[]) {
  const mask = createMask(people)
  return ({ kind, subject, pages }: SearchedThing): readonly string[] => {
    if (pages === 'gone') return []
    const texts = pages === 'stored' ? sources.textsOf({ caseId, kind, subject }, people) : pages()
    return kind === 'person' ? texts : texts.map(mask)
  }
}

function personOf(people: readonly Person[], { subject }: SearchedThing): Person | undefined {
  return people.find(({ id }) => id === subject)
}

function addTokens(parts: Parts, caseId: string, person: Person | undefined): void {
  if (person?.sealed === true) addTokensOf(parts, caseId, person)
}

type Named = Readonly<{ id: string; name: string; nickname?: string | undefined }>

/** The tokens of a sealed name in place of those that stand there. */
export function writeTokens(parts: Pick<Parts, 'db' | 'cipher'>, caseId: string, person: Named): void {
  write(parts.db, TOKENS_GONE, { caseId, id: person.id })
  addTokensOf(parts, caseId, person)
}

function addTokensOf({ db, cipher }: Pick<Parts, 'db' | 'cipher'>, caseId: string, person: Named): void {
  const stems = splitWords(`${person.name} ${person.nickname ?? ''}`).flatMap(stemsOfForms)
  for (const token of cipher.blind([...new Set(stems)])) write(db, TOKEN, { caseId, id: person.id, token })
}
