import { z } from 'zod'
import { claim } from '../domain/caseFile/claim.ts'
import { claimActRecord } from '../domain/caseFile/claimActRecord.ts'
import { decision, decisionHead, referral } from '../domain/caseFile/decision.ts'
import { enforcementStep } from '../domain/caseFile/enforcement.ts'
import { stateStep } from '../domain/caseFile/stateCompensation.ts'
import { evidence } from '../domain/caseFile/evidence.ts'
import { isoDate, localId, text } from '../domain/caseFile/fields.ts'
import { ledgerAct } from '../domain/caseFile/ledgerAct.ts'
import { ownText } from '../domain/caseFile/ownText.ts'
import { nonCollection } from '../domain/caseFile/nonCollection.ts'
import { payment } from '../domain/caseFile/payment.ts'
import { identification, person } from '../domain/caseFile/person.ts'
import { proceedings } from '../domain/caseFile/proceedings.ts'
import { service } from '../domain/caseFile/service.ts'
import { dutyRecord } from '../domain/duties/dutyRecord.ts'
import { isShallow } from './depth.ts'

// In the form a date that is not there is null or left out; the domain knows only the latter.
const dateOrNull = isoDate.nullable().optional()

// One consent for all that support a victim; the domain keeps one for each recipient.
const exchangePerson = person.extend({
  identification: identification.extend({ consentToShare: z.boolean().optional() }).optional(),
})
/** A person as the form writes them. */
export type ExchangePerson = z.infer<typeof exchangePerson>

const exchangeClaim = claim.extend({
  filed: dateOrNull,
  informedOfRight: dateOrNull,
  succession: claim.shape.succession.unwrap().extend({ maintainedOn: dateOrNull }).optional(),
})

// Both tests of a referral are always named; one that nobody has met is null.
const exchangeReferral = referral.extend({ noReliableBasis: ownText.nullable(), wouldDelay: ownText.nullable() })
const exchangeDecision = decision.extend({
  heads: z.array(decisionHead.extend({ referral: exchangeReferral.optional() })).max(500),
})
/** A decision as the form writes it, as read by `naknadaCase`. */
export type ExchangeDecision = z.infer<typeof exchangeDecision>

const remark = z.unknown().refine(isShallow, { params: { code: 'input.tooDeep' } })

/**
 * The exchange form `naknada-case`, version 1; it may grow by optional keys, and every older file stays readable.
 * `note` and `expect` are remarks: kept, never interpreted. `decision` is the decision of a file with one claim; a file
 * with several keeps the further ones in `decisions`. A payment without `claim` belongs to the only claim of the file.
 */
export const naknadaCase = z.strictObject({
  format: z.literal('naknada-case'),
  version: z.literal(1),
  /** Invented, of a practice installation: the work of an office takes no such form in, and practice no other. */
  practice: z.literal(true).optional(),
  note: text(20_000).optional(),
  case: proceedings,
  people: z.array(exchangePerson).max(500),
  evidence: z.array(evidence).max(2_000),
  claims: z.array(exchangeClaim).max(100),
  /** Duties before a claim that were done. */
  duties: z.array(dutyRecord).min(1).max(2_000).optional(),
  decision: exchangeDecision.optional(),
  decisions: z.array(exchangeDecision).max(100).optional(),
  /** Payments on the awards, in any order. */
  payments: z
    .array(payment.extend({ claim: localId.optional() }))
    .max(5_000)
    .optional(),
  /** What else stands in the ledgers of the awards: counter-entries, sums written off, instalments. */
  ledger: z
    .array(z.strictObject({ claim: localId, entry: ledgerAct }))
    .min(1)
    .max(5_000)
    .optional(),
  /** What was done on the claims once the court had decided: orders, appeals, finality and its recall. */
  acts: z
    .array(z.strictObject({ claim: localId, entry: claimActRecord }))
    .min(1)
    .max(5_000)
    .optional(),
  /** On whom such an act was served, and when. */
  services: z
    .array(z.strictObject({ claim: localId, entry: service }))
    .min(1)
    .max(5_000)
    .optional(),
  /** What happened in the enforcement of the awards. */
  enforcement: z
    .array(z.strictObject({ claim: localId, entry: enforcementStep }))
    .min(1)
    .max(5_000)
    .optional(),
  /** Why awards were not paid, in the order in which it was recorded. */
  nonCollection: z
    .array(z.strictObject({ claim: localId, entry: nonCollection }))
    .min(1)
    .max(5_000)
    .optional(),
  /** What the State was asked for, decided and paid on the claims. */
  stateCompensation: z
    .array(z.strictObject({ claim: localId, entry: stateStep }))
    .min(1)
    .max(5_000)
    .optional(),
  expect: z.record(z.string().max(100), remark).optional(),
})
/** A case file in the exchange form, as read by `naknadaCase`. */
export type NaknadaCase = z.infer<typeof naknadaCase>
