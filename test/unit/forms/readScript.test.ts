import { expect, test } from 'vitest'
import { listFieldPaths, specAt } from '../../../renderer/forms/paths.ts'
import { claimForm } from '../../../renderer/forms/claim.ts'
import { decisionForm } from '../../../renderer/forms/decision.ts'
import { DUTY_FORMS } from '../../../renderer/forms/duty.ts'
import { evidenceForm } from '../../../renderer/forms/evidence.ts'
import { personForm } from '../../../renderer/forms/person.ts'
import { proceedingsForm } from '../../../renderer/forms/proceedings.ts'
import { sayTyped } from '../../../renderer/forms/sayTyped.ts'
import { screenText } from '../renderer/screenText.ts'

const FORMS = [claimForm, decisionForm, evidenceForm, personForm, proceedingsForm, ...Object.values(DUTY_FORMS)]
const text = screenText('cnr-Cyrl')
const TYPED = 'Đurđica Šćekić, Njegoševa 3'

const fields = FORMS.flatMap((form) =>
  listFieldPaths(form.table).map((path) => ({ form, path, spec: specAt(form.table, path) })),
)
const ofType = (type: string) => fields.filter(({ spec }) => spec.kind.control.type === type)
const sayerOf = (form: string) => ({ text, form, people: [], evidence: [] })

test('in Cyrillic what is typed is read in Cyrillic, names too, in every form', () => {
  const texts = ofType('text')
  expect(texts.length).toBeGreaterThan(20)
  for (const { form, path, spec } of texts) {
    expect(sayTyped(sayerOf(form.name), spec, TYPED, path), `${form.name} ${path}`).toBe('Ђурђица Шћекић, Његошева 3')
  }
  const pairs = ofType('pair')
  expect(pairs.length).toBeGreaterThan(3)
  for (const { form, path, spec } of pairs) {
    expect(sayTyped(sayerOf(form.name), spec, { cnr: TYPED, en: 'her wage' }, path), `${form.name} ${path}`).toBe(
      'Ђурђица Шћекић, Његошева 3 · her wage',
    )
  }
})

test('codes stay as they are, and where versions are compared every letter does', () => {
  const codes = ofType('code')
  expect(codes.length).toBeGreaterThan(3)
  for (const { form, path, spec } of codes) {
    expect(sayTyped(sayerOf(form.name), spec, 'XY 12', path), `${form.name} ${path}`).toBe('XY 12')
  }
  const [name] = fields.filter(({ form, path }) => form === personForm && path === 'name')
  if (name === undefined) throw new Error('people have no name')
  expect(sayTyped({ ...sayerOf('person'), isExact: true }, name.spec, TYPED, 'name')).toBe(TYPED)
})

test('an offence is cited in the script shown, the code of the law too', () => {
  const [place] = fields.filter(({ form, path }) => form === proceedingsForm && path.endsWith('.place'))
  const control = place?.spec.kind.control
  if (control?.type !== 'lookup') throw new Error('an offence is looked up')
  const labels = control.options({ text, chosen: '' } as never).map(({ label }) => label)
  expect(labels.length).toBeGreaterThan(10)
  expect(labels.filter((label) => /\p{Script=Latin}/u.test(label.replace(/\d+[a-z]/gu, '')))).toEqual([])
  expect(labels[0]).toContain('КЗ ЦГ')
})
