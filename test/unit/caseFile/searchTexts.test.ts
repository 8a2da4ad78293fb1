import { describe, expect, test } from 'vitest'
import { joinSearched, searchTextOfEvidence, splitSearched } from '../../../shared/domain/caseFile/searchTexts.ts'

describe('the text by which a thing is found', () => {
  test('has Montenegrin first, then what English says otherwise, each once', () => {
    const text = joinSearched({ cnr: ['Nalaz', 'Beograd', undefined], en: ['Finding', 'Beograd', ' '] })
    expect(text).toBe('Nalaz · Beograd\nFinding')
    expect(splitSearched(text)).toEqual([
      { language: 'cnr', text: 'Nalaz · Beograd' },
      { language: 'en', text: 'Finding' },
    ])
  })

  test('is one side where nothing is said in the other, and none where nothing is said', () => {
    expect(splitSearched(joinSearched({ cnr: ['Nalaz'], en: [] }))).toEqual([{ language: 'cnr', text: 'Nalaz' }])
    expect(splitSearched(joinSearched({ cnr: [], en: ['Finding'] }))).toEqual([{ language: 'en', text: 'Finding' }])
    expect(splitSearched(joinSearched({ cnr: ['', undefined], en: [] }))).toEqual([])
  })

  test('keeps a line break that was typed from being taken for the seam of the languages', () => {
    const title = { cnr: 'Nalaz\nvještaka', en: 'Finding\nof the expert' }
    expect(splitSearched(searchTextOfEvidence({ id: 'e1', kind: 'other', title }))).toEqual([
      { language: 'cnr', text: 'Nalaz vještaka' },
      { language: 'en', text: 'Finding of the expert' },
    ])
  })
})
