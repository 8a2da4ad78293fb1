import type { CalendarDate } from '../../time/calendarDate.ts'
import { failure, success, type Result } from '../result/result.ts'
import type { DutyRecord } from './dutyRecord.ts'
import { DUTIES } from './dutyRules.ts'

/**
 * Whether a duty can be recorded as done: it is shown by a piece of evidence or a note, lies not ahead, is owed to the one
 * it is recorded for, and says what came of it where something does.
 * Errors: duty.proofMissing, duty.inFuture, duty.personMissing, duty.personUnfit, duty.outcomeMissing, duty.outcomeUnfit.
 */
export function checkDuty(record: DutyRecord, today: CalendarDate): Result<true> {
  const { about, outcomes } = DUTIES[record.kind]
  const { person, outcome, evidence, note = '' } = record
  if (record.date > today) return failure('duty.inFuture', 'duty.date')
  if (about === 'injuredParty' && person === undefined) return failure('duty.personMissing', 'duty.person')
  if (about === 'file' && person !== undefined) return failure('duty.personUnfit', 'duty.person')
  if (outcomes.length > 0 && outcome === undefined) return failure('duty.outcomeMissing', 'duty.outcome')
  if (outcome !== undefined && !outcomes.includes(outcome)) return failure('duty.outcomeUnfit', 'duty.outcome')
  if (evidence === undefined && note.trim() === '') return failure('duty.proofMissing', 'duty.note')
  return success(true)
}
