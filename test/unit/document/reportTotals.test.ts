import { describe, expect, test } from 'vitest'
import { plain } from '../../../shared/document/content/content.ts'
import { composeDocument } from '../../../shared/document/registry.ts'
import { readTrainingCase } from '../../support/trainingCase.ts'

describe('suppression', () => {
  const report = (count: number) => {
    const caseFile = readTrainingCase('case-01')
    const cases = Array.from({ length: count }, () => ({ file: caseFile }))
    const found = composeDocument('statistical-report', { caseFile, cases }).blocks.find(({ id }) => id === 'scope')
    return found?.kind === 'text' ? plain(found.text.cnr) : ''
  }
  test.each([
    [1, 'manje od 5 predmeta'],
    [4, 'manje od 5 predmeta'],
    [5, '5 predmeta'],
  ])('of %i case files the report says: %s', (count, expected) => {
    expect(report(count)).toContain(expected)
    expect(report(count).includes('manje od')).toBe(count < 5)
  })
})
