import type { FieldProblem } from '../../../shared/contract/exchange.ts'
import type { NaknadaCase } from '../../../shared/domain/caseFile/naknadaCase.ts'

/** What a schema cannot see: identifiers that occur twice or point nowhere, sealed persons without a pseudonym. */
export function checkLinks(form: NaknadaCase): readonly FieldProblem[] {
  return [
    ...twice(form.people, 'people'),
    ...twice(form.evidence, 'evidence'),
    ...twice(form.claims, 'claims'),
    ...form.people.flatMap(pseudonymMissing),
    ...form.claims.flatMap((claim, index) => claimLinks(form, claim, `claims.${String(index)}`)),
    ...decisionLinks(form),
  ]
}

function twice(list: readonly Readonly<{ id: string }>[], field: string): readonly FieldProblem[] {
  const ids = list.map(({ id }) => id)
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [problem('input.idTwice', `${field}.${String(index)}.id`)],
  )
}

function pseudonymMissing(person: NaknadaCase['people'][number], index: number): readonly FieldProblem[] {
  const { pseudonym, sealed } = person
  const isNamed = pseudonym !== undefined && pseudonym.cnr.trim() !== '' && pseudonym.en.trim() !== ''
  return sealed !== true || isNamed ? [] : [problem('person.pseudonymMissing', `people.${String(index)}.pseudonym`)]
}

function claimLinks(form: NaknadaCase, claim: NaknadaCase['claims'][number], at: string): readonly FieldProblem[] {
  const people = new Set(form.people.map(({ id }) => id))
  const strangers = [claim.claimant, ...claim.respondents].flatMap((id, index) => {
    const field = index === 0 ? `${at}.claimant` : `${at}.respondents.${String(index - 1)}`
    return people.has(id) ? [] : [problem('person.unknown', field)]
  })
  return [...strangers, ...twice(claim.heads, `${at}.heads`)]
}

function decisionLinks(form: NaknadaCase): readonly FieldProblem[] {
  const claims = new Set(form.claims.map(({ id }) => id))
  const placed = [
    ...(form.decision === undefined ? [] : [{ decision: form.decision, at: 'decision' }]),
    ...(form.decisions ?? []).map((decision, index) => ({ decision, at: `decisions.${String(index)}` })),
  ]
  const seen = new Set<string>()
  return placed.flatMap(({ decision, at }) => {
    const isKnown = claims.has(decision.claim) && !seen.has(decision.claim)
    seen.add(decision.claim)
    return isKnown ? [] : [problem(claims.has(decision.claim) ? 'input.idTwice' : 'claim.notFound', `${at}.claim`)]
  })
}

function problem(code: string, field: string): FieldProblem {
  return { code, field, params: {} }
}
