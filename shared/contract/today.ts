import { z } from 'zod'
import { bilingual, cents, isoDate, line } from '../domain/caseFile/fields.ts'
import { query } from './channel.ts'
import { caseId, nothing } from './ids.ts'

/** One piece of work: `task` and `why` are i18n keys under `today.task.` and `today.why.`, with `params` for both. */
export const workItem = z.strictObject({
  caseId,
  /** Which screen Enter opens. */
  opens: z.enum(['caseFile', 'claim', 'decision', 'print']),
  mark: line,
  injured: z.strictObject({ label: bilingual, sealed: z.boolean() }).optional(),
  task: z.string().max(60),
  why: z.string().max(60),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  due: isoDate.optional(),
  daysLeft: z.int().optional(),
})
export type WorkItem = z.infer<typeof workItem>

export const todayChannels = {
  'today.worklist': query({
    input: nothing,
    output: z.strictObject({
      funnel: z.strictObject({
        informed: z.int(),
        filed: z.int(),
        decided: z.int(),
        final: z.int(),
        paid: z.int(),
        paidCents: cents,
      }),
      overdue: z.array(workItem),
      soon: z.array(workItem),
      thisWeek: z.array(workItem),
      later: z.array(workItem),
      printQueue: z.int(),
    }),
    access: 'signedIn',
  }),
} as const
