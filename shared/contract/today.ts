import { z } from 'zod'
import { bilingual, centsSum, isoDate, line, localId } from '../domain/caseFile/fields.ts'
import { ROLES_AT_WORK, TASKS } from '../domain/claim/work.ts'
import { WORK_GROUPS } from '../domain/claim/workGroups.ts'
import { stepKind } from '../domain/radar/nextStep.ts'
import { query } from './channel.ts'
import { caseId, nothing, orderId } from './ids.ts'

/** One piece of work; what it is and why are i18n keys under `today.task.` and `today.why.`. */
export const workItem = z.strictObject({
  task: z.enum(TASKS),
  caseId,
  /** The claim, or the person, the work is on; neither where it is on the file as a whole. */
  claim: localId.optional(),
  person: localId.optional(),
  /** The order to print, where that is the work. */
  order: orderId.optional(),
  /** What the next step on an unpaid order is, where that is the work. */
  step: stepKind.optional(),
  mark: line,
  /** The claimant of this claim, or that person. */
  who: z.strictObject({ label: bilingual, sealed: z.boolean() }).optional(),
  /** The absent colleague whose file it is, where the person stands in. */
  standsInFor: line.optional(),
  due: isoDate.optional(),
  daysLeft: z.int().optional(),
})
export type WorkItem = z.infer<typeof workItem>

/** What the work of the day may be narrowed to. */
export const workFilter = z.strictObject({
  /** One kind of work. */
  task: z.enum(TASKS).optional(),
  /** Work on those files alone that are assigned to the person who asks. */
  mine: z.boolean().optional(),
})
/** As read by `workFilter`. */
export type WorkFilter = z.infer<typeof workFilter>

/** Where a page of work goes on. */
const cursor = z.strictObject({
  due: isoDate,
  caseKey: z.int().min(0),
  subject: z.union([localId, z.literal('')]),
  task: z.string().min(1).max(40),
})
const page = z.strictObject({ items: z.array(workItem).max(50), next: cursor.optional() })
const group = page.extend({ count: z.int().min(0) })

export const todayChannels = {
  'today.worklist': query({
    input: workFilter,
    output: z.strictObject({
      /** For which absent colleagues the person stands in, and to which day. */
      standsInFor: z.array(z.strictObject({ displayName: line, to: isoDate })),
      funnel: z.strictObject({
        informed: z.int(),
        filed: z.int(),
        decided: z.int(),
        final: z.int(),
        paid: z.int(),
        paidCents: centsSum,
      }),
      groups: z.strictObject({ overdue: group, soon: group, thisWeek: group, later: group }),
    }),
    access: ROLES_AT_WORK,
  }),
  /** How much work waits, and how many claims with an order for the printer among it, and how many steps on unpaid orders are the person's and due: what the menu says of them. */
  'today.counts': query({
    input: nothing,
    output: z.strictObject({ work: z.int().min(0), print: z.int().min(0), steps: z.int().min(0) }),
    access: ROLES_AT_WORK,
  }),
  /** The next page of one group. */
  'today.more': query({
    input: workFilter.extend({ group: z.enum(WORK_GROUPS), after: cursor }),
    output: page,
    access: ROLES_AT_WORK,
  }),
} as const
