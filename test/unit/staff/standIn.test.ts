import { describe, expect, test } from 'vitest'
import type { Role } from '../../../shared/domain/staff/roles.ts'
import { checkStandIn, MAX_STAND_IN_DAYS } from '../../../shared/domain/staff/standIn.ts'
import { addDays } from '../../../shared/time/calendarDate.ts'

const TODAY = '2026-06-15'
const one = (id: string, ...roles: readonly Role[]) => ({ id, roles })
const [anna, boris] = [one('anna', 'judge'), one('boris', 'judge', 'clerk')]
const days = { from: TODAY, to: '2026-06-30', today: TODAY }
const codeOf = (...input: Parameters<typeof checkStandIn>) => {
  const checked = checkStandIn(...input)
  return checked.ok ? 'ok' : `${checked.error.code} ${checked.error.field ?? ''}`
}

describe('a stand-in', () => {
  test('is another who does the same work', () => {
    expect(codeOf(anna, boris, days, [])).toBe('ok')
    expect(codeOf(anna, anna, days, [])).toBe('standIn.self person')
    for (const role of ['prosecutor', 'clerk', 'head', 'coordinator'] as const)
      expect([role, codeOf(anna, one('x', role), days, [])]).toEqual([role, 'standIn.otherWork person'])
    expect(codeOf(one('c', 'clerk'), boris, days, [])).toBe('standIn.otherWork person')
  })

  test('stands in from today or later, for a year at most', () => {
    expect(codeOf(anna, boris, { ...days, from: '2026-06-14' }, [])).toBe('standIn.past from')
    expect(codeOf(anna, boris, { ...days, from: '2026-07-01' }, [])).toBe('standIn.order to')
    expect(codeOf(anna, boris, { ...days, to: TODAY }, [])).toBe('ok')
    const last = addDays(TODAY, MAX_STAND_IN_DAYS - 1)
    expect(codeOf(anna, boris, { ...days, to: last }, [])).toBe('ok')
    expect(codeOf(anna, boris, { ...days, to: addDays(last, 1) }, [])).toBe('standIn.tooLong to')
  })

  test('is one at a time for each absent colleague', () => {
    const other = { absent: 'anna', person: 'cveta', from: '2026-06-30', to: '2026-07-10' }
    expect(codeOf(anna, boris, days, [other])).toBe('standIn.overlaps from')
    expect(codeOf(anna, boris, { ...days, to: '2026-06-29' }, [other])).toBe('ok')
    expect(codeOf(anna, boris, { ...days, from: '2026-07-11', to: '2026-07-12' }, [other])).toBe('ok')
    expect(codeOf(anna, boris, days, [{ ...other, absent: 'dara' }])).toBe('ok')
  })
})
