import { z } from 'zod'
import { line } from '../domain/caseFile/fields.ts'
import { personId } from '../domain/staff/account.ts'
import { READERS } from '../domain/staff/readers.ts'
import { caseCursor, caseFileRow } from './caseFile.ts'
import { query } from './channel.ts'

const person = z.strictObject({ id: personId, displayName: line })

/** A file as whoever assigns it sees it: nothing of what is in it. */
export const scheduleRow = caseFileRow
  .pick({ id: true, courtMark: true, prosecutionMark: true, court: true, custody: true, stages: true, due: true })
  .extend({ owner: person.optional(), clerk: person.optional() })
export type ScheduleRow = z.infer<typeof scheduleRow>

export const scheduleChannels = {
  /** The files of the own office with whom they are assigned to, the next day due first; `assignedTo`: those of one, or of nobody (empty). */
  'schedule.list': query({
    input: z.strictObject({ assignedTo: z.union([personId, z.literal('')]).optional(), after: caseCursor.optional() }),
    output: z.strictObject({
      rows: z.array(scheduleRow).max(100),
      next: caseCursor.optional(),
      /** To whom files can be assigned, and how many each has. */
      people: z.array(person.extend({ files: z.int().min(0) })),
      unassigned: z.int().min(0),
    }),
    access: READERS.schedule,
  }),
} as const
