import { describe, expect, test } from 'vitest'
import { FACTS, findCorrections, REMEDIES } from '../../../shared/domain/caseFile/factCorrections.ts'
import { proceedings, type Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { STAGES, CLAIM_STAGES } from '../../../shared/domain/claim/stages.ts'
import { readTrainingCase } from '../../support/trainingCase.ts'

const { gainCents: _gain, ...CASE } = readTrainingCase('case-01').proceedings
const BEFORE: Proceedings = {
  ...CASE,
  hearings: [
    { date: '2026-05-04', kind: 'main' },
    { date: '2026-05-11', kind: 'main', present: ['v1'] },
  ],
  mainHearingEnded: '2026-05-11',
  verdict: { kind: 'conviction', announced: '2026-05-13' },
}
const changed = (change: Partial<Proceedings>) => findCorrections(BEFORE, { ...BEFORE, ...change })

describe('a correction', () => {
  test('is a recorded value that is changed or gone, with the old one', () => {
    expect(changed({ mainHearingEnded: '2026-05-12' })).toEqual([
      { fact: 'mainHearingEnded', before: '2026-05-11', after: '2026-05-12' },
    ])
    expect(changed({ mainHearingEnded: undefined })).toEqual([
      { fact: 'mainHearingEnded', before: '2026-05-11', after: undefined },
    ])
    expect(changed({ verdict: { kind: 'acquittal', announced: '2026-05-13' } })).toEqual([
      { fact: 'verdict.kind', before: 'conviction', after: 'acquittal' },
    ])
    expect(changed({ plea: !BEFORE.plea }).map(({ fact }) => fact)).toEqual(['plea'])
  })

  test('of a list is a row that is no longer there as it was, beside what stands instead', () => {
    const [first, second] = BEFORE.hearings
    if (first === undefined || second === undefined) throw new Error('two hearings')
    const moved = { ...first, date: '2026-05-05' }
    expect(changed({ hearings: [second, moved] })).toEqual([{ fact: 'hearings', before: [first], after: [moved] }])
    expect(changed({ hearings: [second] })).toEqual([{ fact: 'hearings', before: [first], after: undefined }])
    expect(changed({ hearings: [first, { ...second, present: ['v2'] }] }).map(({ fact }) => fact)).toEqual(['hearings'])
  })

  test('is nothing that is only added, and neither a mark nor an order of rows', () => {
    const [first, second] = BEFORE.hearings
    if (first === undefined || second === undefined) throw new Error('two hearings')
    const added = { date: '2026-06-01', kind: 'announcement' as const }
    expect(changed({ hearings: [second, { ...first, present: ['v1'] }, added] })).toEqual([])
    expect(changed({ gainCents: 100, courtMark: 'K.br.9/26' })).toEqual([])
    const { verdict: _verdict, ...without } = BEFORE
    expect(findCorrections(without, BEFORE)).toEqual([])
  })

  test('looks at every field of the proceedings but offices and marks', () => {
    const fields = Object.keys(proceedings.shape).filter((key) => !/^(court|prosecution)/.test(key))
    expect([...new Set(FACTS.map((fact) => fact.split('.')[0]))]).toEqual(fields)
  })
})

test('a paper with a clause has it recalled first; one that stands without is corrected; none needs nothing', () => {
  for (const stage of CLAIM_STAGES) {
    const { decided, final } = STAGES[stage]
    expect([stage, REMEDIES[stage]]).toEqual([stage, final ? 'recallClause' : decided ? 'correctOrder' : 'none'])
  }
})
