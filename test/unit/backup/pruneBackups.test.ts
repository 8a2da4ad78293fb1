import { expect, test } from 'vitest'
import { addDays } from '../../../shared/time/calendarDate.ts'
import { findPruned, type KeptBackup } from '../../../shared/domain/backup/pruneBackups.ts'

const at = (madeOn: string, hour = 12, isProven = false): KeptBackup => ({
  name: `${madeOn.replaceAll('-', '')}T${String(hour).padStart(2, '0')}0000Z-1-1`,
  madeOn,
  isProven,
})

test('of each of seven days, four weeks and twelve months the newest stays', () => {
  const days = Array.from({ length: 500 }, (_none, index) => addDays('2026-06-15', -index))
  const all = days.flatMap((day) => [at(day, 15), at(day, 9)])
  const gone = new Set(findPruned(all))
  const kept = all.filter(({ name }) => !gone.has(name))
  expect(kept.map(({ name }) => name.slice(0, 11))).toEqual([
    ...['20260615T15', '20260614T15', '20260613T15', '20260612T15', '20260611T15', '20260610T15', '20260609T15'],
    ...['20260607T15', '20260531T15', '20260430T15', '20260331T15', '20260228T15', '20260131T15', '20251231T15'],
    ...['20251130T15', '20251031T15', '20250930T15', '20250831T15', '20250731T15'],
  ])
})

test('the newest that was proven is never let go, however old, and neither is the newest of all', () => {
  const old = at('2020-01-01', 9, true)
  const all = [
    ...Array.from({ length: 400 }, (_none, index) => at(addDays('2026-06-15', -index))),
    at('2020-01-01', 10),
    old,
  ]
  const gone = findPruned(all)
  expect(gone).not.toContain(old.name)
  expect(gone).toContain(at('2020-01-01', 10).name)
  expect(gone).not.toContain(at('2026-06-15').name)
  expect(findPruned([old])).toEqual([])
})
