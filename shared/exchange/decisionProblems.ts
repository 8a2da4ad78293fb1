import type { NaknadaCase } from './naknadaCase.ts'
import { placedDecisions } from './placedDecisions.ts'
import { problem, type ExchangeProblem } from './problem.ts'
import { dangling, idsOf, repeated } from './references.ts'

/**
 * Decisions and payments that point to nothing, decisions that decide a claim or a head a second time, and payments that
 * nobody can assign to a claim of the file.
 */
export function* decisionProblems(form: NaknadaCase): Iterable<ExchangeProblem> {
  const people = new Set(idsOf(form.people))
  const heads = new Map(form.claims.map((claim) => [claim.id, new Set(idsOf(claim.heads))]))
  const decided = new Set<string>()
  for (const { decision, path } of placedDecisions(form)) {
    yield* dangling(decision.judge, people, `${path}.judge`)
    const known = heads.get(decision.claim)
    yield* dangling(decision.claim, new Set(heads.keys()), `${path}.claim`)
    if (decided.has(decision.claim)) yield problem(`${path}.claim`, 'caseFile.decidedTwice', { id: decision.claim })
    decided.add(decision.claim)
    for (const [index, { head }] of decision.heads.entries()) {
      if (known !== undefined) yield* dangling(head, known, `${path}.heads.${index}.head`)
    }
    const ids = decision.heads.map(({ head }) => head)
    yield* repeated(ids, (index) => `${path}.heads.${index}.head`)
  }
}

/** Payments by nobody, on no claim, or, in a file with several, without a word on which. */
export function* paymentProblems(form: NaknadaCase): Iterable<ExchangeProblem> {
  const people = new Set(idsOf(form.people))
  const claims = new Set(idsOf(form.claims))
  for (const [index, { from, claim }] of (form.payments ?? []).entries()) {
    if (from !== undefined) yield* dangling(from, people, `payments.${index}.from`)
    if (claim !== undefined) yield* dangling(claim, claims, `payments.${index}.claim`)
    else if (form.claims.length !== 1) yield problem(`payments.${index}.claim`, 'caseFile.paymentUnassigned')
  }
}
