import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../shared/domain/caseFile/person.ts'
import { foldWords, stemsOfForms } from '../../shared/text/searchWords.ts'
import { CLERK } from '../support/db/casesDatabase.ts'
import { openSearchedCases } from '../support/db/searchedCases.ts'
import { COURT } from '../support/office/people.ts'
import { present } from '../support/trainingCase.ts'

let cases: ReturnType<typeof openSearchedCases>
let caseId: string
const NAME = 'Đenana Škvarić'
const sanja: Person = { id: 'w9', role: 'witness', sex: 'f', name: NAME }
const PSEUDONYM = { cnr: 'Zaštićeni svjedok 9', en: 'Protected witness 9' }
const SPELLINGS = ['Škvarić', 'skvarica', 'ŠKVARIĆ', 'Шкварићу', 'Đenana Škvarić', 'djenane', 'Ђенани']

beforeAll(() => {
  cases = openSearchedCases()
  caseId = cases.caseId
})
afterAll(() => {
  cases.close()
})

describe('what the search finds', () => {
  test('is what the tables hold of people, claims and evidence, once each', () => {
    const counted = (table: string) => cases.db.prepare(`SELECT count(*) FROM ${table}`, { pluck: true }).get()
    const found = (kind: string) =>
      cases.db.prepare('SELECT count(*) FROM search_entry WHERE kind = $kind', { pluck: true }).get({ kind })
    expect(found('person')).toBe(counted('person'))
    expect(found('claim')).toBe(counted('claim'))
    expect(found('evidence')).toBe(counted('evidence'))
    cases.expectRecount()
  })

  test('follows what is added, changed and removed, and holds nothing of what was there before', () => {
    const item = { id: 'x9', kind: 'other' as const, title: { cnr: 'Neponovljiv zapisnik', en: 'Singular record' } }
    cases.act(() => {
      cases.tables.evidence.save(caseId, item)
    })
    cases.catchUp()
    expect(cases.subjectsOf('neponovljivog')).toEqual(['x9'])
    cases.act(() => {
      cases.tables.evidence.save(caseId, { ...item, title: { cnr: 'Izmijenjen', en: 'Changed' } })
    })
    cases.catchUp()
    expect(cases.foundOf('neponovljiv')).toEqual([])
    expect(cases.foundOf('izmijenjen')).toHaveLength(1)
    cases.act(() => {
      cases.tables.evidence.remove(caseId, 'x9')
    })
    expect(cases.foundOf('izmijenjen')).toEqual([])
    expect(cases.wordsHeld().has('neponovljiv')).toBe(false)
    cases.expectRecount()
  })

  test('ranks what is written as typed before another form of it', () => {
    cases.act(() => {
      for (const [id, cnr] of [
        ['x1', 'Pregled Jovanovića'],
        ['x2', 'Pregled Jovanović'],
        ['x3', 'Pregled'],
      ] as const)
        cases.tables.evidence.save(caseId, { id, kind: 'other', title: { cnr, en: id } })
    })
    cases.catchUp()
    const order = cases.search('pregled jovanovića').evidence.hits.map(({ subject }) => subject)
    expect(order).toEqual(['x1', 'x2'])
  })
})

describe('a sealed name', () => {
  const texts = { id: 'x8', kind: 'testimony' as const, title: { cnr: `Iskaz svjedokinje ${NAME}`, en: 'Statement' } }
  test('is found in every spelling while it is open, in its own entry and in texts', () => {
    cases.act(() => {
      cases.tables.people.add(caseId, sanja)
      cases.tables.evidence.save(caseId, texts)
    })
    cases.catchUp()
    for (const typed of SPELLINGS) expect(cases.subjectsOf(typed)).toEqual(['w9', 'x8'])
    expect(cases.sealed('Škvarić')).toEqual([])
  })

  test('is in no word and no text once it is sealed, and the pseudonym stands in its place', () => {
    cases.act(() => {
      cases.tables.people.saveSeal(caseId, { ...sanja, sealed: true, pseudonym: PSEUDONYM })
    })
    for (const typed of SPELLINGS) expect(cases.foundOf(typed)).toEqual([])
    const held = cases.wordsHeld()
    for (const word of NAME.split(' ').flatMap((part) => [...foldWords(part), ...stemsOfForms(part)]))
      expect([word, held.has(word)]).toEqual([word, false])
    const stored = cases.db.prepare('SELECT group_concat(text) FROM search_entry', { pluck: true }).get()
    expect(String(stored)).not.toMatch(/[ŠšSs]kvari|[ĐđDd]j?enan/)
    expect(cases.subjectsOf('zaštićenog svjedoka')).toEqual(['w9', 'x8'])
    // Deleted pages are wiped, and segments of the index hold no name that was taken out.
    const blocks = cases.db.prepare('SELECT block FROM search_word_data', { pluck: true }).all() as Uint8Array[]
    expect(blocks.some((block) => Buffer.from(block).includes('skvaric'))).toBe(false)
    cases.expectRecount()
  })

  test('is found by tokens alone, whole, in any spelling and case form, by whoever has the file', () => {
    expect(cases.sealed('Škvarić')).toEqual([])
    cases.act(() => {
      cases.tables.assignments.save(caseId, COURT, 'clerk', CLERK)
    })
    for (const typed of SPELLINGS) expect(cases.sealed(typed).map(({ subject }) => subject)).toEqual(['w9'])
    expect(cases.sealed('Škva')).toEqual([])
    expect(cases.sealed('Škvarić Nepoznata')).toEqual([])
    expect(cases.sealed('Škvarić', 'd'.repeat(16))).toEqual([])
    expect(present(cases.sealed('Škvarić')[0]).person?.label).toEqual(PSEUDONYM)
    const tokens = cases.db.prepare('SELECT token FROM sealed_word', { pluck: true }).all() as Uint8Array[]
    expect(tokens.length).toBeGreaterThan(0)
    expect(new Set(tokens.map(({ length }) => length))).toEqual(new Set([16]))
  })

  test('is written anew where its seal comes off, and its tokens are gone', () => {
    cases.act(() => {
      cases.tables.people.saveSeal(caseId, sanja)
    })
    for (const typed of SPELLINGS) expect(cases.subjectsOf(typed)).toEqual(['w9', 'x8'])
    const left =
      'SELECT count(*) FROM sealed_word JOIN case_file USING (case_key) WHERE id = $caseId AND person_id = $id'
    expect(cases.db.prepare(left, { pluck: true }).get({ caseId, id: 'w9' })).toBe(0)
    cases.expectRecount()
  })
})

test('a paper is found by its words, page by page, masked like any text', () => {
  cases.act(() => {
    cases.tables.indexPaper(caseId, 'p1', ['Obavještenje o pravu', 'Rok od osam dana'])
  })
  expect(cases.search('obavještenja').paper.hits).toMatchObject([{ subject: 'p1', page: 0 }])
  expect(cases.search('osam dana').paper.hits).toMatchObject([{ subject: 'p1', page: 1 }])
  cases.act(() => {
    cases.tables.indexPaper(caseId, 'p1', [])
  })
  expect(cases.search('obavještenja').paper.hits).toEqual([])
  cases.expectRecount()
})
