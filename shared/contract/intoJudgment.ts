import { z } from 'zod'
import { POINT_PARTS } from '../domain/judgmentComparison/compareJudgment.ts'
import { TOKEN_KINDS } from '../domain/judgmentComparison/judgmentTokens.ts'
import { COMPOSED_PARTS } from '../domain/order/composedParts.ts'
import { localId } from '../domain/caseFile/fields.ts'
import { typedRuling } from '../domain/order/ruling.ts'
import { language } from '../domain/staff/account.ts'
import { READERS } from '../domain/staff/readers.ts'
import { effect, query } from './channel.ts'
import { caseId, orderId } from './ids.ts'
import { typedDecision } from './order.ts'

/** Whose words: of a decision or a ruling on one as it is typed, or of an issued order or ruling as it was frozen. */
export const composedSource = z.union([
  z.strictObject({ caseId, decision: typedDecision }),
  z.strictObject({ caseId, claim: localId, ruling: typedRuling }),
  z.strictObject({ orderId }),
])
export type ComposedSource = z.infer<typeof composedSource>

/** In which language, and one part or, where nothing is said, the whole. */
const asked = z.strictObject({
  source: composedSource,
  language: z.enum([...language.options, 'bilingual']),
  part: z.enum(COMPOSED_PARTS).optional(),
})

/** How a finished judgment stands to the decision in it; its words in Latin letters. */
export const judgmentComparison = z.strictObject({
  isIdentical: z.boolean(),
  /** Something in it shows somebody who is protected. */
  namesProtected: z.boolean(),
  points: z.array(
    z.strictObject({
      part: z.enum(POINT_PARTS),
      text: z.string(),
      state: z.enum(['same', 'differs', 'moved', 'missing']),
      differences: z.array(
        z.strictObject({
          kind: z.enum(TOKEN_KINDS),
          composed: z.string(),
          judgment: z.string(),
          before: z.string(),
          after: z.string(),
        }),
      ),
    }),
  ),
})
export type JudgmentComparisonView = z.infer<typeof judgmentComparison>

/**
 * Errors common to all: order.notFound, order.damaged, order.identityLeak, document.refused, caseFile.…, session.roleNotAllowed; of a
 * ruling that is typed, those of its preview.
 */
export const intoJudgmentChannels = {
  /** The words of a part for the clipboard, rich and plain; empty where there is no such part: only an order is taken over in parts. */
  'order.copy': query({
    input: asked,
    output: z.strictObject({ html: z.string(), text: z.string() }),
    access: READERS.cases,
  }),
  /** The pages that a decision would be printed on as it is typed, each marked as a draft. */
  'order.drawDraft': effect({
    input: z.strictObject({ caseId, decision: typedDecision, language: asked.shape.language }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    access: READERS.deliberation,
  }),
  /** Writes a part as a DOCX file to where the person says. Errors also: those of writing a file. */
  'order.exportDocx': effect({
    input: asked,
    output: z.strictObject({ outcome: z.enum(['exported', 'cancelled']) }),
    acts: ['caseFile.exportOrder'],
  }),
  /**
   * Compares the finished judgment, dropped or chosen, with a decision as it is typed; nothing of it is kept. Errors also:
   * judgment.oldFormat, judgment.locked, judgment.damaged, judgment.otherKind, judgment.macros, judgment.noText, judgment.tooLarge,
   * attachment.… (what a source cannot be).
   */
  'judgment.compare': effect({
    input: z.strictObject({ caseId, decision: typedDecision }),
    output: z.strictObject({
      outcome: z.enum(['compared', 'cancelled']),
      comparison: judgmentComparison.optional(),
    }),
    acts: ['caseFile.compareJudgment'],
  }),
} as const
