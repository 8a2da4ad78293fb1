import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import type { NaknadaCase } from '../../../shared/domain/caseFile/naknadaCase.ts'

/** The file with a claim as it is typed, in the place of the stored one or after the others. */
export function withClaim(file: NaknadaCase, claim: Claim): NaknadaCase {
  const isNew = !file.claims.some(({ id }) => id === claim.id)
  const claims = isNew ? [...file.claims, claim] : file.claims.map((one) => (one.id === claim.id ? claim : one))
  return { ...file, claims }
}
