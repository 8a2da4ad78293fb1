import { z } from 'zod'
import { bilingualLine, isoDate, localId } from './fields.ts'

/** Kinds of evidence by which a claim is shown (ZKP 236/3). */
export const EVIDENCE_KINDS = [
  'expertReport',
  'receipts',
  'testimony',
  'medicalRecord',
  'psychosocialReport',
  'wageData',
  'contract',
  'bankRecord',
  'travelDocument',
  'identificationDecision',
  'photograph',
  'other',
] as const

/** One item of evidence; `strength` is the preparer's own mark, shown beside the head it supports (ZKP 236/3). */
export const evidence = z.strictObject({
  id: localId,
  kind: z.enum(EVIDENCE_KINDS),
  title: bilingualLine,
  date: isoDate.optional(),
  source: bilingualLine.optional(),
  pages: z.int().min(0).max(100_000).optional(),
  strength: z.enum(['strong', 'supporting', 'weak']).optional(),
})
/** An item of evidence, as read by `evidence`. */
export type Evidence = z.infer<typeof evidence>
