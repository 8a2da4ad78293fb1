import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../shared/domain/caseFile/person.ts'
import type { SearchKind } from '../../shared/domain/caseFile/searchKinds.ts'
import { readSearched } from '../../shared/text/searchWords.ts'
import { openSearchedCases } from '../support/db/searchedCases.ts'

let cases: ReturnType<typeof openSearchedCases>
let caseId: string
beforeAll(() => {
  cases = openSearchedCases()
  caseId = cases.caseId
})
afterAll(() => {
  cases.close()
})

describe('what was saved and is not yet written into the index', () => {
  const ALONE = 'Bezimeni'
  const titled = (id: string, cnr: string) => ({ id, kind: 'other' as const, title: { cnr, en: id } })
  const pagesOf = (count: number, word: string) => ({
    pages: Array.from({ length: count }, (_, page) => `${word} na strani ${String(page)}`),
    origins: Array.from({ length: count }, () => 'typed' as const),
  })
  const entries = (kind: SearchKind, subject: string) =>
    cases.count('SELECT count(*) FROM search_entry WHERE kind = $kind AND subject = $subject', { kind, subject })

  test('is not found by the words of before, in one file or in all; then by those it has now', () => {
    cases.act(() => {
      cases.tables.evidence.save(caseId, titled('x4', 'Prvobitni naslov'))
    })
    cases.catchUp()
    cases.act(() => {
      cases.tables.evidence.save(caseId, titled('x4', 'Potonji naslov'))
    })
    const inCase = (typed: string) =>
      cases.reader.lists.search.inCase(caseId, ['evidence'], readSearched(typed, 6), 9).map(({ subject }) => subject)
    expect(cases.tables.search.isDue()).toBe(true)
    expect(cases.foundOf('prvobitni naslov')).toEqual([])
    expect(inCase('prvobitni')).toEqual([])
    expect(cases.catchUp()).toBe(1)
    expect(cases.tables.search.isDue()).toBe(false)
    expect(cases.foundOf('prvobitni')).toEqual([])
    expect(cases.subjectsOf('potonjeg')).toEqual(['x4'])
    expect(inCase('potonji')).toEqual(['x4'])
    cases.expectRecount()
  })

  test('is what a seal covers at once: no word of the name is left in what was due, and nothing is due any more', () => {
    const person: Person = { id: 'w8', role: 'witness', sex: 'm', name: `${ALONE} Krstajić` }
    cases.act(() => {
      cases.tables.people.add(caseId, person)
      cases.tables.evidence.save(caseId, titled('x5', `Iskaz: ${ALONE} Krstajić`))
    })
    cases.catchUp()
    expect(cases.subjectsOf('Krstajića')).toEqual(['w8', 'x5'])
    cases.act(() => {
      cases.tables.evidence.save(caseId, titled('x6', `Dopuna iskaza: ${ALONE} Krstajić`))
      cases.tables.people.save(caseId, {
        open: { id: 'w8', role: 'witness', sex: 'm' },
        identity: { name: `${ALONE} Krstajić st.` },
      })
    })
    cases.act(() => {
      cases.tables.people.saveSeal(caseId, {
        ...person,
        sealed: true,
        pseudonym: { cnr: 'Svjedok 8', en: 'Witness 8' },
      })
    })
    expect(cases.foundOf('Krstajić')).toEqual([])
    for (const word of ['krstajic', 'bezimeni', 'krstaj', 'bezimen'])
      expect([word, cases.wordsHeld().has(word)]).toEqual([word, false])
    expect(cases.subjectsOf('svjedok 8')).toEqual(['w8', 'x5', 'x6'])
    expect(cases.due()).toBe(0)
    cases.expectRecount()
  })

  test('covers what stood in a text only because somebody else bore the name openly', () => {
    const sealed: Person = {
      id: 'w6',
      role: 'witness',
      sex: 'f',
      name: 'Jagoda Perunović',
      sealed: true,
      pseudonym: { cnr: 'Svjedok 6', en: 'Witness 6' },
    }
    cases.act(() => {
      cases.tables.people.add(caseId, { id: 'w7', role: 'witness', sex: 'm', name: 'Vuk Perunović' })
      cases.tables.people.add(caseId, sealed)
      cases.tables.evidence.save(caseId, titled('x7', 'Pismo: Vuk Perunović'))
    })
    cases.catchUp()
    expect(cases.subjectsOf('Perunović')).toEqual(['w7', 'x7'])
    cases.act(() => {
      cases.tables.people.save(caseId, {
        open: { id: 'w7', role: 'witness', sex: 'm' },
        identity: { name: 'Vuk Radović' },
      })
    })
    expect(cases.foundOf('Perunović')).toEqual([])
    cases.catchUp()
    expect(cases.foundOf('Perunović')).toEqual([])
    expect(cases.wordsHeld().has('perunovic')).toBe(false)
    cases.expectRecount()
  })

  test('is gone at once where the thing is gone', () => {
    cases.act(() => {
      cases.tables.evidence.save(caseId, titled('x3', 'Povučeni prilog'))
    })
    cases.act(() => {
      cases.tables.evidence.remove(caseId, 'x3')
    })
    expect(cases.due()).toBe(0)
    expect(entries('evidence', 'x3')).toBe(0)
    cases.expectRecount()
  })

  test('is undone with its act', () => {
    cases.catchUp()
    expect(() => {
      cases.act(() => {
        cases.tables.evidence.save(caseId, titled('x2', 'Nikad sačuvano'))
        throw new Error('refused')
      })
    }).toThrow('refused')
    cases.catchUp()
    expect(cases.foundOf('nikad sačuvano')).toEqual([])
    expect(cases.due()).toBe(0)
  })

  test('is written in small steps, anew where an act came between them', () => {
    const file = 'f'.repeat(32)
    cases.act(() => {
      cases.tables.attachments.addFile(caseId, { id: file, key: 'a2V5', size: 1, sha256: 'a'.repeat(64), kind: 'pdf' })
      cases.tables.fileTexts.save(caseId, file, pagesOf(300, 'Gustirna'))
    })
    expect(cases.tables.search.step(() => false)).toBe(true)
    const first = entries('page', file)
    expect(first).toBeGreaterThan(0)
    expect(first).toBeLessThanOrEqual(20)
    // What stands there already is not found before all of it does.
    expect(cases.foundOf('gustirna')).toEqual([])
    cases.act(() => {
      cases.tables.fileTexts.save(caseId, file, pagesOf(200, 'Bistijerna'))
    })
    expect(cases.catchUp()).toBeGreaterThanOrEqual(10)
    expect(entries('page', file)).toBe(200)
    expect(cases.foundOf('gustirna')).toEqual([])
    expect(cases.search('page', 'bistijerne').found).toBe(200)
    cases.expectRecount()
  })
})
