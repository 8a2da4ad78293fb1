import { z } from 'zod'
import { bilingual, isoDate, localId } from '../domain/caseFile/fields.ts'
import { DUTY_KINDS, dutyRecord } from '../domain/duties/dutyRecord.ts'
import { READERS } from '../domain/staff/readers.ts'
import { PAPER_CHANNELS } from '../domain/papers/paperLife.ts'
import { command, query } from './channel.ts'
import { caseId, revision } from './ids.ts'
import { paperLine } from './papers.ts'
import { reason } from './reason.ts'

const target = z.strictObject({ caseId, revision })
const saved = z.strictObject({ caseId, revision })

/** A duty that is owed, with the articles that set it. */
export const owedDutyView = z.strictObject({
  kind: z.enum(DUTY_KINDS),
  person: localId.optional(),
  due: isoDate.optional(),
  daysLeft: z.int().optional(),
  articles: z.array(bilingual),
  /** Whether the signed-in person may record it as done. */
  mayRecord: z.boolean(),
  /** The last paper by which it is done, where one was made: by it the record is proposed. */
  paper: z
    .strictObject({
      ...paperLine.pick({ id: true, kind: true, number: true, state: true }).shape,
      sent: isoDate.optional(),
      channel: z.enum(PAPER_CHANNELS).optional(),
    })
    .optional(),
})
export type OwedDutyView = z.infer<typeof owedDutyView>

/** Errors common to all: caseFile.notFound, caseFile.notAssigned; of commands also caseFile.notInCustody, caseFile.stale, claim.roleNotAllowed. */
export const dutyChannels = {
  /** The duties before a claim: what is owed, overdue first, and what was done. */
  'caseFile.duties': query({
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      owed: z.array(owedDutyView),
      done: z.array(z.strictObject({ record: dutyRecord, mayStrike: z.boolean() })),
    }),
    access: READERS.cases,
  }),
  /** Errors also: duty.inFuture, duty.outcomeMissing, duty.outcomeUnfit, duty.personMissing, duty.personUnfit, duty.proofMissing, evidence.notFound, person.unknown. */
  'duty.record': command({
    input: target.extend({ duty: dutyRecord }),
    output: saved,
    acts: ['caseFile.recordDuty'],
  }),
  /** Takes back what was recorded by mistake. Errors also: duty.notFound, reason.wordsMissing. */
  'duty.strike': command({
    input: target.extend({ duty: localId, reason }),
    output: saved,
    acts: ['caseFile.strikeDuty'],
  }),
} as const
