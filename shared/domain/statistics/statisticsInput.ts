import { z } from 'zod'
import { naknadaCase } from '../caseFile/naknadaCase.ts'
import { cents, isoDate, localId } from '../caseFile/fields.ts'

/** When a claim was filed, by the course of the proceedings (ZKP 236). */
export const FILING_STAGES = ['beforeIndictment', 'afterIndictment', 'mainHearing', 'plea', 'unknown'] as const
/** Why an awarded sum was not collected, as the report lists it (domain §16.2). */
export const NON_COLLECTION_REASONS = [
  'noProperty',
  'debtorAbroad',
  'debtorUnknown',
  'enforcementNotStarted',
  'advanceNotPaid',
  'measureMissing',
  'victimUnreachable',
  'instalments',
  'other',
] as const

/** What happened to a case file beside what its papers say; everything optional, so that a bare case counts too. */
export const caseStatus = z.strictObject({
  stage: z.string().max(40).optional(),
  filingStage: z.enum(FILING_STAGES).optional(),
  legalAidGranted: z.array(localId).max(100).optional(),
  served: isoDate.optional(),
  final: isoDate.optional(),
  interestCents: cents.optional(),
  paidCents: cents.optional(),
  payments: z
    .array(z.strictObject({ claim: localId.optional(), date: isoDate, cents }))
    .max(1_000)
    .optional(),
  interimMeasures: z.strictObject({ asked: z.int().min(0).max(1_000), granted: z.int().min(0).max(1_000) }).optional(),
  seizedCents: cents.optional(),
  confiscatedCents: cents.optional(),
  civilSuits: z.int().min(0).max(1_000).optional(),
  civilAwardedCents: cents.optional(),
  enforcementStarted: isoDate.optional(),
  stateCompensationCents: cents.optional(),
  nonCollection: z.enum(NON_COLLECTION_REASONS).optional(),
})

/** A case file with what became of it. */
export const statisticsCase = naknadaCase.extend({ status: caseStatus.optional() })
/** A case of the statistics, as read by `statisticsCase`. */
export type StatisticsCase = z.infer<typeof statisticsCase>

/** Input of the rule `statistics`; `year` keeps the cases of that year, `k` is the smallest count shown (5). */
export const statisticsInput = z.strictObject({
  cases: z.array(statisticsCase).max(100_000),
  year: z.int().min(2000).max(2100).optional(),
  k: z.int().min(1).max(100).optional(),
})
/** The question to `statistics`, as read by `statisticsInput`. */
export type StatisticsInput = z.infer<typeof statisticsInput>
