import type { TypedDecision } from '../../../shared/contract/order.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import { judgeIdOf } from '../../../shared/domain/caseFile/judge.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import type { JudgedFile } from '../../../shared/domain/decision/decisionContext.ts'
import type { Account } from '../../../shared/domain/staff/account.ts'

/** The signed-in judge as a person of a file: known there by the account, whoever else bears the same name. */
export function judgeOf({ id, displayName, sex, office }: Account): Person {
  return { id: judgeIdOf(id), role: 'judge', name: displayName, sex, office }
}

/** What the judge types, as the decision of whoever is signed in: who decides signs. */
export function decisionOf(person: Account, typed: TypedDecision): Decision {
  return { ...typed, judge: judgeIdOf(person.id) }
}

/** The file as it would be with this decision by the signed-in judge. */
export function withDecision(person: Account, file: CaseFile, typed: TypedDecision): CaseFile {
  const known = file.people.find(({ id }) => id === judgeIdOf(person.id))
  return { ...file, ...decided(person, file, typed, { ...known, ...judgeOf(person) }) }
}

/** The same of what a decision is judged by. */
export function judgedWith(person: Account, file: JudgedFile, typed: TypedDecision): JudgedFile {
  const known = file.people.find(({ id }) => id === judgeIdOf(person.id))
  return { ...file, ...decided(person, file, typed, { ...known, ...judgeOf(person) }) }
}

function decided<One extends JudgedFile['people'][number]>(
  person: Account,
  { people, claims }: Readonly<{ people: readonly One[]; claims: CaseFile['claims'] }>,
  typed: TypedDecision,
  judge: One,
) {
  const decision = decisionOf(person, typed)
  return {
    people: [...people.filter(({ id }) => id !== judge.id), judge],
    claims: claims.map((one) => (one.claim.id === decision.claim ? { ...one, decision } : one)),
  }
}
