import { z } from 'zod'
import { claim } from '../domain/caseFile/claim.ts'
import { centsSum, line, localId, text } from '../domain/caseFile/fields.ts'
import { command, query } from './channel.ts'
import { caseId, revision } from './ids.ts'

const target = z.strictObject({ caseId, revision, claim: localId })
const saved = z.strictObject({ caseId, revision })

/**
 * A defect the precision gate or a check before issuing found. `code` is an i18n key under `findings.` or `errors.`,
 * `params` are its values; the window says it in its own language and names heads and persons as the screen does.
 */
export const finding = z.strictObject({
  code: z.string().max(80),
  severity: z.enum(['blocker', 'warning']),
  field: z.string().max(200),
  article: z.string().max(80),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type FindingView = z.infer<typeof finding>

export const claimChannels = {
  'claim.save': command({ input: z.strictObject({ caseId, revision, claim }), output: saved, access: ['prosecutor'] }),
  'claim.remove': command({ input: target, output: saved, access: ['prosecutor'] }),
  /** The precision gate over what is typed, saved or not (ZKP 236/3). */
  'claim.check': query({
    input: z.strictObject({ caseId, claim }),
    output: z.strictObject({ ready: z.boolean(), findings: z.array(finding), claimedCents: centsSum }),
    access: ['prosecutor', 'judge', 'clerk'],
  }),
  /** To the court's office: custody goes over. Error: claim.notReady (the gate names blockers), claim.illegalMove. */
  'claim.forward': command({ input: target, output: saved, access: ['prosecutor'] }),
  /** Intake at the court: the register mark. Errors: caseMark.invalid, claim.illegalMove. */
  'claim.register': command({ input: target.extend({ courtMark: line }), output: saved, access: ['clerk', 'judge'] }),
  'claim.startReview': command({ input: target, output: saved, access: ['judge'] }),
  'claim.return': command({ input: target.extend({ note: text(4000, 5) }), output: saved, access: ['judge'] }),
} as const
