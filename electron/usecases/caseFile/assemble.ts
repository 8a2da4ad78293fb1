import type { NaknadaCase } from '../../../shared/domain/caseFile/naknadaCase.ts'
import type { CaseHeader } from '../../db/repositories/caseFileRepository.ts'
import type { CaseTables } from '../../db/caseTables.ts'
import { readRemarks } from './remarks.ts'

/** The whole file in its exchange form, identities included: for the rules, the papers and the export; never for the window. */
export function assembleCase(cases: CaseTables, file: CaseHeader): NaknadaCase {
  const remarks = readRemarks(cases, file)
  const stored = cases.decisions.ofCase(file.id)
  const first = stored.find(({ position }) => position === 0)?.decision
  const further = stored.filter(({ position }) => position > 0).map(({ decision }) => decision)
  return {
    format: 'naknada-case',
    version: 1,
    ...(remarks.note === undefined ? {} : { note: remarks.note }),
    case: file.proceedings,
    people: [...cases.people.ofCase(file.id)],
    evidence: [...cases.evidence.ofCase(file.id)],
    claims: cases.claims.ofCase(file.id).map(({ claim }) => claim),
    ...(first === undefined ? {} : { decision: first }),
    ...(further.length > 0 || remarks.hasDecisionList ? { decisions: further } : {}),
    ...(remarks.expect === undefined ? {} : { expect: remarks.expect }),
  }
}
