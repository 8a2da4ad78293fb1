import { z } from 'zod'
import type { CaseFile } from '../caseFile/caseFile.ts'
import { cents, isoDate, localId } from '../caseFile/fields.ts'
import { nonCollectionReason } from '../caseFile/nonCollection.ts'
import type { AgeGroup } from './ageGroup.ts'

/** When a claim was filed, by the course of the proceedings (ZKP 236). */
export const FILING_STAGES = ['beforeIndictment', 'afterIndictment', 'mainHearing', 'plea', 'unknown'] as const

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
  nonCollection: nonCollectionReason.optional(),
})

/** What happened to a case file, as read by `caseStatus`. */
export type CaseStatus = z.infer<typeof caseStatus>

/**
 * A case file with what became of it. `ages`: child or adult by person, on the day that counts, where the birth dates are not at
 * hand.
 */
export type StatisticsCase = Readonly<{
  file: CaseFile
  status?: CaseStatus | undefined
  ages?: Readonly<Record<string, AgeGroup>> | undefined
}>

/** The question to `statistics`; `year` keeps the cases of that year, `k` is the smallest count shown (5). */
export type StatisticsInput = Readonly<{
  cases: readonly StatisticsCase[]
  year?: number | undefined
  k?: number | undefined
}>
