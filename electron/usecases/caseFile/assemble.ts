import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import type { NaknadaCase } from '../../../shared/domain/caseFile/naknadaCase.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import type { CaseHeader } from '../../db/tables/caseFileTable.ts'
import type { StoredClaim } from '../../db/tables/claimTable.ts'
import type { CaseReads } from '../../db/caseTables.ts'
import { readRemarks } from './remarks.ts'

/** What has been read of a file. */
export type CaseParts = Readonly<{
  header: CaseHeader
  people: readonly Person[]
  evidence: readonly Evidence[]
  claims: readonly StoredClaim[]
  decisions: readonly Decision[]
}>

/** The whole file in its exchange form, identities included: for the rules, the papers and the export; never for the window. */
export function assembleCase(
  cases: CaseReads,
  { header, people, evidence, claims, decisions }: CaseParts,
): NaknadaCase {
  const remarks = readRemarks(cases, header)
  const decided = new Map(decisions.map((decision) => [decision.claim, decision]))
  const [first, ...further] = claims.map(({ claim }) => decided.get(claim.id)).filter((one) => one !== undefined)
  return {
    format: 'naknada-case',
    version: 1,
    ...(remarks.note === undefined ? {} : { note: remarks.note }),
    case: header.proceedings,
    people: [...people],
    evidence: [...evidence],
    claims: claims.map(({ claim }) => claim),
    ...(first === undefined ? {} : { decision: first }),
    ...(further.length > 0 || remarks.hasDecisionList ? { decisions: further } : {}),
    ...(remarks.expect === undefined ? {} : { expect: remarks.expect }),
  }
}
