import { headOfParagraph } from '../domain/caseFile/ownText.ts'
import type { NaknadaCase } from './naknadaCase.ts'
import { placeDecisions } from './placedDecisions.ts'
import { createProblem, type ExchangeProblem } from './problem.ts'
import { findDangling, idsOf, findRepeated } from './references.ts'

/**
 * Decisions and payments that point to nothing, decisions that decide a claim or a head a second time, and payments that
 * nobody can assign to a claim of the file.
 */
export function* findDecisionProblems(form: NaknadaCase): Iterable<ExchangeProblem> {
  const people = new Set(idsOf(form.people))
  const heads = new Map(form.claims.map((claim) => [claim.id, new Set(idsOf(claim.heads))]))
  const decided = new Set<string>()
  for (const { decision, path } of placeDecisions(form)) {
    yield* findDangling(decision.judge, people, `${path}.judge`)
    for (const [index, id] of (decision.debtors ?? []).entries())
      yield* findDangling(id, people, `${path}.debtors.${String(index)}`)
    for (const [index, { debtor }] of (decision.shares ?? []).entries())
      yield* findDangling(debtor, people, `${path}.shares.${String(index)}.debtor`)
    const known = heads.get(decision.claim)
    yield* findDangling(decision.claim, new Set(heads.keys()), `${path}.claim`)
    if (decided.has(decision.claim))
      yield createProblem(`${path}.claim`, 'caseFile.decidedTwice', { id: decision.claim })
    decided.add(decision.claim)
    for (const [index, { head }] of decision.heads.entries()) {
      if (known !== undefined) yield* findDangling(head, known, `${path}.heads.${index}.head`)
    }
    for (const [index, paragraph] of (decision.paragraphs ?? []).entries()) {
      const head = headOfParagraph(paragraph)
      const isPlaced = head !== undefined && known !== undefined
      if (isPlaced) yield* findDangling(head, known, `${path}.paragraphs.${String(index)}.head`)
    }
    yield* findRepeated(idsOf(decision.paragraphs ?? []), (index) => `${path}.paragraphs.${String(index)}.id`)
    const ids = decision.heads.map(({ head }) => head)
    yield* findRepeated(ids, (index) => `${path}.heads.${index}.head`)
  }
}

/** Payments by nobody, on no claim, or, in a file with several, without a word on which. */
export function* findPaymentProblems(form: NaknadaCase): Iterable<ExchangeProblem> {
  const people = new Set(idsOf(form.people))
  const claims = new Set(idsOf(form.claims))
  for (const [index, { from, claim }] of (form.payments ?? []).entries()) {
    if (from !== undefined) yield* findDangling(from, people, `payments.${index}.from`)
    if (claim !== undefined) yield* findDangling(claim, claims, `payments.${index}.claim`)
    else if (form.claims.length !== 1) yield createProblem(`payments.${index}.claim`, 'caseFile.paymentUnassigned')
  }
}
