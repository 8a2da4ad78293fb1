import type { CaseFileView, ClaimView, PersonView } from '../../../shared/contract/caseFile.ts'
import { caseId, orderId } from '../../../shared/contract/ids.ts'
import { identityOf, withoutIdentity } from '../../../shared/domain/caseFile/identity.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import type { CaseHeader } from '../../db/repositories/caseFileRepository.ts'
import { labelOf } from '../../../shared/domain/caseFile/label.ts'
import type { UseCaseContext } from '../context.ts'

/** The file as the window may see it: sealed persons by their pseudonyms, the court's deliberation only at the court. */
export function viewOf(context: UseCaseContext, file: CaseHeader): CaseFileView {
  const { cases } = context
  const isOurs = file.custody === context.person.office
  const orders = cases.orders.ofCase(file.id)
  const decisions = cases.decisions.ofCase(file.id)
  const claims = cases.claims.ofCase(file.id).map((stored): ClaimView => {
    const order = orders.find(({ claimId }) => claimId === stored.claim.id)
    const decision = decisions.find((one) => one.decision.claim === stored.claim.id)?.decision
    return {
      ...stored,
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
    people: cases.people.ofCase(file.id).map(personView),
    evidence: [...cases.evidence.ofCase(file.id)],
    claims,
  }
}

/** A person as a screen may show it. */
export function personView(person: Person): PersonView {
  const view = { ...withoutIdentity(person), label: labelOf(person) }
  return person.sealed === true ? view : { ...view, identity: identityOf(person) }
}
