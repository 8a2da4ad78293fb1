import { z } from 'zod'
import { FILE_CHANGES, TRANSFER_GROUNDS } from '../domain/caseFile/fileChanges.ts'
import { proceedings } from '../domain/caseFile/proceedings.ts'
import { claim } from '../domain/caseFile/claim.ts'
import { decision } from '../domain/caseFile/decision.ts'
import { evidence } from '../domain/caseFile/evidence.ts'
import { bilingual, centsSum, isoDate, line, localId, officeCode, text } from '../domain/caseFile/fields.ts'
import { personIdentity, personOpen } from '../domain/caseFile/identity.ts'
import { CLAIM_ACTS, FILE_ACTS } from '../domain/claim/acts.ts'
import { CAPACITIES } from '../domain/claim/needToKnow.ts'
import { CLAIM_STAGES } from '../domain/claim/stages.ts'
import { personId } from '../domain/staff/account.ts'
import { READERS } from '../domain/staff/readers.ts'
import { attachmentView } from './attachment.ts'
import { caseListing } from './caseList.ts'
import { correction, personCorrection } from './corrections.ts'
import { command, effect, query } from './channel.ts'
import { keyMark, caseId, orderId, revision } from './ids.ts'
import { orderEvent } from './order.ts'
import { reason } from './reason.ts'

export { CLAIM_STAGES }
export const claimStage = z.enum(CLAIM_STAGES)

/** `identity` is absent where the person is sealed. `label` is what a screen may always show: the pseudonym, or the name. */
export const personView = personOpen.extend({ label: bilingual, identity: personIdentity.optional() })
export type PersonView = z.infer<typeof personView>

export const claimView = z.strictObject({
  claim,
  stage: claimStage,
  returnNote: text(4000).optional(),
  order: orderId.optional(),
  /** The decision that stands, where it was made outside the program: whose, its mark and day, and the scan. */
  outside: z
    .strictObject({
      court: officeCode,
      mark: line,
      date: isoDate,
      judge: line,
      evidence: localId.optional(),
      final: isoDate.optional(),
      enforceable: isoDate.optional(),
    })
    .optional(),
  /** Its orders that fell, the first one first. */
  fallen: z
    .array(z.strictObject({ order: orderId.optional(), number: line, issued: isoDate, annulled: isoDate }))
    .optional(),
  /** What happened to its orders, day after day, with the paper that is kept of it; absent where none was ever made. */
  history: z.array(orderEvent).optional(),
  decision: decision.optional(),
  /** What the signed-in person may do with it where it stands. */
  acts: z.array(z.enum(CLAIM_ACTS)),
})
export type ClaimView = z.infer<typeof claimView>

const colleague = z.strictObject({ id: personId, displayName: line })

/** What is no longer as it was about the file as a whole, who changed it, when and why. */
const fileChange = z.strictObject({
  act: z.enum(FILE_CHANGES),
  on: isoDate,
  before: z.array(line),
  after: z.array(line),
  mark: line.optional(),
  ground: z.enum(TRANSFER_GROUNDS).optional(),
  /** The other file of a joinder or severance, with its mark, where the person may know of it. */
  other: z.strictObject({ id: caseId, mark: line }).optional(),
  at: z.iso.datetime(),
  person: line,
  reason,
})
export type FileChangeView = z.infer<typeof fileChange>

export const caseFileView = z.strictObject({
  id: caseId,
  revision,
  custody: officeCode,
  /** What the signed-in person may do with the file, its people, evidence and papers. */
  acts: z.array(z.enum(FILE_ACTS)),
  /** Ids of people and evidence that are another office's to change, or nobody's since an order rests on them. */
  locked: z.array(localId),
  /** To whom the own office has assigned it. */
  owner: colleague.optional(),
  clerk: colleague.optional(),
  /** The next hearing from today on. */
  nextHearing: proceedings.shape.hearings.element.pick({ date: true, kind: true }).optional(),
  case: proceedings,
  /** Facts that were corrected since a paper was made from them, the newest first. */
  corrections: z.array(correction),
  /** The same of people; what identifies one who is sealed stays under the seal. */
  personCorrections: z.array(personCorrection),
  /** Which coordinator may know whom of the file, until which day, by which own key. */
  shares: z.array(z.strictObject({ person: localId, colleague, until: isoDate, key: keyMark.optional() })),
  /** New marks, other offices, other judges, the newest first. */
  changes: z.array(fileChange),
  people: z.array(personView),
  evidence: z.array(evidence),
  attachments: z.array(attachmentView),
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

export const caseCursor = z.strictObject({ value: z.union([z.string().max(1000), z.int()]), caseKey: z.int().min(0) })

/** A limit that moved with a change, in words; absent: it had, or has, no day. */
export const deadlineChange = z.strictObject({
  name: bilingual,
  person: localId.optional(),
  before: isoDate.optional(),
  after: isoDate.optional(),
})
export type DeadlineChangeView = z.infer<typeof deadlineChange>

export const target = z.strictObject({ caseId, revision })
export const saved = z.strictObject({ caseId, revision })

/** A claim that stayed behind when the file was forwarded, and why: a code under `errors.` with its values. */
const stayed = z.strictObject({
  claim: localId,
  code: z.string().max(80),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

/**
 * Errors common to all that write: caseFile.notFound, caseFile.notInCustody, caseFile.stale, claim.roleNotAllowed,
 * storage.full; where a reason is given: reason.wordsMissing.
 */
export const caseFileChannels = {
  /** Files of the own office that the person may know of, a page at a time; with `find` those that bear it in mark or label, as one page. */
  'caseFile.list': query({
    input: caseListing.extend({ after: caseCursor.optional() }),
    output: z.strictObject({
      rows: z.array(caseFileRow).max(100),
      next: caseCursor.optional(),
      /** All files of that custody, found or not. */
      total: z.int().min(0),
    }),
    access: READERS.cases,
  }),
  /** Written down once per person, file and session: who saw this file. */
  'caseFile.open': effect({ input: z.strictObject({ caseId }), output: caseFileView, acts: ['caseFile.open'] }),
  /** Errors: caseFile.courtUnknown, caseFile.prosecutionUnknown, caseFile.markTaken, caseFile.otherOffice, caseFile.markMissing. */
  'caseFile.create': command({
    input: z.strictObject({ case: proceedings }),
    output: saved,
    acts: ['caseFile.create'],
  }),
  /**
   * Answers which limits moved. Errors also: hearing.adjournedBefore, caseFile.officeFixed (court or prosecution of a file
   * change by an act of their own), caseFile.markNotYours, caseFile.factFixed (a paper was made from it).
   */
  'caseFile.saveProceedings': command({
    input: target.extend({ case: proceedings }),
    output: saved.extend({ changes: z.array(deadlineChange) }),
    acts: ['caseFile.changeProceedings'],
  }),
  /**
   * Corrects recorded facts in a file from which a paper was made, and answers which limits moved. Errors as of `saveProceedings`, and
   * caseFile.nothingCorrected.
   */
  'caseFile.correctFacts': command({
    input: target.extend({ case: proceedings, reason }),
    output: saved.extend({ changes: z.array(deadlineChange) }),
    acts: ['caseFile.correctFact'],
  }),
  /** Hands the file over to the court with every claim that is ready. Errors: caseFile.courtElsewhere, claim.notReady (none is), claim.noneToForward. */
  'caseFile.forward': command({
    input: target,
    output: saved.extend({ forwarded: z.array(localId), stayed: z.array(stayed) }),
    acts: ['caseFile.forward', 'claim.forward'],
  }),
  /**
   * Assigns the file in the own office, as what `capacity` says, to another than `from` had it; whoever assigns reads nothing of
   * it. Errors also: caseFile.assigneeUnknown, caseFile.assigneeExcluded, caseFile.assignedAlready.
   */
  'caseFile.assign': command({
    input: z.strictObject({
      caseId,
      capacity: z.enum(CAPACITIES),
      person: personId,
      from: personId.optional(),
      reason,
    }),
    output: saved,
    acts: ['caseFile.assign', 'caseFile.reassign'],
  }),
  /** Takes an assignment back: the file is nobody's from then on. */
  'caseFile.unassign': command({
    input: z.strictObject({ caseId, capacity: z.enum(CAPACITIES), from: personId, reason }),
    output: saved,
    acts: ['caseFile.unassign'],
  }),
  /**
   * Excludes a colleague of the own office from the file: nothing of it is told that person. Errors also:
   * caseFile.colleagueUnknown, caseFile.excludeSelf, caseFile.excludedAlready.
   */
  'caseFile.exclude': command({
    input: z.strictObject({ caseId, person: personId, reason }),
    output: saved,
    acts: ['caseFile.exclude'],
  }),
  /** Error also: caseFile.notExcluded. */
  'caseFile.readmit': command({
    input: z.strictObject({ caseId, person: personId, reason }),
    output: saved,
    acts: ['caseFile.readmit'],
  }),
  /** Takes back the claims with which nobody at the court has begun. Error: claim.noneToRecall. */
  'caseFile.recall': command({
    input: target,
    output: saved.extend({ recalled: z.array(localId) }),
    acts: ['caseFile.recall', 'claim.recall'],
  }),
  /**
   * Without `sealed` the seal of a person stays as it is, and a sealed identity that is left out stays as it is stored.
   * Errors also: person.sealStays (a seal is taken off by `person.unseal`), person.pseudonymMissing, person.unknown,
   * person.factFixed (an order was made from it).
   */
  'person.save': command({
    input: target.extend({ person: personOpen, identity: personIdentity.optional() }),
    output: saved,
    acts: ['caseFile.savePerson', 'caseFile.seal'],
  }),
  /**
   * Corrects recorded facts of a person in a file from which a paper was made, and answers which limits moved. Errors as of
   * `person.save`, and person.notFound, person.nothingCorrected, reason.namesSealed.
   */
  'person.correct': command({
    input: target.extend({ person: personOpen, identity: personIdentity.optional(), reason }),
    output: saved.extend({ changes: z.array(deadlineChange) }),
    acts: ['caseFile.correctPerson', 'caseFile.seal'],
  }),
  /** Error also: person.onPaper (an order speaks of them). */
  'person.remove': command({
    input: target.extend({ person: localId }),
    output: saved,
    acts: ['caseFile.removePerson'],
  }),
  /**
   * A judge of an imported file is a colleague of this court: everything that names the one names the other from now on.
   * Errors: person.notFound, person.notJudge, person.notColleague, person.onPaper, person.inUse.
   */
  'person.same': command({
    input: target.extend({ person: localId, colleague: personId }),
    output: saved,
    acts: ['caseFile.samePerson'],
  }),
  /** Takes the seal off for good: the name stands open from then on. Errors: identity.noAccess, person.notSealed. */
  'person.unseal': command({
    input: target.extend({ person: localId, reason }),
    output: saved,
    acts: ['caseFile.unseal'],
  }),
  /** Opening the sealed cover (ZKP 122/3), with what was corrected under it: takes a reason, is written down. Error: identity.noAccess. */
  'person.reveal': command({
    input: z.strictObject({ caseId, person: localId, reason }),
    output: z.strictObject({ identity: personIdentity, corrections: z.array(personCorrection) }),
    acts: ['caseFile.reveal'],
  }),
} as const
