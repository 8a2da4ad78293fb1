import type { LoadedCase } from '../caseFile/loadedCase.ts'

/** The decision by which legal aid was granted to a creditor, as it is recorded of them or of who represents them. */
export function findLegalAid(file: LoadedCase, claimant: string): string | undefined {
  const openOf = (id: string | undefined) => file.records().find(({ open }) => open.id === id)?.open
  const creditor = openOf(claimant)
  return openOf(creditor?.representative)?.legalAidDecision ?? creditor?.legalAidDecision
}
