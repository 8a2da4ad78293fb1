import {
  DUTY_CHANNELS,
  DUTY_KINDS,
  dutyRecord,
  type DutyKind,
  type DutyRecord,
} from '../../shared/domain/duties/dutyRecord.ts'
import { DUTIES } from '../../shared/domain/duties/dutyRules.ts'
import { fields, noField } from './field.ts'
import { defineForm } from './form.ts'
import { choice, date, evidenceItem, line } from './kinds.ts'

function formOf(kind: DutyKind) {
  const { outcomes } = DUTIES[kind]
  return defineForm<DutyRecord>()(
    'duty',
    fields<DutyRecord>()({
      id: noField('given when the record is made'),
      kind: noField('the duty it is a record of'),
      person: noField('whom the duty is owed to'),
      date: { kind: date(), required: true },
      channel: { kind: choice(DUTY_CHANNELS, 'duties.channel'), required: true },
      outcome: {
        kind: choice(outcomes, 'duties.outcome'),
        required: () => outcomes.length > 0,
        when: () => outcomes.length > 0,
      },
      evidence: { kind: evidenceItem() },
      note: { kind: line() },
    }),
    { schema: dutyRecord },
  )
}

/** A duty that was done, by its kind: what may come of it differs. */
export const DUTY_FORMS = Object.fromEntries(DUTY_KINDS.map((kind) => [kind, formOf(kind)])) as Readonly<
  Record<DutyKind, ReturnType<typeof formOf>>
>
