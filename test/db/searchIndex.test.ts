import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../shared/domain/caseFile/person.ts'
import { indexedWords } from '../../electron/db/tables/searchIndex.ts'
import { foldWords, readSearched, stemsOfForms } from '../../shared/text/searchWords.ts'
import { SEARCH_KINDS, type SearchKind } from '../../shared/domain/caseFile/searchKinds.ts'
import { TODAY } from '../bench/scale/fillCases.ts'
import { CLERK, type CasesDatabase, EVERYTHING, openFilledCases } from '../support/db/casesDatabase.ts'
import { COURT } from '../support/office/people.ts'
import { present } from '../support/trainingCase.ts'

let cases: CasesDatabase
let caseId: string
const NAME = 'Đenana Škvarić'
const sanja: Person = { id: 'w9', role: 'witness', sex: 'f', name: NAME }
const PSEUDONYM = { cnr: 'Zaštićeni svjedok 9', en: 'Protected witness 9' }
const SPELLINGS = ['Škvarić', 'skvarica', 'ŠKVARIĆ', 'Шкварићу', 'Đenana Škvarić', 'djenane', 'Ђенани']

beforeAll(() => {
  cases = openFilledCases(30)
  caseId = String(cases.db.prepare('SELECT id FROM case_file ORDER BY case_key LIMIT 1', { pluck: true }).get())
})
afterAll(() => {
  cases.close()
})

const search = (typed: string) =>
  cases.reader.lists.search.ranked({ office: COURT, sight: EVERYTHING, words: readSearched(typed, 6), limit: 50 })
const foundOf = (typed: string) => SEARCH_KINDS.flatMap((kind) => search(typed)[kind].hits)
const sealed = (typed: string, reader = CLERK) =>
  cases.reader.lists.search.sealed(COURT, { reader, absent: [] }, readSearched(typed, 6))
const act = (work: () => void) => {
  cases.tables.transaction(TODAY, work)
}

/** Every word that the index of words holds, from the engine itself. */
function wordsHeld(): ReadonlySet<string> {
  cases.db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.held USING fts5vocab('main', 'search_word', 'row')")
  return new Set(cases.db.prepare('SELECT term FROM temp.held', { pluck: true }).all().map(String))
}

/** What the index of words holds, and what it would hold were it written anew from the entries. */
function expectRecount(): void {
  const wanted = new Set(
    cases.db
      .prepare('SELECT kind, text FROM search_entry')
      .all<{ kind: SearchKind; text: string }>()
      .flatMap(({ kind, text }) => Object.values(indexedWords(kind, text)).flatMap((words) => words.split(' '))),
  )
  wanted.delete('')
  expect([...wordsHeld()].toSorted()).toEqual([...wanted].toSorted())
  const entries = cases.db.prepare('SELECT count(*) FROM search_entry', { pluck: true }).get()
  expect(cases.db.prepare('SELECT count(*) FROM search_word_docsize', { pluck: true }).get()).toBe(entries)
}

describe('what the search finds', () => {
  test('is what the tables hold of people, claims and evidence, once each', () => {
    const counted = (table: string) => cases.db.prepare(`SELECT count(*) FROM ${table}`, { pluck: true }).get()
    const found = (kind: string) =>
      cases.db.prepare('SELECT count(*) FROM search_entry WHERE kind = $kind', { pluck: true }).get({ kind })
    expect(found('person')).toBe(counted('person'))
    expect(found('claim')).toBe(counted('claim'))
    expect(found('evidence')).toBe(counted('evidence'))
    expectRecount()
  })

  test('follows what is added, changed and removed, and holds nothing of what was there before', () => {
    const item = { id: 'x9', kind: 'other' as const, title: { cnr: 'Neponovljiv zapisnik', en: 'Singular record' } }
    act(() => {
      cases.tables.evidence.save(caseId, item)
    })
    expect(foundOf('neponovljivog').map(({ subject }) => subject)).toEqual(['x9'])
    act(() => {
      cases.tables.evidence.save(caseId, { ...item, title: { cnr: 'Izmijenjen', en: 'Changed' } })
    })
    expect(foundOf('neponovljiv')).toEqual([])
    expect(foundOf('izmijenjen')).toHaveLength(1)
    act(() => {
      cases.tables.evidence.remove(caseId, 'x9')
    })
    expect(foundOf('izmijenjen')).toEqual([])
    expect(wordsHeld().has('neponovljiv')).toBe(false)
    expectRecount()
  })

  test('ranks what is written as typed before another form of it', () => {
    act(() => {
      for (const [id, cnr] of [
        ['x1', 'Pregled Jovanovića'],
        ['x2', 'Pregled Jovanović'],
        ['x3', 'Pregled'],
      ] as const)
        cases.tables.evidence.save(caseId, { id, kind: 'other', title: { cnr, en: id } })
    })
    const order = search('pregled jovanovića').evidence.hits.map(({ subject }) => subject)
    expect(order).toEqual(['x1', 'x2'])
  })
})

describe('a sealed name', () => {
  const texts = { id: 'x8', kind: 'testimony' as const, title: { cnr: `Iskaz svjedokinje ${NAME}`, en: 'Statement' } }
  test('is found in every spelling while it is open, in its own entry and in texts', () => {
    act(() => {
      cases.tables.people.add(caseId, sanja)
      cases.tables.evidence.save(caseId, texts)
    })
    for (const typed of SPELLINGS)
      expect(
        foundOf(typed)
          .map(({ subject }) => subject)
          .toSorted(),
      ).toEqual(['w9', 'x8'])
    expect(sealed('Škvarić')).toEqual([])
  })

  test('is in no word and no text once it is sealed, and the pseudonym stands in its place', () => {
    act(() => {
      cases.tables.people.saveSeal(caseId, { ...sanja, sealed: true, pseudonym: PSEUDONYM })
    })
    for (const typed of SPELLINGS) expect(foundOf(typed)).toEqual([])
    const held = wordsHeld()
    for (const word of NAME.split(' ').flatMap((part) => [...foldWords(part), ...stemsOfForms(part)]))
      expect([word, held.has(word)]).toEqual([word, false])
    const stored = cases.db.prepare('SELECT group_concat(text) FROM search_entry', { pluck: true }).get()
    expect(String(stored)).not.toMatch(/[ŠšSs]kvari|[ĐđDd]j?enan/)
    expect(
      foundOf('zaštićenog svjedoka')
        .map(({ subject }) => subject)
        .toSorted(),
    ).toEqual(['w9', 'x8'])
    // Deleted pages are wiped, and segments of the index hold no name that was taken out.
    const blocks = cases.db.prepare('SELECT block FROM search_word_data', { pluck: true }).all() as Uint8Array[]
    expect(blocks.some((block) => Buffer.from(block).includes('skvaric'))).toBe(false)
    expectRecount()
  })

  test('is found by tokens alone, whole, in any spelling and case form, by whoever has the file', () => {
    expect(sealed('Škvarić')).toEqual([])
    act(() => {
      cases.tables.assignments.save(caseId, COURT, 'clerk', CLERK)
    })
    for (const typed of SPELLINGS) expect(sealed(typed).map(({ subject }) => subject)).toEqual(['w9'])
    expect(sealed('Škva')).toEqual([])
    expect(sealed('Škvarić Nepoznata')).toEqual([])
    expect(sealed('Škvarić', 'd'.repeat(16))).toEqual([])
    expect(present(sealed('Škvarić')[0]).person?.label).toEqual(PSEUDONYM)
    const tokens = cases.db.prepare('SELECT token FROM sealed_word', { pluck: true }).all() as Uint8Array[]
    expect(tokens.length).toBeGreaterThan(0)
    expect(new Set(tokens.map(({ length }) => length))).toEqual(new Set([16]))
  })

  test('is written anew where its seal comes off, and its tokens are gone', () => {
    act(() => {
      cases.tables.people.saveSeal(caseId, sanja)
    })
    for (const typed of SPELLINGS)
      expect(
        foundOf(typed)
          .map(({ subject }) => subject)
          .toSorted(),
      ).toEqual(['w9', 'x8'])
    const left =
      'SELECT count(*) FROM sealed_word JOIN case_file USING (case_key) WHERE id = $caseId AND person_id = $id'
    expect(cases.db.prepare(left, { pluck: true }).get({ caseId, id: 'w9' })).toBe(0)
    expectRecount()
  })
})

test('a paper is found by its words, page by page, masked like any text', () => {
  act(() => {
    cases.tables.indexPaper(caseId, 'p1', ['Obavještenje o pravu', 'Rok od osam dana'])
  })
  expect(search('obavještenja').paper.hits).toMatchObject([{ subject: 'p1', page: 0 }])
  expect(search('osam dana').paper.hits).toMatchObject([{ subject: 'p1', page: 1 }])
  act(() => {
    cases.tables.indexPaper(caseId, 'p1', [])
  })
  expect(search('obavještenja').paper.hits).toEqual([])
  expectRecount()
})
