import type { z } from 'zod'
import { claimHead } from '../caseFile/claim.ts'

/** What the rule `calculation` takes: one head of the case form, of which only the calculation must be there. */
export const calculationInput = claimHead.partial().required({ calculation: true })
export type CalculationInput = Pick<z.infer<typeof calculationInput>, 'calculation' | 'amountCents'>
