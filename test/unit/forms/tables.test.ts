import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { claimForm } from '../../../renderer/forms/claim.ts'
import { decisionAnswers, decisionForm, decisionOf } from '../../../renderer/forms/decision.ts'
import { evidenceForm } from '../../../renderer/forms/evidence.ts'
import { fields, isField } from '../../../renderer/forms/field.ts'
import type { Form } from '../../../renderer/forms/form.ts'
import { line } from '../../../renderer/forms/kinds.ts'
import { personForm } from '../../../renderer/forms/person.ts'
import { proceedingsForm } from '../../../renderer/forms/proceedings.ts'
import { claim, calculation } from '../../../shared/domain/caseFile/claim.ts'
import { decision } from '../../../shared/domain/caseFile/decision.ts'
import { evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { person } from '../../../shared/domain/caseFile/person.ts'
import { proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { exampleOf } from '../../support/exampleOf.ts'
import { readTrainingCase } from '../../support/trainingCase.ts'

/** A form with the schema of what it reads, whatever both are. */
type Pair = Readonly<{ form: Form<object, object>; schema: z.ZodObject }>
function pair<Typed extends object, Domain extends object>(form: Form<Typed, Domain>, schema: z.ZodObject): Pair {
  return { form: form as unknown as Form<object, object>, schema }
}

const FORMS = [
  pair(claimForm, claim),
  pair(evidenceForm, evidence),
  pair(personForm, person),
  pair(proceedingsForm, proceedings),
]
const METHODS = calculation.options.map((_option, branch) => branch)

describe('what the domain knows, a form gives back', () => {
  test.each(FORMS)('$form.name: a record in which nothing is left out comes back unchanged', ({ form, schema }) => {
    for (const branch of METHODS) {
      const whole = schema.parse(exampleOf(schema, branch)) as object
      expect(form.readForm(form.toForm(whole), whole)).toEqual({ value: whole, problems: {} })
    }
  })

  test.each(FORMS)('$form.name: only what is named here is no field', ({ form }) => {
    const KEPT: Readonly<Record<string, readonly string[]>> = {
      claim: ['id', 'succession', 'successorsAsked', 'withdrawn'],
      evidence: ['id'],
      person: ['id', 'role', 'satUntil'],
    }
    const kept = Object.entries(form.table).filter(([, entry]) => !isField(entry))
    expect(kept.map(([name]) => name)).toEqual(KEPT[form.name] ?? [])
  })

  test.each([
    ['claim', ['claimant']],
    ['evidence', ['title.cnr', 'kind']],
    ['person', ['sex', 'name']],
    ['proceedings', ['prosecution', 'court', 'offences']],
  ])('%s: an empty form names what is missing, and with that alone the domain is content', (name, missing) => {
    const found = FORMS.find(({ form }) => form.name === name)
    if (found === undefined) throw new Error('no such form')
    const { form, schema } = found
    const whole = schema.parse(exampleOf(schema))
    expect(form.readForm(form.empty, whole)).toEqual({
      value: undefined,
      problems: Object.fromEntries(missing.map((path) => [path, { code: 'field.missing' }])),
    })
    const members = missing.map((path) => path.split('.')[0] ?? path)
    const least = form.toForm(Object.fromEntries(members.map((member) => [member, whole[member]])))
    expect(form.readForm(least, whole).problems).toEqual({})
  })

  test('a decision in which nothing is left out comes back unchanged', () => {
    const whole = claim.parse(exampleOf(claim, 6))
    const heads = whole.heads.map((head) => ({ ...head, amountCents: 5 }))
    const given = decision.parse({ ...(exampleOf(decision) as object), claim: whole.id, judge: 'j1' })
    const decided = { ...given, heads: [{ ...given.heads[0], head: 'x1', awardedCents: 2, referredCents: 3 }] }
    const answers = decisionAnswers({ ...whole, heads }, decision.parse(decided), '2026-06-15')
    const { value, problems } = decisionForm.readForm(decisionForm.toForm(answers), answers)
    expect(problems).toEqual({})
    expect(value && { ...decisionOf(value, whole.id), judge: 'j1' }).toEqual(decided)
  })

  test('a member of the domain without an entry, and an entry without a member, do not compile', () => {
    type Thing = Readonly<{ name: string; note?: string }>
    const kind = line()
    // @ts-expect-error -- `note` is a member of the domain and has no entry
    fields<Thing>()({ name: { kind, required: true } })
    // @ts-expect-error -- `nickname` is no member of the domain
    fields<Thing>()({ name: { kind, required: true }, note: { kind }, nickname: { kind } })
    expect(fields<Thing>()({ name: { kind, required: true }, note: { kind } })).toHaveProperty('note')
  })
})

describe('the cases for training come back from their forms unchanged', () => {
  test.each(['case-01', 'case-02'] as const)('%s', (name) => {
    const file = readTrainingCase(name)
    for (const one of file.people) expect(personForm.readForm(personForm.toForm(one), one)).toEqual(read(one))
    for (const one of file.evidence) expect(evidenceForm.readForm(evidenceForm.toForm(one), one)).toEqual(read(one))
    for (const { claim } of file.claims) expect(claimForm.readForm(claimForm.toForm(claim), claim)).toEqual(read(claim))
    // Each offence gets an id by which a verdict and a claim can name it.
    const offences = file.proceedings.offences.map((one, index) => ({ id: `o${String(index + 1)}`, ...one }))
    expect(proceedingsForm.readForm(proceedingsForm.toForm(file.proceedings), file.proceedings)).toEqual(
      read({ ...file.proceedings, offences }),
    )
  })
})

function read(value: object) {
  return { value, problems: {} }
}
