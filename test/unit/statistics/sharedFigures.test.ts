import { describe, expect, test } from 'vitest'
import { countShared, progressOf, type SharedFact } from '../../../shared/domain/statistics/sharedFigures.ts'

const informed: SharedFact = { isInformed: true, consentsToSupport: true, stages: ['issued'] }
const fresh: SharedFact = { isInformed: false, consentsToSupport: true, stages: [] }
const of = (facts: readonly SharedFact[], id: string) => countShared(facts, 5).find((table) => table.id === id)
const times = (count: number, fact: SharedFact) => Array.from({ length: count }, () => fact)

describe('the figures of a coordinator', () => {
  test('count the people, who was informed, who may be referred, and how far their claims have come', () => {
    const facts = [...times(6, informed), ...times(7, fresh)]
    expect(of(facts, 'informed')).toMatchObject({ columns: ['yes', 'no'], cells: [[6, 7]], total: 13 })
    expect(of(facts, 'support')).toMatchObject({ cells: [[13, 0]] })
    expect(of(facts, 'claim')).toMatchObject({
      columns: ['none', 'preparing', 'filed', 'decided'],
      cells: [[7, 0, 0, 6]],
    })
  })

  test('hide a count under five, and with it one from which it would follow', () => {
    const table = of([...times(2, informed), ...times(9, fresh)], 'informed')
    expect(table?.cells).toEqual([[null, null]])
  })

  test('of four people nothing but nought is told', () => {
    for (const { cells, total } of countShared(times(4, informed), 5)) {
      expect([...cells.flat(), total].filter((count) => count !== null && count > 0)).toEqual([])
    }
  })

  test('take the furthest claim of a person', () => {
    expect(progressOf(['draft', 'issued'])).toBe('decided')
    expect(progressOf(['forwarded', 'draft'])).toBe('filed')
    expect(progressOf(['draft'])).toBe('preparing')
    expect(progressOf([])).toBe('none')
  })
})
