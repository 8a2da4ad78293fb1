import { expect, test } from 'vitest'
import { fieldOfDeadline } from '../../../renderer/features/caseFile/deadlineField.ts'
import { proceedingsForm } from '../../../renderer/forms/proceedings.ts'
import { DEADLINE_IDS } from '../../../shared/domain/deadlines/deadlineInput.ts'

const EVENTS = [
  { kind: 'postedOnBoard', date: '2026-06-01', person: 'v2' },
  { kind: 'nonProsecution', date: '2026-06-02', person: 'v1' },
  { kind: 'postedOnBoard', date: '2026-06-03', person: 'v1' },
] as const
const HEARINGS = [{ date: '2026-06-20', kind: 'main' }] as const

test.each(DEADLINE_IDS)('%s leads to a field of the proceedings, or is not typed there', (rule) => {
  const field = fieldOfDeadline({ rule }, { events: [], hearings: [] })
  if (field === undefined) return
  expect(Object.keys(proceedingsForm.table)).toContain(field.split('.')[0])
})

test('what service, finality or a request to successors starts has no field', () => {
  const without = DEADLINE_IDS.filter((rule) => fieldOfDeadline({ rule }, { events: [], hearings: [] }) === undefined)
  expect(without).toEqual(['appeal', 'appealReply', 'suitAfterReferral', 'performance', 'successorAnswer'])
})

test('an event leads to its own row, that of the same person; one that is not recorded to the list', () => {
  const file = { events: [...EVENTS], hearings: [...HEARINGS] }
  expect(fieldOfDeadline({ rule: 'noticeBoardService', person: 'v1' }, file)).toBe('events.2.date')
  expect(fieldOfDeadline({ rule: 'noticeBoardService', person: 'v2' }, file)).toBe('events.0.date')
  expect(fieldOfDeadline({ rule: 'subsidiaryProsecution', person: 'v1' }, file)).toBe('events.1.date')
  expect(fieldOfDeadline({ rule: 'costsData' }, file)).toBe('events')
  expect(fieldOfDeadline({ rule: 'plea' }, file)).toBe('hearings.0.date')
})
