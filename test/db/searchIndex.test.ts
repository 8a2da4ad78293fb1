import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../shared/domain/caseFile/person.ts'
import { foldWords, stemsOfForms } from '../../shared/text/searchWords.ts'
import { CLERK } from '../support/db/casesDatabase.ts'
import { openSearchedCases } from '../support/db/searchedCases.ts'
import { COURT, PROSECUTION } from '../support/office/people.ts'
import { present } from '../support/trainingCase.ts'

let cases: ReturnType<typeof openSearchedCases>
let caseId: string
const NOW = '2026-06-15T08:00:00.000Z'
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
    const order = cases.search('evidence', 'pregled jovanovića').hits.map(({ subject }) => subject)
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

describe('a paper', () => {
  const papers = (typed: string, office?: string) => cases.search('paper', typed, office).hits
  const [own, other] = ['a'.repeat(32), 'b'.repeat(32)]
  const paper = {
    madeBy: CLERK,
    madeAt: NOW,
    content: 'c'.repeat(64),
    revision: 0,
    numbering: undefined,
    claim: null,
    injured: null,
  }
  const facts = { snapshot: '{}', files: [], kind: 'rights-leaflet' } as const

  test('is found by its words, page by page, masked like any text', () => {
    cases.act(() => {
      cases.tables.papers.add({ ...paper, ...facts, caseId, id: own, office: COURT })
      cases.tables.indexPaper(caseId, own, ['Obavještenje o pravu', 'Rok od osam dana'])
    })
    expect(papers('obavještenja')).toMatchObject([{ subject: own, page: 0 }])
    expect(papers('osam dana')).toMatchObject([{ subject: own, page: 1 }])
    cases.expectRecount()
  })

  test('of the other office is found once it has gone out, and not counted before', () => {
    cases.act(() => {
      cases.tables.papers.add({ ...paper, ...facts, caseId, id: other, office: PROSECUTION })
      cases.tables.indexPaper(caseId, other, ['Obavještenje tužilaštva'])
    })
    expect(cases.search('paper', 'obavještenje')).toMatchObject({ found: 1, hits: [{ subject: own }] })
    expect(papers('obavještenje', PROSECUTION).map(({ subject }) => subject)).toEqual([other])
    cases.act(() => {
      cases.tables.papers.addEvent(other, 1, { kind: 'sent', at: NOW, person: CLERK, body: '{}' })
    })
    expect(papers('obavještenje').map(({ subject }) => subject)).toEqual([other, own])
    expect(papers('obavještenje', PROSECUTION).map(({ subject }) => subject)).toEqual([other])
  })

  test('is found no more where its words are taken out', () => {
    cases.act(() => {
      for (const id of [own, other]) cases.tables.indexPaper(caseId, id, [])
    })
    expect(papers('obavještenja')).toEqual([])
    cases.expectRecount()
  })
})

test('of a frequent word as many are counted as can be looked through, and it is said that there are more', () => {
  const search = (many: number) => {
    cases.act(() => {
      for (let at = 0; at < many; at += 1)
        cases.tables.evidence.save(caseId, {
          id: `m${String(at)}`,
          kind: 'other',
          title: { cnr: 'Mnogobrojan', en: '' },
        })
    })
    cases.catchUp()
    const { found, isMore } = cases.search('evidence', 'mnogobrojnog')
    return { found, isMore }
  }
  expect(search(200)).toEqual({ found: 200, isMore: false })
  expect(search(201)).toEqual({ found: 200, isMore: true })
})

test('a beginning that more words have than are asked for one by one is found all the same', () => {
  const ids = Array.from({ length: 70 }, (_none, at) => String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26)))
  cases.act(() => {
    for (const id of ids)
      cases.tables.evidence.save(caseId, { id, kind: 'other', title: { cnr: `Prepočetak${id}`, en: '' } })
  })
  cases.catchUp()
  expect(cases.search('evidence', 'prepočet').found).toBe(70)
  expect(cases.search('evidence', 'prepočetakaa').found).toBe(1)
})
