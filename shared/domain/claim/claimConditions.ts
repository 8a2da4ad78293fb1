import type { Claim } from '../caseFile/claim.ts'
import type { Condition } from './acts.ts'

/** Whether the claim was filed with the court, in writing or on its record: its form is then the court's (ZKP 236/1). */
export function isFiledWithCourt({ filedWith }: Pick<Claim, 'filedWith'>): boolean {
  return filedWith === 'court'
}

/** Conditions that the claim itself answers: where one is not met, the act is not offered either. */
export const CLAIM_CONDITIONS: Readonly<Partial<Record<Condition, (claim: Pick<Claim, 'filedWith'>) => boolean>>> = {
  filedWithCourt: isFiledWithCourt,
}
