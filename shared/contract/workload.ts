import { z } from 'zod'
import { isoDate, line } from '../domain/caseFile/fields.ts'
import { CLAIM_STAGES } from '../domain/claim/stages.ts'
import { personId } from '../domain/staff/account.ts'
import { READERS } from '../domain/staff/readers.ts'
import { standardDays } from '../domain/workload/timeStandard.ts'
import { unit, unitId } from '../domain/workload/unit.ts'
import { command, query } from './channel.ts'
import { caseId, nothing } from './ids.ts'
import { reason } from './reason.ts'

const files = z.int().min(0)
const stage = z.enum(CLAIM_STAGES)
/** How many files are open, and how many of those are past the standard of their stage. */
const load = z.strictObject({ files, late: files })

/** What somebody has open, by stage; `noClaim`: files in which nobody has claimed anything yet. */
const personLoad = load.extend({
  id: personId.optional(),
  displayName: line.optional(),
  stages: z.array(z.strictObject({ stage: z.enum([...CLAIM_STAGES, 'noClaim']), files })),
})
export type PersonLoad = z.infer<typeof personLoad>

/** A stage: what is open at it, the standard of the office for it, and the median of the stays that have ended there. */
const stageLoad = load.extend({
  stage,
  standard: z.int().min(1).optional(),
  median: z.strictObject({ days: files, stays: files }).optional(),
})
export type StageLoad = z.infer<typeof stageLoad>

/** A file that waits, as whoever keeps the schedule sees it: nothing of what is in it. `mayOpen`: whether the reader may read it. */
const waitingFile = z.strictObject({
  caseId,
  mark: line,
  stage,
  since: isoDate,
  days: files,
  owner: line.optional(),
  isLate: z.boolean(),
  mayOpen: z.boolean(),
})
export type WaitingFile = z.infer<typeof waitingFile>

const unitLoad = load.extend({ id: unitId, ...unit.shape })
export type UnitLoad = z.infer<typeof unitLoad>

/** How much lies with the people of an office. */
export const workloadChannels = {
  /**
   * Whoever keeps the schedule sees the whole office (`isWhole`), everybody else what they have themselves; the medians and the
   * standards are the office's. What is assigned to nobody stands as a row without a person.
   */
  'workload.look': query({
    input: nothing,
    output: z.strictObject({
      isWhole: z.boolean(),
      people: z.array(personLoad),
      stages: z.array(stageLoad),
      units: z.array(unitLoad),
      longest: z.array(waitingFile).max(20),
    }),
    access: READERS.workload,
  }),
  /** In how many days a file is to leave a stage; none any more without days. Errors: workload.stageClosed, workload.standardSame, reason.wordsMissing. */
  'workload.setStandard': command({
    input: z.strictObject({ stage, days: standardDays, reason }),
    output: nothing,
    acts: ['caseFile.setTimeStandard'],
  }),
  /** A new unit, or one as it is from now on. Errors: unit.notFound, unit.nameMissing, unit.nameTaken, unit.memberUnknown, unit.memberElsewhere, reason.wordsMissing. */
  'workload.saveUnit': command({
    input: unit.extend({ id: unitId.optional(), reason }),
    output: z.strictObject({ id: unitId }),
    acts: ['caseFile.saveUnit'],
  }),
  /** Error: unit.notFound, reason.wordsMissing. */
  'workload.removeUnit': command({
    input: z.strictObject({ id: unitId, reason }),
    output: nothing,
    acts: ['caseFile.removeUnit'],
  }),
} as const
