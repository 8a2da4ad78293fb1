import { describe, expect, test } from 'vitest'
import { beginsAnew, paperRemedyAfter, sittingPanel } from '../../../shared/domain/caseFile/fileChanges.ts'
import { isFormer, officesReading } from '../../../shared/domain/claim/custody.ts'

describe('a change of the panel', () => {
  const hearings = [
    { date: '2026-03-02', kind: 'main' as const },
    { date: '2026-04-06', kind: 'main' as const, outcome: 'adjourned' as const, adjournedTo: '2026-05-04' },
    { date: '2026-05-04', kind: 'main' as const },
  ]

  test('begins the main hearing anew where a day of it was held before', () => {
    expect(beginsAnew({ hearings }, '2026-05-04')).toBe(true)
    expect(beginsAnew({ hearings }, '2026-03-02')).toBe(false)
    expect(beginsAnew({ hearings: hearings.slice(1) }, '2026-05-04')).toBe(false)
    expect(beginsAnew({ hearings: [{ date: '2026-02-02', kind: 'preliminary' }] }, '2026-05-04')).toBe(false)
  })

  test('leaves those in the panel who were not replaced', () => {
    const people = [
      { id: 'j1', role: 'judge' as const, satUntil: '2026-05-03' },
      { id: 'j2', role: 'judge' as const },
      { id: 'm1', role: 'panelMember' as const },
      { id: 'k1', role: 'clerk' as const },
    ]
    expect(sittingPanel(people).map(({ id }) => id)).toEqual(['j2', 'm1'])
  })
})

test('a paper stands under the mark that it bears, and what is not out is decided anew by those who judge', () => {
  expect(paperRemedyAfter('renumber', 'issued')).toBe('bearsOldMark')
  expect(paperRemedyAfter('renumber', 'decided')).toBe('none')
  expect(paperRemedyAfter('changeProsecution', 'final')).toBe('tellProsecution')
  expect(paperRemedyAfter('changePanel', 'decided')).toBe('decideAnew')
  expect(paperRemedyAfter('transfer', 'decided')).toBe('decideAnew')
  expect(paperRemedyAfter('transfer', 'inReview')).toBe('none')
})

test('an office that a file has left goes on reading of it until it is the office of the file again', () => {
  const place = { holder: 'VSBP', court: 'VSBP', prosecution: 'VDT-PG', former: ['VSPG'] }
  expect(officesReading(place, false)).toEqual(['VSBP', 'VDT-PG', 'VSPG'])
  expect(isFormer(place, 'VSPG')).toBe(true)
  const back = { ...place, holder: 'VSPG', court: 'VSPG', former: ['VSPG', 'VSBP'] }
  expect(officesReading(back, false)).toEqual(['VSPG', 'VDT-PG', 'VSBP'])
  expect(isFormer(back, 'VSPG')).toBe(false)
})
