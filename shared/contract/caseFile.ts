import { z } from 'zod'
import { proceedings } from '../domain/caseFile/proceedings.ts'
import { claim } from '../domain/caseFile/claim.ts'
import { decision } from '../domain/caseFile/decision.ts'
import { evidence } from '../domain/caseFile/evidence.ts'
import { bilingual, centsSum, isoDate, line, localId, officeCode, text } from '../domain/caseFile/fields.ts'
import { personIdentity, personOpen } from '../domain/caseFile/identity.ts'
import { CLAIM_STAGES, type ClaimStage } from '../domain/claim/stages.ts'
import { command, query } from './channel.ts'
import { caseId, orderId, revision } from './ids.ts'

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
  /** The first injured parties and claimants by the label that may be shown, and how many there are. */
  injured: z.array(z.strictObject({ label: bilingual, sealed: z.boolean() })).max(4),
  injuredCount: z.int().min(0),
  /** How many claims stand at which stage, in the order of a claim's life. */
  stages: z.array(z.strictObject({ stage: claimStage, claims: z.int().min(1) })),
  claimedCents: centsSum,
  /** Without what a court deliberates: the prosecution sees it when the decision is out. */
  awardedCents: centsSum,
  nextHearing: isoDate.optional(),
  /** The first day on which the own office has something to do. */
  due: isoDate.optional(),
})
export type CaseFileRow = z.infer<typeof caseFileRow>

/** What a list of case files is ordered by: the next day due, the mark, the first injured party; or the newest first. */
export const CASE_SORTS = ['due', 'mark', 'injured', 'age'] as const
/** Files in the own custody, files elsewhere, or both. */
export const CASE_CUSTODIES = ['any', 'own', 'other'] as const
export type CaseSort = (typeof CASE_SORTS)[number]
export type CaseCustody = (typeof CASE_CUSTODIES)[number]
const caseCursor = z.strictObject({ value: z.union([z.string().max(1000), z.int()]), caseKey: z.int().min(0) })

const target = z.strictObject({ caseId, revision })
const saved = z.strictObject({ caseId, revision })

/** Errors common to all that write: caseFile.notFound, caseFile.notInCustody, caseFile.stale, caseFile.locked (stage), storage.full. */
export const caseFileChannels = {
  /** Files that concern the own office, a page at a time; with `find` those that bear it in mark or label, as one page. */
  'caseFile.list': query({
    input: z.strictObject({
      sort: z.enum(CASE_SORTS),
      custody: z.enum(CASE_CUSTODIES),
      find: line.optional(),
      after: caseCursor.optional(),
    }),
    output: z.strictObject({
      rows: z.array(caseFileRow).max(100),
      next: caseCursor.optional(),
      /** All files of that custody, found or not. */
      total: z.int().min(0),
    }),
    access: ['prosecutor', 'judge', 'clerk'],
  }),
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
