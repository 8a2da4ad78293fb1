import type { NaknadaCase } from '../../../shared/domain/caseFile/naknadaCase.ts'
import type { CaseHeader } from '../../db/tables/caseFileTable.ts'
import type { CaseReads } from '../../db/caseTables.ts'
import { readRemarks } from './remarks.ts'

/** The whole file in its exchange form, identities included: for the rules, the papers and the export; never for the window. */
export function assembleCase(cases: CaseReads, file: CaseHeader): NaknadaCase {
  const remarks = readRemarks(cases, file)
  const claims = cases.claims.ofCase(file.id).map(({ claim }) => claim)
  const decided = new Map(cases.decisions.ofCase(file.id).map((decision) => [decision.claim, decision]))
  const [first, ...further] = claims.map(({ id }) => decided.get(id)).filter((decision) => decision !== undefined)
  return {
    format: 'naknada-case',
    version: 1,
    ...(remarks.note === undefined ? {} : { note: remarks.note }),
    case: file.proceedings,
    people: [...cases.people.ofCase(file.id)],
    evidence: [...cases.evidence.ofCase(file.id)],
    claims,
    ...(first === undefined ? {} : { decision: first }),
    ...(further.length > 0 || remarks.hasDecisionList ? { decisions: further } : {}),
    ...(remarks.expect === undefined ? {} : { expect: remarks.expect }),
  }
}
