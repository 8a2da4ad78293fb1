import type { z } from 'zod'
import { claimHead } from '../caseFile/claim.ts'

/** What the rule `calculation` takes: one head of the case form, of which only the calculation must be there. */
export const calculationInput = claimHead.partial().required({ calculation: true })
/** What of a head a calculation needs, as read by `calculationInput`; cents. */
export type CalculationInput = Pick<z.infer<typeof calculationInput>, 'calculation' | 'amountCents'>
