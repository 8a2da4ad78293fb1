import { describe, expect, test } from 'vitest'
import { HEAD_CODES } from '../../../shared/domain/caseFile/headCodes.ts'
import { proposeHead, type PresetSource } from '../../../shared/domain/claim/headPreset.ts'
import { present, readTrainingCase } from '../../support/trainingCase.ts'

const file = readTrainingCase('case-01')
const offence = { law: 'KZ CG', article: '444' }
const none: PresetSource = { offences: [], evidence: [] }
const charged: PresetSource = { offences: [{ ...offence, from: '2024-09-01', to: '2025-06-30' }], evidence: [] }

describe('what is proposed for a head', () => {
  test('method, unit and right follow from the code', () => {
    expect(proposeHead('M02', none)).toEqual({
      method: 'units',
      unit: { cnr: 'seansi', en: 'sessions' },
      evidence: [],
    })
    expect(proposeHead('N07', none)).toEqual({
      method: 'fixed',
      unit: undefined,
      personalityRight: 'sexualIntegrity',
      evidence: [],
    })
  })

  test('the period of the charge, where the gate wants one, and interest from the day after it', () => {
    expect(proposeHead('M04', charged)).toMatchObject({
      from: '2024-09-01',
      to: '2025-06-30',
      interestFrom: '2025-07-01',
    })
    expect(proposeHead('M01', charged)).not.toHaveProperty('from')
    expect(proposeHead('M01', charged)).toMatchObject({ interestFrom: '2025-07-01' })
  })

  test('several offences give the time from the first to the last; an open end stays open', () => {
    const offences = [
      { ...offence, from: '2025-01-01', to: '2025-02-28' },
      { ...offence, from: '2024-03-05' },
    ]
    const proposed = proposeHead('N05', { ...none, offences })
    expect(proposed).toMatchObject({ from: '2024-03-05' })
    expect(proposed).not.toHaveProperty('to')
  })

  test('where the charge names no time, that of the head above', () => {
    const before = { from: '2024-02-01', to: '2024-02-29', interestFrom: '2024-05-01' }
    expect(proposeHead('M04', { ...none, before })).toMatchObject({ to: '2024-02-29', interestFrom: '2024-03-01' })
    expect(proposeHead('M01', { ...none, before: { interestFrom: '2024-05-01' } })).toMatchObject({
      interestFrom: '2024-05-01',
    })
  })

  test('no interest on non-material damage, and no right where the person must name it', () => {
    for (const code of HEAD_CODES) {
      const proposed = proposeHead(code, charged)
      expect('interestFrom' in proposed, code).toBe(code.startsWith('M'))
      expect('personalityRight' in proposed, code).toBe(code.startsWith('N') && code !== 'N10')
    }
  })

  test('the evidence of the training case that its own claim names for the head', () => {
    const claimed = present(file.claims[0]).claim.heads
    for (const { code, evidence } of claimed) {
      const proposed = proposeHead(code, { offences: [], evidence: file.evidence }).evidence
      expect(proposed, code).toEqual(expect.arrayContaining([...evidence.slice(0, 1)]))
    }
    expect(proposeHead('N08', { ...none, evidence: file.evidence }).evidence).toEqual(['e2'])
  })

  test('of a crowd of one kind none is proposed', () => {
    const receipts = Array.from({ length: 4 }, (_, at) => ({
      id: `e${String(at)}`,
      kind: 'receipts' as const,
      title: { cnr: 'Račun apoteke', en: '' },
    }))
    expect(proposeHead('M01', { ...none, evidence: receipts }).evidence).toEqual([])
    expect(proposeHead('M01', { ...none, evidence: receipts.slice(1) }).evidence).toHaveLength(3)
  })
})
