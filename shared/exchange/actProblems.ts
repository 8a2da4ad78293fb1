import type { NaknadaCase } from './naknadaCase.ts'
import { createProblem, type ExchangeProblem } from './problem.ts'
import { findDangling, idsOf } from './references.ts'

/** Acts, services and reasons for non-collection on no claim, of nobody or on no head, and two acts that are the same one of their kind. */
export function* findActProblems(form: NaknadaCase): Iterable<ExchangeProblem> {
  const people = new Set(idsOf(form.people))
  const evidence = new Set(idsOf(form.evidence))
  const heads = new Map(form.claims.map(({ id, heads: own }) => [id, new Set(idsOf(own))]))
  const claims = new Set(heads.keys())
  const seen = new Set<string>()
  for (const [index, { claim, entry }] of (form.acts ?? []).entries()) {
    const at = `acts.${index}`
    yield* findDangling(claim, claims, `${at}.claim`)
    if (entry.person !== undefined) yield* findDangling(entry.person, people, `${at}.entry.person`)
    if (entry.evidence !== undefined) yield* findDangling(entry.evidence, evidence, `${at}.entry.evidence`)
    for (const [place, { head }] of (entry.heads ?? []).entries())
      yield* findDangling(head, heads.get(claim) ?? new Set(), `${at}.entry.heads.${place}.head`)
    for (const [place, { head }] of (entry.amended?.heads ?? []).entries())
      yield* findDangling(head, heads.get(claim) ?? new Set(), `${at}.entry.amended.heads.${place}.head`)
    const own = `${claim}/${entry.act}/${entry.ordinal}`
    if (seen.has(own)) yield createProblem(`${at}.entry.ordinal`, 'caseFile.duplicateId', { id: entry.act })
    seen.add(own)
  }
  for (const [index, { claim, entry }] of (form.services ?? []).entries()) {
    yield* findDangling(claim, claims, `services.${index}.claim`)
    if (entry.person !== undefined) yield* findDangling(entry.person, people, `services.${index}.entry.person`)
  }
  for (const [index, { claim }] of (form.nonCollection ?? []).entries())
    yield* findDangling(claim, claims, `nonCollection.${index}.claim`)
}
