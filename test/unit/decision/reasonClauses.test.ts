import { describe, expect, test } from 'vitest'
import { OF_NO_HEAD } from '../../../shared/domain/caseFile/ownText.ts'
import {
  appendClause,
  CLAUSE_PLACES,
  findClauses,
  shippedClauses,
} from '../../../shared/domain/decision/reasonClauses.ts'
import { isOfHead, listFields, type TextSide } from '../../../shared/domain/decision/textFields.ts'
import { present } from '../../support/trainingCase.ts'

const ON = '2026-06-15'
const idsOf = (wanted: Partial<Parameters<typeof findClauses>[0]>) =>
  findClauses({ place: 'noReliableBasis', kind: undefined, on: ON, search: '', ...wanted }).map(({ id }) => id)

describe('the clauses that ship', () => {
  test.each(shippedClauses.map((clause) => [clause.id, clause] as const))(
    '%s has fields that can be filled in',
    (_id, clause) => {
      const namesOf = (side: TextSide) =>
        listFields(clause.text[side], side).map(({ written, use }) => {
          expect(use, written).toBeDefined()
          if (OF_NO_HEAD.some((place) => clause.places.includes(place)))
            expect(isOfHead(present(use)), written).toBe(false)
          return use?.kind === 'value'
            ? use.name
                .split('.')
                .slice(0, use.name.startsWith('total.') ? 2 : 1)
                .join('.')
            : ''
        })
      const values = (side: TextSide) =>
        [...new Set(namesOf(side).filter((name) => !['', 'injured', 'accused'].includes(name)))].sort()
      expect(values('en')).toEqual(values('cnr'))
    },
  )

  test('every place has some, and each of both tests of a referral several', () => {
    for (const place of CLAUSE_PLACES) expect(idsOf({ place }).length, place).toBeGreaterThan(0)
    for (const place of ['noReliableBasis', 'wouldDelay'] as const)
      expect(idsOf({ place }).length).toBeGreaterThanOrEqual(5)
  })

  test('both tests are offered clauses of their own, with gaps for the facts of the case', () => {
    const tests = shippedClauses.filter(({ places }) =>
      places.some((one) => one === 'noReliableBasis' || one === 'wouldDelay'),
    )
    for (const { id, text, places } of tests) {
      expect(places, id).toHaveLength(1)
      expect(text.cnr.split('[…]').length, id).toBe(text.en.split('[…]').length)
      expect(text.cnr, id).toContain('[…]')
    }
  })
})

describe('a search', () => {
  test.each([
    ['vještaka', 'basis-causes-not-separated'],
    ['вјештака', 'basis-causes-not-separated'],
    ['vjestaka razdvajaju', 'basis-causes-not-separated'],
    ['expert', 'basis-causes-not-separated'],
    ['uzročna', 'basis-causal-link'],
    ['ZKP 236/3', 'basis-amount-not-shown'],
  ])('for %s finds %s', (search, id) => {
    expect(idsOf({ search })).toContain(id)
  })
  test('finds none without one of the words', () => {
    expect(idsOf({ search: 'vještaka zamjenica' })).toEqual([])
  })
  test('leaves out what is for other heads and other days', () => {
    expect(idsOf({ kind: 'material' })).not.toContain('basis-causes-not-separated')
    expect(idsOf({ kind: 'nonMaterial' })).toContain('basis-causes-not-separated')
    expect(idsOf({ on: '2011-08-31' })).toEqual([])
  })
})

test('a clause stands at the end of both sides, with its version', () => {
  const [clause] = shippedClauses
  const { text, id, version } = present(clause)
  const used = { source: 'shipped' as const, id, version }
  expect(appendClause({ cnr: '', en: '' }, present(clause))).toEqual({ ...text, clauses: [used] })
  const before = { cnr: 'Prvo. ', en: 'First.', stale: 'en' as const, clauses: [{ ...used, version: 7 }] }
  expect(appendClause(before, present(clause))).toEqual({
    cnr: `Prvo. ${text.cnr}`,
    en: `First. ${text.en}`,
    stale: 'en',
    clauses: [{ ...used, version: 7 }, used],
  })
})
