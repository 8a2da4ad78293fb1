import { z } from 'zod'
import { isoDate, line } from '../domain/caseFile/fields.ts'
import { personId } from '../domain/staff/account.ts'
import { READERS } from '../domain/staff/readers.ts'
import { caseCursor, caseFileRow } from './caseFile.ts'
import { command, effect, query } from './channel.ts'
import { nothing } from './ids.ts'
import { reason } from './reason.ts'

const person = z.strictObject({ id: personId, displayName: line })

/** A file as whoever assigns it sees it: nothing of what is in it. */
export const scheduleRow = caseFileRow
  .pick({ id: true, courtMark: true, prosecutionMark: true, court: true, custody: true, stages: true, due: true })
  .extend({ owner: person.optional(), clerk: person.optional(), excluded: z.array(person) })
export type ScheduleRow = z.infer<typeof scheduleRow>

const standInId = z.string().regex(/^[0-9a-f]{32}$/)

/** Who stands in for an absent colleague, from day to day, both included. */
export const standInView = z.strictObject({ id: standInId, absent: person, person, from: isoDate, to: isoDate })
export type StandInView = z.infer<typeof standInView>

/** Somebody who leaves: files by capacity, days on which that one stands in for others, unpaid orders that one follows, and what was typed and not saved. */
export const leaver = person.extend({
  owner: z.int().min(0),
  clerk: z.int().min(0),
  standIns: z.int().min(0),
  drafts: z.int().min(0),
  steps: z.int().min(0),
})
export type Leaver = z.infer<typeof leaver>

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
      /** Who stands in for whom, now or later. */
      standIns: z.array(standInView),
      /** Days on which the own office does not work, besides week-ends and holidays. */
      closedDays: z.array(isoDate),
    }),
    access: READERS.schedule,
  }),
  /**
   * Names who stands in for an absent colleague of the own office; it ends by itself. Errors: standIn.unknown, standIn.self,
   * standIn.otherWork, standIn.past, standIn.order, standIn.tooLong, standIn.overlaps, reason.wordsMissing.
   */
  'schedule.standIn': command({
    input: z.strictObject({ absent: personId, person: personId, from: isoDate, to: isoDate, reason }),
    output: z.strictObject({ id: standInId }),
    acts: ['caseFile.standIn'],
  }),
  /**
   * Enters a day on which the own office does not work; every limit that ends on it moves. Errors: closedDay.known,
   * closedDay.noWork, workingDay.outOfTable, reason.wordsMissing.
   */
  'schedule.closeDay': command({
    input: z.strictObject({ day: isoDate, reason }),
    output: nothing,
    acts: ['caseFile.closeDay'],
  }),
  /** Takes such a day back. Error: closedDay.notFound. */
  'schedule.openDay': command({
    input: z.strictObject({ day: isoDate, reason }),
    output: nothing,
    acts: ['caseFile.openDay'],
  }),
  /** Who of the own office leaves, and how much work has no successor yet. */
  'schedule.leavers': query({ input: nothing, output: z.array(leaver), access: READERS.schedule }),
  /**
   * Hands over what somebody who leaves has: files as owner and their stand-ins to one, files as clerk to another, each with
   * its drafts. Once nothing is left the account goes. `left`: files from which the successor or the head is excluded.
   * Errors: handOver.notLeaving, handOver.successorUnknown, handOver.successorMissing, reason.wordsMissing.
   */
  'schedule.handOver': effect({
    input: z.strictObject({ person: personId, owner: personId.optional(), clerk: personId.optional(), reason }),
    output: z.strictObject({ files: z.int().min(0), left: z.int().min(0) }),
    acts: ['caseFile.reassign'],
  }),
  /** Ends it before its last day. Error: standIn.notFound. */
  'schedule.endStandIn': command({
    input: z.strictObject({ id: standInId, reason }),
    output: nothing,
    acts: ['caseFile.endStandIn'],
  }),
} as const
