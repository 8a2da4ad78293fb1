import { z } from 'zod'
import { TRANSFER_GROUNDS } from '../domain/caseFile/fileChanges.ts'
import { isoDate, line, localId, officeCode } from '../domain/caseFile/fields.ts'
import { person } from '../domain/caseFile/person.ts'
import { deadlineChange, saved, target } from './caseFile.ts'
import { command } from './channel.ts'
import { caseId } from './ids.ts'
import { reason } from './reason.ts'

/** What changes about a file as a whole; each answers which limits moved. Errors common to all stand at `caseFileChannels`. */
export const fileChangeChannels = {
  /**
   * A new mark in the register of the own office. Errors: caseMark.invalid, caseFile.sameMark, caseFile.markTaken,
   * caseFile.changeInFuture.
   */
  'caseFile.renumber': command({
    input: target.extend({ mark: line, on: isoDate, reason }),
    output: saved.extend({ changes: z.array(deadlineChange) }),
    acts: ['caseFile.renumber'],
  }),
  /**
   * Another prosecution takes the file over. One that is not on this machine is handed the exported file first:
   * `handedOver`. Errors: caseFile.sameOffice, caseFile.handOverFirst, caseFile.prosecutionUnknown, caseFile.changeInFuture.
   */
  'caseFile.changeProsecution': command({
    input: target.extend({ prosecution: officeCode, handedOver: z.boolean().optional(), on: isoDate, reason }),
    output: saved.extend({ changes: z.array(deadlineChange) }),
    acts: ['caseFile.changeProsecution'],
  }),
  /** Another court takes the file over; errors likewise, and caseFile.courtUnknown, caseFile.orderIssued. */
  'caseFile.transfer': command({
    input: target.extend({
      court: officeCode,
      ground: z.enum(TRANSFER_GROUNDS),
      handedOver: z.boolean().optional(),
      on: isoDate,
      reason,
    }),
    output: saved.extend({ changes: z.array(deadlineChange) }),
    acts: ['caseFile.transfer'],
  }),
  /**
   * Others sit in the panel from the day of a main hearing on; answers whether the main hearing begins anew. Errors:
   * panel.hearingEnded, panel.noHearing, panel.notSitting.
   */
  'caseFile.changePanel': command({
    input: target.extend({
      from: isoDate,
      replaced: z
        .array(person.pick({ name: true, sex: true }).extend({ leaves: localId }))
        .min(1)
        .max(10),
      reason,
    }),
    output: saved.extend({ beginsAnew: z.boolean() }),
    acts: ['caseFile.changePanel'],
  }),
  /**
   * Severs claims into a new file of the court under a mark of its own. Errors: claim.notFound, caseFile.claimUnderOrder,
   * caseFile.allSevered, caseMark.invalid, caseFile.markTaken, caseFile.changeInFuture.
   */
  'caseFile.sever': command({
    input: target.extend({ claims: z.array(localId).min(1).max(500), mark: line, on: isoDate, reason }),
    output: saved.extend({ severed: caseId }),
    acts: ['caseFile.sever'],
  }),
  /**
   * Joins another file to this one; answers how many claims went over. Errors: caseFile.sameFile, caseFile.otherOffices,
   * caseFile.otherExclusions, caseFile.nothingToJoin, caseFile.changeInFuture.
   */
  'caseFile.join': command({
    input: target.extend({ other: caseId, on: isoDate, reason }),
    output: saved.extend({ joined: z.int().min(1) }),
    acts: ['caseFile.join'],
  }),
} as const
