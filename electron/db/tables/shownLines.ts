import { z } from 'zod'
import { CLAIM_STAGES } from '../../../shared/domain/claim/stages.ts'

const nullable = z.string().nullable()
const label = z.strictObject({ cnr: z.string(), en: z.string() })
const marks = { courtMark: nullable, prosecutionMark: nullable }

/** How many injured parties a line of a list names. */
export const NAMED = 4

/** What a line of a list shows of a file, kept ready in one row. Who is sealed stands here by the pseudonym. */
export const fileLine = z.strictObject({
  id: z.string(),
  ...marks,
  court: z.string(),
  prosecution: z.string(),
  custody: z.string(),
  /** Days of all hearings that are not called off, the earliest first. */
  hearings: z.array(z.string()),
  injured: z.array(z.strictObject({ label, sealed: z.boolean() })),
  injuredCount: z.int(),
})
export type FileLine = z.infer<typeof fileLine>

/** Of each claim of a file, in order: its stage, the cents claimed and the cents awarded. */
export const claimLines = z.array(z.tuple([z.enum(CLAIM_STAGES), z.int(), z.int()]))
export type ClaimLines = z.infer<typeof claimLines>

/** What a piece of work shows: its file, the claimant of its claim or the person it is on, and the order that waits for the printer. */
export const workLine = z.strictObject({
  caseId: z.string(),
  court: z.string(),
  ...marks,
  who: z.strictObject({ label, isSealed: z.boolean() }).nullable(),
  orderId: nullable,
  /** What the next step on an unpaid order is. */
  step: nullable,
})
export type WorkLine = z.infer<typeof workLine>
