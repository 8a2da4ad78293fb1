import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import type { CaseHeader } from '../../db/tables/caseFileTable.ts'
import type { StoredClaim } from '../../db/tables/claimTable.ts'
import type { OrderSummary } from '../../db/tables/orderTable.ts'

/** What has been read of a file. */
export type CaseParts = Readonly<{
  header: CaseHeader
  people: readonly Person[]
  evidence: readonly Evidence[]
  claims: readonly StoredClaim[]
  decisions: readonly Decision[]
  orders: readonly OrderSummary[]
}>

/** The whole file, identities included: for the rules, the documents and the export; never for the window. */
export function assembleCase({ header, people, evidence, claims, decisions, orders }: CaseParts): CaseFile {
  return {
    proceedings: header.proceedings,
    people,
    evidence,
    claims: claims.map(({ claim, stage, payments }) => ({
      claim,
      stage,
      decision: decisions.find((decision) => decision.claim === claim.id),
      acts: orders
        .filter(({ claimId }) => claimId === claim.id)
        .map(({ kind, ordinal, issued, number }) => ({ act: kind, ordinal, date: issued, number })),
      services: [],
      payments,
    })),
  }
}
