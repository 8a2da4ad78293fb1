import { checkDuty } from '../domain/duties/checkDuty.ts'
import type { NaknadaCase } from './naknadaCase.ts'
import { createProblem, type ExchangeProblem } from './problem.ts'

/**
 * Duplicate ids and references to nothing. Ids are unique in their own list; people, evidence, claims, measures and the
 * heads of one claim are separate lists. Whether a reference makes legal sense is the gate's question, not the form's.
 */
export function findReferenceProblems(form: NaknadaCase): readonly ExchangeProblem[] {
  return [
    ...findDuplicates(form),
    ...checkPeopleReferences(form),
    ...checkHearingReferences(form),
    ...checkVerdictReferences(form),
    ...checkClaimReferences(form),
    ...checkDutyReferences(form),
  ]
}

function* findDuplicates(form: NaknadaCase): Iterable<ExchangeProblem> {
  yield* findRepeated(idsOf(form.people), (index) => `people.${index}.id`)
  yield* findRepeated(idsOf(form.evidence), (index) => `evidence.${index}.id`)
  yield* findRepeated(idsOf(form.claims), (index) => `claims.${index}.id`)
  yield* findRepeated(idsOf(form.duties ?? []), (index) => `duties.${index}.id`)
  for (const [index, claim] of form.claims.entries()) {
    yield* findRepeated(idsOf(claim.heads), (place) => `claims.${index}.heads.${place}.id`)
    yield* findRepeated(idsOf(claim.measures ?? []), (place) => `claims.${index}.measures.${place}.id`)
  }
}

function* checkPeopleReferences(form: NaknadaCase): Iterable<ExchangeProblem> {
  const people = new Set(idsOf(form.people))
  for (const [index, person] of form.people.entries()) {
    for (const key of ['representative', 'guardian', 'defenceCounsel'] as const) {
      const id = person[key]
      if (id === undefined) continue
      const field = `people.${index}.${key}`
      if (id === person.id) yield createProblem(field, 'caseFile.selfReference', { id })
      yield* findDangling(id, people, field)
    }
  }
}

function* checkHearingReferences(form: NaknadaCase): Iterable<ExchangeProblem> {
  const people = new Set(idsOf(form.people))
  for (const [index, { present = [] }] of form.case.hearings.entries()) {
    for (const [place, id] of present.entries())
      yield* findDangling(id, people, `case.hearings.${index}.present.${place}`)
    yield* findRepeated(present, (place) => `case.hearings.${index}.present.${place}`)
  }
  for (const [index, { person }] of (form.case.events ?? []).entries())
    if (person !== undefined) yield* findDangling(person, people, `case.events.${index}.person`)
}

function* checkVerdictReferences(form: NaknadaCase): Iterable<ExchangeProblem> {
  const people = new Set(idsOf(form.people))
  const charged = chargedIn(form)
  const separate = form.case.verdict?.separate ?? []
  yield* findRepeated(
    [...form.case.offences.map(({ id }, index) => id ?? `${index} `)],
    (index) => `case.offences.${index}.id`,
  )
  for (const [index, { accused, offence }] of separate.entries()) {
    yield* findDangling(accused, people, `case.verdict.separate.${index}.accused`)
    if (offence !== undefined) yield* findDangling(offence, charged, `case.verdict.separate.${index}.offence`)
  }
  yield* findRepeated(
    separate.map(({ accused, offence = '' }) => `${accused} ${offence}`),
    (index) => `case.verdict.separate.${index}.accused`,
  )
}

function chargedIn(form: NaknadaCase): ReadonlySet<string> {
  return new Set(form.case.offences.flatMap(({ id }) => id ?? []))
}

function* checkClaimReferences(form: NaknadaCase): Iterable<ExchangeProblem> {
  const people = new Set(idsOf(form.people))
  const evidence = new Set(idsOf(form.evidence))
  for (const [index, claim] of form.claims.entries()) {
    const at = `claims.${index}`
    yield* findDangling(claim.claimant, people, `${at}.claimant`)
    if (claim.succession !== undefined) yield* findDangling(claim.succession.of, people, `${at}.succession.of`)
    for (const [place, { person }] of (claim.successorsAsked ?? []).entries())
      yield* findDangling(person, people, `${at}.successorsAsked.${place}.person`)
    for (const [place, id] of (claim.offences ?? []).entries())
      yield* findDangling(id, chargedIn(form), `${at}.offences.${place}`)
    for (const [place, id] of claim.respondents.entries()) yield* findDangling(id, people, `${at}.respondents.${place}`)
    for (const [place, { target }] of (claim.measures ?? []).entries()) {
      yield* findDangling(target, people, `${at}.measures.${place}.target`)
    }
    for (const [place, head] of claim.heads.entries()) {
      for (const [link, id] of (head.offences ?? []).entries())
        yield* findDangling(id, chargedIn(form), `${at}.heads.${place}.offences.${link}`)
      for (const [link, id] of head.evidence.entries()) {
        yield* findDangling(id, evidence, `${at}.heads.${place}.evidence.${link}`)
      }
      for (const [link, cited] of (head.places ?? []).entries()) {
        yield* findDangling(cited.evidence, evidence, `${at}.heads.${place}.places.${link}.evidence`)
      }
    }
  }
}

function* checkDutyReferences(form: NaknadaCase): Iterable<ExchangeProblem> {
  const people = new Set(idsOf(form.people))
  const known = new Set(idsOf(form.evidence))
  for (const [index, record] of (form.duties ?? []).entries()) {
    const { person, evidence } = record
    const sound = checkDuty(record, record.date)
    if (!sound.ok) yield createProblem(`duties.${index}`, sound.error.code)
    if (person !== undefined) yield* findDangling(person, people, `duties.${index}.person`)
    if (evidence !== undefined) yield* findDangling(evidence, known, `duties.${index}.evidence`)
  }
}

/** One problem for every id that is met again. */
export function* findRepeated(ids: readonly string[], field: (index: number) => string): Iterable<ExchangeProblem> {
  const seen = new Set<string>()
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) yield createProblem(field(index), 'caseFile.duplicateId', { id })
    seen.add(id)
  }
}

/** A problem where an id points to nothing known. */
export function* findDangling(id: string, known: ReadonlySet<string>, field: string): Iterable<ExchangeProblem> {
  if (!known.has(id)) yield createProblem(field, 'caseFile.danglingReference', { id })
}

/** The ids of a list, in its order. */
export function idsOf(list: readonly { id: string }[]): readonly string[] {
  return list.map(({ id }) => id)
}
