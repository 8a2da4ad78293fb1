import type { CaseFileView, ClaimView, PersonView } from '../../../shared/contract/caseFile.ts'
import { caseId, orderId } from '../../../shared/contract/ids.ts'
import type { CaseHeader } from '../../db/tables/caseFileTable.ts'
import type { PersonRecord } from '../../db/tables/personTable.ts'
import type { QueryContext } from '../context.ts'

/** The file as the window may see it: sealed persons by their pseudonyms, the court's deliberation only at the court. */
export function viewOf(context: QueryContext, file: CaseHeader): CaseFileView {
  const { cases } = context
  const isOurs = file.custody === context.person.office
  const orders = cases.orders.ofCase(file.id)
  const decisions = cases.decisions.ofCase(file.id)
  const claims = cases.claims.ofCase(file.id).map(({ claim, stage, returnNote }): ClaimView => {
    const order = orders.find(({ claimId }) => claimId === claim.id)
    const decision = decisions.find((one) => one.claim === claim.id)
    return {
      claim,
      stage,
      ...(returnNote === undefined ? {} : { returnNote }),
      ...(order === undefined ? {} : { order: orderId.parse(order.id) }),
      ...(decision !== undefined && (isOurs || order !== undefined) ? { decision } : {}),
    }
  })
  return {
    id: caseId.parse(file.id),
    revision: file.revision,
    custody: file.custody,
    writable: isOurs,
    case: file.proceedings,
    people: cases.people.recordsOf(file.id).map(personView),
    evidence: [...cases.evidence.ofCase(file.id)],
    claims,
  }
}

/** A person as a screen may show it: no seal is opened for it. */
function personView({ open, identity }: PersonRecord): PersonView {
  if (identity === undefined) return { ...open, label: open.pseudonym ?? { cnr: '', en: '' } }
  return { ...open, identity, label: { cnr: identity.name, en: identity.name } }
}
