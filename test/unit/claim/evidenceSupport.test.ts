import { describe, expect, test } from 'vitest'
import type { ClaimHead } from '../../../shared/domain/caseFile/claim.ts'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { placeIn, withoutLoosePlaces, withPage } from '../../../shared/domain/claim/citedPlaces.ts'
import { findingsOfHead, judgeSupport } from '../../../shared/domain/claim/evidenceSupport.ts'
import { present, readTrainingCase } from '../../support/trainingCase.ts'

const item = (id: string, kind: Evidence['kind'], title: string, strength?: Evidence['strength']): Evidence => ({
  id,
  kind,
  title: { cnr: title, en: title },
  ...(strength === undefined ? {} : { strength }),
})
const head = (evidence: string[]): ClaimHead => ({
  id: 'h1',
  code: 'M01',
  calculation: { method: 'receipts' },
  amountCents: 10_000,
  evidence,
})
const RECEIPTS = item('e1', 'receipts', 'Računi za liječenje', 'strong')
const RECORD = item('e2', 'medicalRecord', 'Otpusna lista', 'weak')
const OTHER = item('e3', 'receipts', 'Račun škole')
const ALL = [RECEIPTS, RECORD, OTHER]

describe('what supports a head', () => {
  test('is as strong as the best of its items; one without a mark supports', () => {
    expect(judgeSupport(head([]), ALL).standing).toBe('none')
    expect(judgeSupport(head(['e2']), ALL).standing).toBe('weak')
    expect(judgeSupport(head(['e2', 'e3']), ALL).standing).toBe('supporting')
    expect(judgeSupport(head(['e1', 'e2']), ALL).standing).toBe('strong')
    expect(judgeSupport(head(['gone']), ALL)).toMatchObject({ standing: 'none', items: [] })
  })

  test('lacks the kinds that are usual for its code; what the file has of them is named', () => {
    expect(judgeSupport(head(['e1', 'e2']), ALL).missing).toEqual([])
    expect(judgeSupport(head(['e1']), ALL).missing).toEqual([{ kind: 'medicalRecord', inFile: [RECORD] }])
    // Receipts of a school are no receipts of treatment.
    expect(judgeSupport(head(['e3']), [OTHER]).missing).toEqual([
      { kind: 'receipts', inFile: [] },
      { kind: 'medicalRecord', inFile: [] },
    ])
  })

  test('of every head of every training case is judged', () => {
    for (const name of ['case-01', 'case-02'] as const) {
      const { claims, evidence } = readTrainingCase(name)
      for (const { claim } of claims) {
        for (const one of claim.heads) {
          const { standing, items } = judgeSupport(one, evidence)
          expect(standing === 'none').toBe(items.length === 0)
        }
      }
    }
  })
})

test('what the gate finds of a head is told with it, of its fields and of the whole of it, and not with another one', () => {
  const at = (field: string) => ({ field })
  const all = [
    'claims.0.heads.1.amountCents',
    'claims.0.heads.1',
    'claims.0.heads.10.from',
    'claims.0',
    'people.1.name',
  ]
  expect(findingsOfHead(all.map(at), 1)).toEqual(all.slice(0, 2).map(at))
  expect(findingsOfHead(all.map(at), 10)).toEqual([at('claims.0.heads.10.from')])
  expect(findingsOfHead(all.map(at), 0)).toEqual([])
})

describe('a page that a head cites', () => {
  test('stands once, after those cited before, and links the item', () => {
    const once = withPage(head([]), 'e1', 4)
    expect(once).toMatchObject({ evidence: ['e1'], places: [{ evidence: 'e1', pages: '4' }] })
    const more = withPage(withPage(once, 'e1', 9, '1.560 sati rada'), 'e1', 4)
    expect(placeIn(more, 'e1')).toEqual({ evidence: 'e1', pages: '4, 9', shows: '1.560 sati rada' })
    expect(more.evidence).toEqual(['e1'])
  })

  test('goes with the link to its item', () => {
    const claim = present(readTrainingCase('case-01').claims[0]).claim
    const cited = withPage(withPage(head([]), 'e1', 4), 'e2', 1)
    const heads = [{ ...cited, evidence: ['e2'] }, { ...cited, evidence: [] }, head(['e1'])]
    expect(withoutLoosePlaces({ ...claim, heads }).heads).toEqual([
      { ...cited, evidence: ['e2'], places: [{ evidence: 'e2', pages: '1' }] },
      head([]),
      head(['e1']),
    ])
  })
})
