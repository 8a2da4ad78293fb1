import type { NaknadaCase } from '../../../shared/domain/caseFile/naknadaCase.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import type { CaseContext } from '../context.ts'

/** The signed-in judge as a person of the file: who already stands there under that name, else a new entry. */
export function judgeInFile(
  context: CaseContext,
  people: readonly Person[],
): Readonly<{ judge: Person; isNew: boolean }> {
  const { displayName, sex, office } = context.person
  const own = people.find(({ role, name }) => role === 'judge' && foldKey(name) === foldKey(displayName))
  if (own !== undefined) return { judge: own, isNew: false }
  const taken = new Set(people.map(({ id }) => id))
  let number = 1
  while (taken.has(`j${String(number)}`)) number += 1
  return { judge: { id: `j${String(number)}`, role: 'judge', name: displayName, sex, office }, isNew: true }
}

/** The file as it would be with this decision by the signed-in judge: whoever decides signs. */
export function withDecision(context: CaseContext, form: NaknadaCase, typed: Decision): NaknadaCase {
  const { judge, isNew } = judgeInFile(context, form.people)
  const decision = { ...typed, judge: judge.id }
  const people = isNew ? [...form.people, judge] : form.people
  if (form.decision === undefined || form.decision.claim === decision.claim) return { ...form, people, decision }
  const further = form.decisions ?? []
  const isNewDecision = !further.some(({ claim }) => claim === decision.claim)
  const decisions = isNewDecision
    ? [...further, decision]
    : further.map((one) => (one.claim === decision.claim ? decision : one))
  return { ...form, people, decisions }
}

/** The decision on one claim, wherever the form keeps it. */
export function decisionOn(form: NaknadaCase, claimId: string): Decision | undefined {
  if (form.decision?.claim === claimId) return form.decision
  return form.decisions?.find(({ claim }) => claim === claimId)
}
