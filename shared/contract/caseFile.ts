import { z } from 'zod'
import { proceedings } from '../domain/caseFile/proceedings.ts'
import { claim } from '../domain/caseFile/claim.ts'
import { decision } from '../domain/caseFile/decision.ts'
import { evidence } from '../domain/caseFile/evidence.ts'
import { bilingual, cents, isoDate, line, localId, officeCode, text } from '../domain/caseFile/fields.ts'
import { personIdentity, personOpen } from '../domain/caseFile/identity.ts'
import { CLAIM_STAGES, type ClaimStage } from '../domain/claim/stages.ts'
import { command, query } from './channel.ts'
import { caseId, nothing, orderId, revision } from './ids.ts'

export { CLAIM_STAGES }
export const claimStage = z.enum(CLAIM_STAGES)
export type { ClaimStage }

/** `identity` is absent where the person is sealed. `label` is what a screen may always show: the pseudonym, or the name. */
export const personView = personOpen.extend({ label: bilingual, identity: personIdentity.optional() })
export type PersonView = z.infer<typeof personView>

export const claimView = z.strictObject({
  claim,
  stage: claimStage,
  returnNote: text(4000).optional(),
  order: orderId.optional(),
  decision: decision.optional(),
})
export type ClaimView = z.infer<typeof claimView>

export const caseFileView = z.strictObject({
  id: caseId,
  revision,
  custody: officeCode,
  /** Whether the signed-in person may write in it: custody, role and stage together. */
  writable: z.boolean(),
  case: proceedings,
  people: z.array(personView),
  evidence: z.array(evidence),
  claims: z.array(claimView),
})
export type CaseFileView = z.infer<typeof caseFileView>

export const caseFileRow = z.strictObject({
  id: caseId,
  courtMark: line.optional(),
  prosecutionMark: line.optional(),
  court: officeCode,
  custody: officeCode,
  /** Injured parties by the label that may be shown. */
  injured: z.array(z.strictObject({ label: bilingual, sealed: z.boolean() })),
  stage: claimStage.optional(),
  claimedCents: cents,
  awardedCents: cents,
  nextHearing: isoDate.optional(),
})
export type CaseFileRow = z.infer<typeof caseFileRow>

const target = z.strictObject({ caseId, revision })
const saved = z.strictObject({ caseId, revision })

/** Errors common to all that write: caseFile.notFound, caseFile.notInCustody, caseFile.stale, caseFile.locked (stage), storage.full. */
export const caseFileChannels = {
  'caseFile.list': query({ input: nothing, output: z.array(caseFileRow), access: ['prosecutor', 'judge', 'clerk'] }),
  'caseFile.open': query({
    input: z.strictObject({ caseId }),
    output: caseFileView,
    access: ['prosecutor', 'judge', 'clerk'],
  }),
  'caseFile.create': command({ input: z.strictObject({ case: proceedings }), output: saved, access: ['prosecutor'] }),
  'caseFile.saveProceedings': command({
    input: target.extend({ case: proceedings }),
    output: saved,
    access: ['prosecutor', 'judge', 'clerk'],
  }),
  /** A sealed person's identity may be left out: what is stored stays. Errors also: person.pseudonymMissing. */
  'person.save': command({
    input: target.extend({ person: personOpen, identity: personIdentity.optional() }),
    output: saved,
    access: ['prosecutor', 'clerk'],
  }),
  'person.remove': command({
    input: target.extend({ person: localId }),
    output: saved,
    access: ['prosecutor', 'clerk'],
  }),
  /** Opening the sealed cover (ZKP 122/3): takes a reason, is written down. Error: identity.noAccess. */
  'person.reveal': command({
    input: z.strictObject({ caseId, person: localId, reason: text(500, 5) }),
    output: personIdentity,
    access: ['prosecutor', 'judge', 'clerk'],
  }),
  'evidence.save': command({ input: target.extend({ evidence }), output: saved, access: ['prosecutor', 'clerk'] }),
  'evidence.remove': command({
    input: target.extend({ evidence: localId }),
    output: saved,
    access: ['prosecutor', 'clerk'],
  }),
} as const
