import { z } from 'zod'
import { RULING_ACTS } from '../domain/caseFile/claimActRecord.ts'
import { decision } from '../domain/caseFile/decision.ts'
import { bilingual, centsSum, isoDate, line, localId, text } from '../domain/caseFile/fields.ts'
import { PARAGRAPH_PLACES } from '../domain/caseFile/ownText.ts'
import { AWARD_LIKENESSES } from '../domain/decision/comparableAwards.ts'
import { HISTORY_ACTS } from '../domain/order/orderHistory.ts'
import { ISSUE_POINTS, POINT_STATES } from '../domain/order/issuePoints.ts'
import { RELEASE_STANDINGS } from '../domain/order/release.ts'
import { READERS } from '../domain/staff/readers.ts'
import { certificateAtIssue } from './certificate.ts'
import { command, effect, query } from './channel.ts'
import { finding } from './claim.ts'
import { caseId, orderId, revision } from './ids.ts'
import { reason } from './reason.ts'
import { account, password, personId } from '../domain/staff/account.ts'

/** As what an issued act is saved: its stored pages, or data for other programs. */
export const ORDER_EXPORTS = ['pdf', 'json'] as const

// A generated sentence around the longest paragraph that a judge may write.
const longest = text(300_000)
const paragraphPair = z.strictObject({ cnr: longest, en: longest })

/** One paired paragraph of the order as it will stand on paper. */
export const previewRow = z.strictObject({
  kind: z.enum(['heading', 'subtitle', 'centred', 'paragraph', 'item', 'signature', 'note', 'small']),
  text: paragraphPair,
  /** Nothing but words of the judge's own. */
  own: z.literal(true).optional(),
})

/** Before which row the judge's own words of a place stand, or would stand. */
const ownPlace = z.strictObject({ place: z.enum(['reasons', ...PARAGRAPH_PLACES]), at: z.int().min(0) })

export const decisionTotals = z.strictObject({
  outcome: z.string().max(60),
  claimedCents: centsSum,
  awardedCents: centsSum,
  referredCents: centsSum,
  confiscationExcessCents: centsSum,
})

const comparedAwards = z.strictObject({
  likeness: z.enum(AWARD_LIKENESSES),
  count: z.int().optional(),
  medianCents: centsSum.optional(),
  lowerCents: centsSum.optional(),
  upperCents: centsSum.optional(),
})

/** What happened to an order, on its day: by which number, and by which paper where one is kept. */
export const orderEvent = z.strictObject({
  act: z.enum(HISTORY_ACTS),
  on: isoDate,
  number: line.optional(),
  order: orderId.optional(),
  /** The piece of evidence by which a decision made elsewhere is shown. */
  evidence: localId.optional(),
})

/** What an order records of the judgment it stands in: compared before it was issued, or not. */
export const issuedJudgment = z.strictObject({
  outcome: z.enum(['identical', 'differs', 'notCompared']),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** In how many points it differs, and why it was issued all the same. */
  differing: z.int().optional(),
  reason: z.string().max(2000).optional(),
})
export type IssuedJudgment = z.infer<typeof issuedJudgment>

/** How the release of a decision stands to its words; `candidates`: who may be asked for it. */
const releaseView = z.strictObject({
  standing: z.enum(RELEASE_STANDINGS),
  askedOf: line.optional(),
  at: z.iso.datetime().optional(),
  reason: z.string().optional(),
  candidates: z.array(z.strictObject({ id: personId, displayName: line })),
})
export type ReleaseView = z.infer<typeof releaseView>

/** Who released an order before it was issued, and when; kept with it. */
export const orderRelease = z.strictObject({ by: line, at: z.iso.datetime() })
export type OrderRelease = z.infer<typeof orderRelease>

/** By which versions an act was made: of the program, of what draws its pages, of its template. */
export const madeBy = z.strictObject({ program: line, pages: line, template: line.optional() })
export type MadeBy = z.infer<typeof madeBy>

/** Why a warning is left as it is, by its code and values. */
const warningReason = finding.pick({ code: true, params: true }).extend({ reason })
/** A warning that stood when an order was issued, and why it was issued all the same. */
export const explainedWarning = finding
  .omit({ severity: true, field: true })
  .extend({ fields: z.array(finding.shape.field), reason: z.string().max(2000) })

export const orderView = z.strictObject({
  id: orderId,
  caseId,
  claim: localId,
  /** An order, or a ruling that corrects one. */
  act: z.enum(['issue', ...RULING_ACTS]),
  number: line,
  mark: line,
  injured: z.strictObject({ label: bilingual, sealed: z.boolean() }),
  issued: isoDate,
  judge: account.pick({ displayName: true, sex: true }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pages: z.int(),
  awardedCents: centsSum,
  copies: z.int(),
})
export type OrderView = z.infer<typeof orderView>

/** A decision as the judge types it: whoever is signed in decides and signs, so the judge is not typed. */
export const typedDecision = decision.omit({ judge: true })
export type TypedDecision = z.infer<typeof typedDecision>

export const orderChannels = {
  /** Keeps a decision as far as it has come. Errors: decision.headUnknown, decision.headTwice, those of the acts. */
  'decision.save': command({
    input: z.strictObject({ caseId, revision, decision: typedDecision }),
    output: z.strictObject({ caseId, revision }),
    acts: ['claim.deliberate', 'claim.decide'],
  }),
  /** Totals, problems and the text of the order for a decision, saved or not. */
  'order.preview': query({
    input: z.strictObject({ caseId, decision: typedDecision }),
    output: z.strictObject({
      totals: decisionTotals,
      /** Interest on what is awarded to today, by head; not complete where the table of rates ends before. */
      interest: z.array(z.strictObject({ head: localId, cents: centsSum, isComplete: z.boolean() })),
      findings: z.array(finding),
      /** Everything that is looked at before the order is issued, each with its state. */
      points: z.array(z.strictObject({ point: z.enum(ISSUE_POINTS), state: z.enum(POINT_STATES), count: z.int() })),
      rows: z.array(previewRow),
      places: z.array(ownPlace),
      keep: z.array(z.string()),
      /** Words of the judge's own that have fields, with the fields filled in, by their paths in the decision. */
      filled: z.array(z.strictObject({ path: z.string(), text: paragraphPair })),
      /** How the finished judgment stood when it was compared in this session; `outdated` where the words are others since. */
      judgment: z.enum(['identical', 'differs', 'outdated']).optional(),
      /** Where the office issues by release alone. */
      release: releaseView.optional(),
    }),
    access: READERS.deliberation,
  }),
  /**
   * What decisions that stand in other files awarded under the head of damage of one head, once an own answer to it is saved; no cell
   * tells of fewer than five. Counted in a thread. Errors: awards.ownFirst, list.busy, list.cancelled, storage.…
   */
  'decision.compareAwards': effect({
    input: z.strictObject({ caseId, claim: localId, head: localId }),
    output: z.strictObject({ cells: z.array(comparedAwards).max(AWARD_LIKENESSES.length) }),
    access: READERS.deliberation,
  }),
  /** Freezes bytes, number, date, judge and fingerprint. Errors: password.wrong, signIn.wait, decision.invalid, order.alreadyIssued, order.notReleased, order.judgmentReason, order.checksStop, order.warningUnexplained, order.sumsDiffer, caseFile.stale. `differsBecause`: why a judgment that differs is left so; `warnings`: why each warning is; `certificate`: where the judge signs under an own one, with errors certificate.… */
  'order.issue': effect({
    input: z.strictObject({
      ...{ caseId, revision, claim: localId, password },
      differsBecause: reason.optional(),
      warnings: z.array(warningReason).max(500).optional(),
      certificate: certificateAtIssue.optional(),
    }),
    output: z.strictObject({ orderId, number: line }),
    acts: ['claim.issue'],
  }),
  'order.open': query({
    input: z.strictObject({ orderId }),
    /** `recipients`: who is in the order and acts for them, by the labels that may be shown; proposed for copies. */
    output: orderView.extend({
      recipients: z.array(bilingual),
      judgment: issuedJudgment.optional(),
      warnings: z.array(explainedWarning).optional(),
      release: orderRelease.optional(),
      madeBy: madeBy.optional(),
    }),
    access: READERS.cases,
  }),
  /** The bytes that were frozen, to be looked at inside the program. Error: order.damaged (fingerprint does not match). */
  'order.read': query({
    input: z.strictObject({ orderId }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    access: READERS.cases,
  }),
  /**
   * Writes them to a file that the person names, or the act as signed data for other programs. Errors: order.notFound, order.damaged,
   * caseFile.notInCustody, exchange.noFolder, storage.…
   */
  'order.export': effect({
    input: z.strictObject({ orderId, reason, format: z.enum(ORDER_EXPORTS) }),
    output: z.strictObject({ outcome: z.enum(['exported', 'cancelled']) }),
    acts: ['caseFile.exportPaper'],
  }),
} as const
