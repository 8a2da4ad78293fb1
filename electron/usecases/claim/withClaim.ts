import { claimFileOf, type CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'

/** The file with a claim as it is typed, in the place of the stored one or after the others. */
export function withClaim(file: CaseFile, claim: Claim): CaseFile {
  const claims =
    claimFileOf(file, claim.id) === undefined
      ? [...file.claims, { claim, acts: [], services: [], payments: [] }]
      : file.claims.map((one) => (one.claim.id === claim.id ? { ...one, claim } : one))
  return { ...file, claims }
}
