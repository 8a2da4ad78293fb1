import { expect, test } from 'vitest'
import json from '../../../resources/legal/retention.json' with { type: 'json' }
import { RETENTION_RULES, shortestRetention } from '../../../shared/domain/retention/retentionRules.ts'

test('every rule has one period in force, with a source and a confidence, and so has what starts it', () => {
  expect(json.rules.map(({ id }) => id).sort()).toEqual([...RETENTION_RULES].sort())
  for (const row of [...json.rules, json.from]) {
    expect(row.source).toMatch(/question (61|83)$/)
    expect(row.confidence).toBe('U')
  }
})

test('the shortest period is that of what is settled', () => {
  expect(shortestRetention('2026-06-15')).toBe(5)
})

test('a day before the table is none', () => {
  expect(() => shortestRetention('2011-08-31')).toThrow(RangeError)
})
