import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import type { CaseHeader } from '../../db/tables/caseFileTable.ts'
import { markOf } from '../caseFile/access.ts'
import type { CaseContext } from '../context.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'

/** How the journal calls a claim: the mark of the file and the claim's own; with the pseudonym where the claimant is sealed. */
export function aboutClaim(context: CaseContext, file: CaseHeader, claim: Claim): Bilingual {
  const mark = markOf(file)
  const claimant = context.cases.people.recordOf(file.id, claim.claimant)?.open
  if (claimant?.sealed !== true || claimant.pseudonym === undefined) {
    return { cnr: `${mark} · ${claim.id}`, en: `${mark} · ${claim.id}` }
  }
  return { cnr: `${mark} · ${claimant.pseudonym.cnr}`, en: `${mark} · ${claimant.pseudonym.en}` }
}
