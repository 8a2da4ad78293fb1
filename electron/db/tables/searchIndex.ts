import { z } from 'zod'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import { searchTextOfClaim, searchTextOfEvidence } from '../../../shared/domain/caseFile/searchTexts.ts'
import { SEARCH_KINDS, type SearchKind } from '../../../shared/domain/caseFile/searchKinds.ts'
import { createMask } from '../../../shared/domain/privacy/maskSealed.ts'
import { foldWords, splitWords, stemOf, stemsOfForms } from '../../../shared/text/searchWords.ts'
import type { WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'
import type { TextCipher } from '../textCipher.ts'
import { CASE_KEY } from './caseKey.ts'
import type { FileSearchChanges, SearchedThing } from './searchChanges.ts'

const entryRow = z.object({ entryKey: z.int(), page: z.int(), text: z.string() })
const subjectRow = z.object({ kind: z.enum(SEARCH_KINDS), subject: z.string() })
const STORED = `SELECT entry_key AS entryKey, page, text FROM search_entry
  WHERE case_key = ${CASE_KEY} AND kind = $kind AND subject = $subject ORDER BY page`
const SUBJECTS = `SELECT DISTINCT kind, subject FROM search_entry WHERE case_key = ${CASE_KEY} AND kind = 'paper'`
const ENTRY = `INSERT INTO search_entry (case_key, kind, subject, page, text) VALUES (${CASE_KEY}, $kind, $subject, $page, $text)`
const ENTRY_KEY = `(SELECT entry_key FROM search_entry
  WHERE case_key = ${CASE_KEY} AND kind = $kind AND subject = $subject AND page = $page)`
const ENTRY_CHANGED = 'UPDATE search_entry SET text = $text WHERE entry_key = $entryKey'
const ENTRY_GONE = 'DELETE FROM search_entry WHERE entry_key = $entryKey'
const WORDS = 'INSERT INTO search_word (rowid, word, stem) VALUES ($entryKey, $word, $stem)'
const NEW_WORDS = `INSERT INTO search_word (rowid, word, stem) VALUES (${ENTRY_KEY}, $word, $stem)`
// An index without texts of its own is told what it has to take out.
const WORDS_GONE = "INSERT INTO search_word (search_word, rowid, word, stem) VALUES ('delete', $entryKey, $word, $stem)"
const TOKENS_GONE = `DELETE FROM sealed_word WHERE case_key = ${CASE_KEY} AND person_id = $id`
const TOKEN = `INSERT INTO sealed_word (token, case_key, person_id) VALUES ($token, ${CASE_KEY}, $id)`

/** From where the texts of a file come when all of them are written anew. */
type Sources = Readonly<{
  people: Readonly<{ ofCase: (caseId: string) => readonly Person[] }>
  claims: Readonly<{ ofCase: (caseId: string) => readonly Readonly<{ claim: Claim }>[] }>
  evidence: Readonly<{ ofCase: (caseId: string) => readonly Evidence[] }>
  fileTexts: Readonly<{ ofCase: (caseId: string) => readonly Readonly<{ file: string; pages: readonly string[] }>[] }>
}>

/** Brings what the search finds of a file into line with what a transaction has written, before it commits. */
export function createSearchIndex(db: WriteHandle, cipher: TextCipher, sources: Sources) {
  return {
    update(caseId: string, { things, people: changed, isResealed, isNew }: FileSearchChanges): void {
      const people = sources.people.ofCase(caseId)
      const mask = createMask(people)
      if (isResealed && !isNew) {
        for (const one of [...thingsOf(sources, caseId), ...papersOf(db, caseId)]) {
          const key = `${one.kind} ${one.subject}`
          if (!things.has(key)) things.set(key, one)
        }
      }
      const save = (kind: SearchKind, subject: string, pages: readonly string[]) => {
        const of = { caseId, kind, subject }
        savePages(db, of, pages, isNew ? [] : readAll(db, entryRow, STORED, of))
      }
      for (const { kind, subject, pages } of things.values()) save(kind, subject, pages.map(mask))
      for (const id of changed) {
        const one = people.find((person) => person.id === id)
        save('person', id, one === undefined ? [] : [textOfPerson(one)])
        if (!isNew) write(db, TOKENS_GONE, { caseId, id })
        for (const token of tokensOf(one, cipher)) write(db, TOKEN, { caseId, id, token })
      }
    },
  }
}

/** Claims and evidence as the search looks at them. */
export const thingOf = {
  claim: (claim: Claim): SearchedThing => ({ kind: 'claim', subject: claim.id, pages: [searchTextOfClaim(claim)] }),
  evidence: (item: Evidence): SearchedThing => ({
    kind: 'evidence',
    subject: item.id,
    pages: [searchTextOfEvidence(item)],
  }),
} as const

function thingsOf({ claims, evidence, fileTexts }: Sources, caseId: string): readonly SearchedThing[] {
  return [
    ...claims.ofCase(caseId).map(({ claim }) => thingOf.claim(claim)),
    ...evidence.ofCase(caseId).map(thingOf.evidence),
    ...fileTexts.ofCase(caseId).map(({ file, pages }) => ({ kind: 'page' as const, subject: file, pages })),
  ]
}

/** Of papers only what was indexed is known; more is masked in it, and never less. */
function papersOf(db: WriteHandle, caseId: string): readonly SearchedThing[] {
  return readAll(db, subjectRow, SUBJECTS, { caseId }).map(({ kind, subject }) => ({
    kind,
    subject,
    pages: readAll(db, entryRow, STORED, { caseId, kind, subject }).map(({ text }) => text),
  }))
}

function textOfPerson({ sealed, name, nickname, pseudonym }: Person): string {
  const said = sealed === true ? [pseudonym?.cnr, pseudonym?.en] : [name, nickname]
  return [...new Set(said.filter((one) => one !== undefined))].join(' · ')
}

function tokensOf(person: Person | undefined, cipher: TextCipher): readonly Uint8Array<ArrayBuffer>[] {
  if (person?.sealed !== true) return []
  const stems = splitWords(`${person.name} ${person.nickname ?? ''}`).flatMap(stemsOfForms)
  return cipher.blind([...new Set(stems)])
}

type Subject = Readonly<{ caseId: string; kind: SearchKind; subject: string }>
type Entry = z.infer<typeof entryRow>

function savePages(db: WriteHandle, of: Subject, pages: readonly string[], before: readonly Entry[]): void {
  const stored = new Map(before.map((one) => [one.page, one]))
  for (const [page, text] of pages.entries()) {
    const known = stored.get(page)
    if (text.trim() === '') continue
    stored.delete(page)
    if (known === undefined) addEntry(db, { ...of, page }, text)
    else if (known.text !== text) changeEntry(db, of.kind, known, text)
  }
  for (const gone of stored.values()) {
    write(db, WORDS_GONE, { entryKey: gone.entryKey, ...indexedWords(of.kind, gone.text) })
    write(db, ENTRY_GONE, { entryKey: gone.entryKey })
  }
}

function addEntry(db: WriteHandle, place: Subject & Readonly<{ page: number }>, text: string): void {
  write(db, ENTRY, { ...place, text })
  write(db, NEW_WORDS, { ...place, ...indexedWords(place.kind, text) })
}

function changeEntry(db: WriteHandle, kind: SearchKind, { entryKey, text: before }: Entry, text: string): void {
  write(db, WORDS_GONE, { entryKey, ...indexedWords(kind, before) })
  write(db, ENTRY_CHANGED, { entryKey, text })
  write(db, WORDS, { entryKey, ...indexedWords(kind, text) })
}

/** The words of a text and, where they differ, the stems of each; of a name those of every form it may have. */
export function indexedWords(kind: SearchKind, text: string): Readonly<{ word: string; stem: string }> {
  const words = foldWords(text)
  const stems = kind === 'person' ? splitWords(text).flatMap(stemsOfForms) : words.map(stemOf)
  const known = new Set(words)
  return { word: words.join(' '), stem: stems.filter((stem) => !known.has(stem)).join(' ') }
}
