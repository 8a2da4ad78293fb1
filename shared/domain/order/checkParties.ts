import { findOrderedDebtors } from '../decision/orderedDebtors.ts'
import type { Claim } from '../caseFile/claim.ts'
import type { Decision } from '../caseFile/decision.ts'
import type { Person } from '../caseFile/person.ts'
import { createFinding, type Finding } from '../claim/finding.ts'
import type { PlacedPerson } from '../claim/gateContext.ts'
import { readAccount } from '../identifiers/account.ts'

type People = ReadonlyMap<string, PlacedPerson>

/** Both parties identified so that the decision can be enforced (domain rules §11; ZKP 100/1, 224). */
export function* checkParties(claim: Claim, decision: Decision, path: string, people: People): Iterable<Finding> {
  const creditor = people.get(claim.claimant)
  if (creditor === undefined) yield createFinding('order.creditorUnidentified', 'claims')
  else yield* checkCreditor(creditor, people)
  yield* checkDebtors(claim, decision, path, people)
}

function* checkCreditor({ person, path }: PlacedPerson, people: People): Iterable<Finding> {
  const hasNumber = person.jmbg !== undefined || person.passport !== undefined
  if (person.name.trim() === '' || (!hasNumber && person.birthDate === undefined)) {
    yield createFinding('order.creditorUnidentified', `${path}.jmbg`)
  }
  const agents = [person.representative, person.guardian].map((id) => (id === undefined ? undefined : people.get(id)))
  const acting = agents.filter((agent) => agent !== undefined).map((agent) => agent.person)
  if (person.sealed === true && acting.length === 0) {
    yield createFinding('order.sealedWithoutRepresentative', `${path}.representative`)
  }
  // A sealed person's own address is never used: service goes through whoever acts for them.
  const reachable: readonly Person[] = person.sealed === true ? acting : [person, ...acting]
  const hasAddress = reachable.some(({ address, serviceAddress }) => isFilled(address) || isFilled(serviceAddress))
  if (!hasAddress) {
    const agent = agents.find((one) => one !== undefined)
    yield createFinding('order.creditorAddressMissing', `${agent?.path ?? path}.address`)
  }
  if (person.account === undefined) yield createFinding('order.accountMissing', `${path}.account`)
  else if (!readAccount(person.account).valid) yield createFinding('order.accountInvalid', `${path}.account`)
}

function* checkDebtors(claim: Claim, decision: Decision, path: string, people: People): Iterable<Finding> {
  const debtors = [...new Set(findOrderedDebtors(claim, decision))]
  if (debtors.length === 0) yield createFinding('order.debtorMissing', 'claims')
  for (const id of debtors) {
    const debtor = people.get(id)
    if (debtor === undefined) {
      yield createFinding('order.debtorMissing', 'claims')
      continue
    }
    const { jmbg, passport, address } = debtor.person
    if (jmbg === undefined && passport === undefined) {
      yield createFinding('order.debtorUnidentified', `${debtor.path}.jmbg`, { person: id })
    }
    if (!isFilled(address)) yield createFinding('order.debtorAddressMissing', `${debtor.path}.address`, { person: id })
  }
  const isDivided = decision.jointly === true || decision.shares !== undefined
  if (debtors.length > 1 && !isDivided) yield createFinding('order.sharesMissing', `${path}.jointly`)
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}
