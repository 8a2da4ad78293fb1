import { z } from 'zod'
import { line, localId } from '../domain/caseFile/fields.ts'
import { personId } from '../domain/staff/account.ts'
import { READERS } from '../domain/staff/readers.ts'
import { command, effect, query } from './channel.ts'
import { caseId, nothing, revision } from './ids.ts'
import { decisionTotals, previewRow } from './order.ts'
import { reason } from './reason.ts'

const ruleId = z.string().regex(/^[0-9a-f]{32}$/)
const target = z.strictObject({ caseId, revision, claim: localId })
const saved = z.strictObject({ caseId, revision })
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/)

/** A change of the rule that waits for a second person. */
const ruleProposal = z.strictObject({
  id: ruleId,
  required: z.boolean(),
  proposedBy: line,
  proposedAt: z.iso.datetime(),
  reason: z.string(),
  /** Whether the one who asks has proposed it. */
  isOwn: z.boolean(),
})
export type ReleaseRuleProposal = z.infer<typeof ruleProposal>

/** A decision that waits for the release of the one who asks. */
const askedRelease = z.strictObject({
  caseId,
  claim: localId,
  mark: line,
  askedBy: line,
  askedAt: z.iso.datetime(),
})
export type AskedRelease = z.infer<typeof askedRelease>

/** Four eyes before a decision is issued, where an office has decided so. */
export const releaseChannels = {
  /** Whether the own office issues by release alone, and the change of it that waits. */
  'release.rule': query({
    input: nothing,
    output: z.strictObject({ isCourt: z.boolean(), required: z.boolean(), proposal: ruleProposal.optional() }),
    access: READERS.releases,
  }),
  /** Errors: release.courtOnly, release.ruleSame, release.ruleWaits, reason.wordsMissing. */
  'release.propose': command({
    input: z.strictObject({ required: z.boolean(), reason }),
    output: nothing,
    acts: ['caseFile.proposeReleaseRule'],
  }),
  /** Errors: release.ruleNotFound, release.ruleDecided, release.otherPerson. */
  'release.confirm': command({
    input: z.strictObject({ id: ruleId }),
    output: nothing,
    acts: ['caseFile.confirmReleaseRule'],
  }),
  /** Errors: release.ruleNotFound, release.ruleDecided, reason.wordsMissing. */
  'release.refuse': command({
    input: z.strictObject({ id: ruleId, reason }),
    output: nothing,
    acts: ['caseFile.refuseReleaseRule'],
  }),
  /** Decisions that wait for the own release, by the marks of their files. */
  'release.list': query({ input: nothing, output: z.array(askedRelease).max(200), access: READERS.releases }),
  /** What the order will say, for the one who was asked; that it is read is written down, once per session. Errors: release.notAsked, document.refused, caseFile.notFound. */
  'release.look': effect({
    input: z.strictObject({ caseId, claim: localId }),
    output: z.strictObject({
      revision,
      mark: line,
      totals: decisionTotals,
      rows: z.array(previewRow),
      /** Of these words: they and no others are released. */
      fingerprint,
    }),
    access: READERS.releases,
  }),
  /** Asks somebody who may release it. Errors: release.notRequired, release.notReleaser, decision.otherJudge, decision.invalid, those of the acts. */
  'claim.askRelease': command({
    input: target.extend({ of: personId }),
    output: saved,
    acts: ['claim.askRelease'],
  }),
  /** Releases exactly the words that were read. Errors: release.notAsked, release.changed, caseFile.stale, those of the acts. */
  'claim.release': command({ input: target.extend({ fingerprint }), output: saved, acts: ['claim.release'] }),
  /** Says why it is not released, or no longer. Errors: release.notAsked, caseFile.stale, reason.wordsMissing, those of the acts. */
  'claim.refuseRelease': command({ input: target.extend({ reason }), output: saved, acts: ['claim.refuseRelease'] }),
} as const
