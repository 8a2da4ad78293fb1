import type { NaknadaCase } from './naknadaCase.ts'

/** A reference of the form that does not hold. Codes: caseFile.duplicateId, .danglingReference, .selfReference. */
export type ReferenceProblem = Readonly<{ field: string; code: string; params: Readonly<{ id: string }> }>

/**
 * Duplicate ids and references to nothing. Ids are unique in their own list; people, evidence, claims and the heads of
 * one claim are separate lists. Whether a reference makes legal sense is the gate's question, not the form's.
 */
export function referenceProblems(file: NaknadaCase): readonly ReferenceProblem[] {
  return [
    ...duplicates(file),
    ...peopleReferences(file),
    ...claimReferences(file),
    ...decisionReferences(file),
    ...paymentReferences(file),
  ]
}

function* duplicates(file: NaknadaCase): Iterable<ReferenceProblem> {
  yield* repeated(file.people, 'people')
  yield* repeated(file.evidence, 'evidence')
  yield* repeated(file.claims, 'claims')
  for (const [index, claim] of file.claims.entries()) {
    yield* repeated(claim.heads, `claims.${index}.heads`)
    yield* repeated(claim.measures ?? [], `claims.${index}.measures`)
  }
}

function* repeated(list: readonly { id: string }[], path: string): Iterable<ReferenceProblem> {
  const seen = new Set<string>()
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id)) yield { field: `${path}.${index}.id`, code: 'caseFile.duplicateId', params: { id } }
    seen.add(id)
  }
}

function* peopleReferences(file: NaknadaCase): Iterable<ReferenceProblem> {
  const people = idsOf(file.people)
  for (const [index, person] of file.people.entries()) {
    for (const key of ['representative', 'guardian', 'defenceCounsel'] as const) {
      const id = person[key]
      if (id === undefined) continue
      const field = `people.${index}.${key}`
      if (id === person.id) yield { field, code: 'caseFile.selfReference', params: { id } }
      yield* dangling(id, people, field)
    }
  }
}

function* paymentReferences(file: NaknadaCase): Iterable<ReferenceProblem> {
  const people = idsOf(file.people)
  const claims = idsOf(file.claims)
  for (const [index, { from, claim }] of (file.payments ?? []).entries()) {
    if (from !== undefined) yield* dangling(from, people, `payments.${index}.from`)
    if (claim !== undefined) yield* dangling(claim, claims, `payments.${index}.claim`)
  }
}

function* claimReferences(file: NaknadaCase): Iterable<ReferenceProblem> {
  const people = idsOf(file.people)
  const evidence = idsOf(file.evidence)
  for (const [index, claim] of file.claims.entries()) {
    const at = `claims.${index}`
    yield* dangling(claim.claimant, people, `${at}.claimant`)
    if (claim.succession !== undefined) yield* dangling(claim.succession.of, people, `${at}.succession.of`)
    for (const [place, id] of claim.respondents.entries()) yield* dangling(id, people, `${at}.respondents.${place}`)
    for (const [place, { target }] of (claim.measures ?? []).entries()) {
      yield* dangling(target, people, `${at}.measures.${place}.target`)
    }
    for (const [place, head] of claim.heads.entries()) {
      for (const [link, id] of head.evidence.entries()) {
        yield* dangling(id, evidence, `${at}.heads.${place}.evidence.${link}`)
      }
    }
  }
}

function* decisionReferences(file: NaknadaCase): Iterable<ReferenceProblem> {
  const people = idsOf(file.people)
  const claims = new Map(file.claims.map((claim) => [claim.id, idsOf(claim.heads)]))
  const first = file.decision === undefined ? [] : [{ decision: file.decision, at: 'decision' }]
  const further = (file.decisions ?? []).map((decision, index) => ({ decision, at: `decisions.${index}` }))
  for (const { decision, at } of [...first, ...further]) {
    yield* dangling(decision.judge, people, `${at}.judge`)
    const heads = claims.get(decision.claim)
    if (heads === undefined) yield* dangling(decision.claim, new Set(), `${at}.claim`)
    for (const [index, item] of decision.heads.entries()) {
      if (heads !== undefined) yield* dangling(item.head, heads, `${at}.heads.${index}.head`)
    }
  }
}

function* dangling(id: string, known: ReadonlySet<string>, field: string): Iterable<ReferenceProblem> {
  if (!known.has(id)) yield { field, code: 'caseFile.danglingReference', params: { id } }
}

function idsOf(list: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id))
}
