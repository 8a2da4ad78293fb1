import { z } from 'zod'
import { centsSum, line, localId } from '../domain/caseFile/fields.ts'
import { typedRuling } from '../domain/order/ruling.ts'
import { password } from '../domain/staff/account.ts'
import { READERS } from '../domain/staff/readers.ts'
import { certificateAtIssue } from './certificate.ts'
import { effect, query } from './channel.ts'
import { caseId, orderId, revision } from './ids.ts'
import { previewRow } from './order.ts'

/**
 * Rulings that correct or supplement an issued order (ZKP 380). Errors: ruling.noOrder (none of the program stands), ruling.nothing, ruling.notPassedOver,
 * ruling.unchanged, ruling.headUnknown, ruling.headTwice, ruling.aboveClaimed (claimed), ruling.reasonsMissing, decision.invalid (count),
 * paper.nameTyped, paper.identityLeak.
 */
export const rulingChannels = {
  /** The text of a ruling as it is typed, and the sum awarded before and after it. */
  'ruling.preview': query({
    input: z.strictObject({ caseId, claim: localId, ruling: typedRuling }),
    output: z.strictObject({ rows: z.array(previewRow), beforeCents: centsSum, afterCents: centsSum }),
    access: READERS.deliberation,
  }),
  /** Freezes a ruling with its own number. Errors also: password.wrong, signIn.wait, order.identityLeak, caseFile.stale, certificate.… */
  'ruling.issue': effect({
    input: z.strictObject({
      caseId,
      revision,
      claim: localId,
      ruling: typedRuling,
      password,
      certificate: certificateAtIssue.optional(),
    }),
    output: z.strictObject({ orderId, number: line }),
    acts: ['claim.correct', 'claim.rectify', 'claim.supplement'],
  }),
} as const
