import { checkStateParts, STATE_PARTS } from '../domain/stateCompensation/stateParts.ts'
import { followState } from '../domain/stateCompensation/stateProceeding.ts'
import { amountsOf } from '../domain/stateCompensation/statePayments.ts'
import type { NaknadaCase } from './naknadaCase.ts'
import { createProblem, type ExchangeProblem } from './problem.ts'
import { findDangling, idsOf } from './references.ts'
import { toCaseFile } from './toCaseFile.ts'

/** Steps of the State on no claim, of no debtor of the form, without what they say, twice, out of turn, of no payment of the State. */
export function* findStateProblems(form: NaknadaCase): Iterable<ExchangeProblem> {
  if (form.stateCompensation === undefined) return
  const people = new Set(idsOf(form.people))
  const claims = new Set(idsOf(form.claims))
  const paid = new Set((form.payments ?? []).flatMap(({ id, source }) => (source === 'state' ? (id ?? []) : [])))
  const seen = new Set<string>()
  for (const [index, { claim, entry: step }] of form.stateCompensation.entries()) {
    const at = `stateCompensation.${index}`
    yield* findDangling(claim, claims, `${at}.claim`)
    if (step.debtor !== undefined) yield* findDangling(step.debtor, people, `${at}.entry.debtor`)
    if (step.entry !== undefined) yield* findDangling(step.entry, paid, `${at}.entry.entry`)
    const whole = checkStateParts(step, STATE_PARTS[step.kind])
    if (!whole.ok) yield createProblem(`${at}.entry.${whole.error.field ?? 'kind'}`, whole.error.code)
    if (seen.has(`${claim}/${step.id}`)) yield createProblem(`${at}.entry.id`, 'caseFile.duplicateId', { id: step.id })
    seen.add(`${claim}/${step.id}`)
  }
  for (const one of toCaseFile(form).claims) {
    const followed = followState(one.stateSteps ?? [], amountsOf(one))
    if (!followed.ok) yield createProblem('stateCompensation', followed.error.code, followed.error.params)
  }
}
