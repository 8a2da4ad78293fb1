import { followProceedings } from '../domain/enforcement/proceedings.ts'
import { checkParts, STEP_PARTS } from '../domain/enforcement/stepParts.ts'
import type { NaknadaCase } from './naknadaCase.ts'
import { createProblem, type ExchangeProblem } from './problem.ts'
import { findDangling, idsOf } from './references.ts'
import { toCaseFile } from './toCaseFile.ts'

/** Steps of an enforcement on no claim, against nobody, without what they say, twice, out of turn, of no payment of the form. */
export function* findEnforcementProblems(form: NaknadaCase): Iterable<ExchangeProblem> {
  if (form.enforcement === undefined) return
  const people = new Set(idsOf(form.people))
  const claims = new Set(idsOf(form.claims))
  const paid = new Set((form.payments ?? []).flatMap(({ id }) => id ?? []))
  const seen = new Set<string>()
  for (const [index, { claim, entry: step }] of form.enforcement.entries()) {
    const at = `enforcement.${index}`
    yield* findDangling(claim, claims, `${at}.claim`)
    if (step.debtor !== undefined) yield* findDangling(step.debtor, people, `${at}.entry.debtor`)
    if (step.entry !== undefined) yield* findDangling(step.entry, paid, `${at}.entry.entry`)
    const whole = checkParts(step, STEP_PARTS[step.kind])
    if (!whole.ok) yield createProblem(`${at}.entry.${whole.error.field ?? 'kind'}`, whole.error.code)
    if (seen.has(`${claim}/${step.id}`)) yield createProblem(`${at}.entry.id`, 'caseFile.duplicateId', { id: step.id })
    seen.add(`${claim}/${step.id}`)
  }
  for (const { enforcement = [] } of toCaseFile(form).claims) {
    const followed = followProceedings(enforcement)
    if (!followed.ok) yield createProblem('enforcement', followed.error.code, followed.error.params)
  }
}
