import {
  SERVICE_CHANNELS,
  SERVICE_RESULTS,
  toldAttempt,
  type ToldAttempt,
} from '../../shared/domain/caseFile/service.ts'
import { fields, noField } from './field.ts'
import { defineForm } from './form.ts'
import { choice, date, evidenceItem, line } from './kinds.ts'

/** An attempt to serve an order on somebody. */
export const serviceForm = defineForm<ToldAttempt>()(
  'service',
  fields<ToldAttempt>()({
    id: noField('given when the record is made'),
    person: noField('the recipient in whose row it is recorded'),
    channel: { kind: choice(SERVICE_CHANNELS, 'service.channel'), required: true },
    date: { kind: date(), required: true },
    result: { kind: choice(SERVICE_RESULTS, 'service.result'), required: true },
    evidence: { kind: evidenceItem() },
    note: { kind: line() },
  }),
  { schema: toldAttempt },
)
