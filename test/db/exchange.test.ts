import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Output } from '../../shared/contract/channels.ts'
import { caseId } from '../../shared/contract/ids.ts'
import type { NaknadaCase } from '../../shared/exchange/naknadaCase.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import type { Who } from '../support/office/people.ts'
import { present, readTrainingForm } from '../support/trainingCase.ts'
import { wholeForm } from '../support/wholeForm.ts'

let office: TestOffice
beforeAll(() => {
  office = openOfficeAtWork()
})
afterAll(() => office.close())

/** Imports a form as somebody of the office; under marks of its own, since no two files share one. */
async function importAs(who: Who, form: NaknadaCase | string): Promise<Output<'exchange.import'>> {
  await signIn(office, who)
  office.dialog.open = join(office.folder, 'in.json')
  writeFileSync(office.dialog.open, typeof form === 'string' ? form : JSON.stringify(form))
  return office.ask('exchange.import', {})
}

async function exported({ caseId: id }: Output<'exchange.import'>): Promise<unknown> {
  office.dialog.save = join(office.folder, 'out.json')
  await office.ask('exchange.export', { caseId: caseId.parse(id), reason: 'provjera izvoza' })
  return JSON.parse(readFileSync(office.dialog.save, 'utf8'))
}

function marked<Form extends NaknadaCase>(form: Form, number: number): Form {
  const marks = { courtMark: `K.br.${number}/26`, prosecutionMark: `Kt.br.${number}/25` }
  return { ...form, case: { ...form.case, ...marks } }
}

const journal = async (id: string | undefined) =>
  (await office.ask('journal.list', { caseId: caseId.parse(id) })).map(({ act }) => act)

// Why an order is not paid is said on the order, and an order stays where it was issued.
const { nonCollection: _onOrder, ...WHOLE } = wholeForm()

test('a file given out again by the court is the file that came in: people, payments, decisions, remarks, all of it', async () => {
  const form = marked(wholeForm(), 101)
  const answer = await importAs('clerk', form)
  await signIn(office, 'judge')
  expect(answer).toMatchObject({ outcome: 'imported', problems: [], decisionsLeftOut: false, actsLeftOut: true })
  expect(await exported(answer)).toEqual(JSON.parse(JSON.stringify(marked(WHOLE, 101))))
})

test('case-01 comes back from the court unchanged', async () => {
  const form = marked(readTrainingForm('case-01'), 102)
  const answer = await importAs('clerk', form)
  await signIn(office, 'judge')
  expect(await exported(answer)).toEqual(JSON.parse(JSON.stringify(form)))
})

test("the prosecutor's office gets a file without the decisions in it, and both the answer and the journal say so", async () => {
  const form = marked(wholeForm(), 103)
  const answer = await importAs('prosecutor', form)
  expect(answer).toMatchObject({ outcome: 'imported', decisionsLeftOut: true, incomplete: [] })
  const { decision: _first, decisions: _further, ...rest } = marked(WHOLE, 103)
  expect(await exported(answer)).toEqual(JSON.parse(JSON.stringify(rest)))
  expect(await journal(answer.caseId)).toContain('caseFile.decisionsLeftOut')
  const { claims } = await office.ask('caseFile.open', { caseId: caseId.parse(answer.caseId) })
  expect(claims.map(({ stage, decision }) => [stage, decision])).toEqual([
    ['draft', undefined],
    ['draft', undefined],
    ['withdrawn', undefined],
  ])
})

test('what a form says of issued orders has no place in another office: both the answer and the journal say so', async () => {
  const issued = { act: 'issue', ordinal: 1, date: '2026-06-15', number: 'OSBR-IPZ-2026-0001' } as const
  const form = { ...marked(readTrainingForm('case-01'), 108), acts: [{ claim: 'c1', entry: issued }] }
  const answer = await importAs('clerk', form)
  expect(answer).toMatchObject({ outcome: 'imported', actsLeftOut: true })
  expect(await journal(answer.caseId)).toContain('caseFile.actsLeftOut')
  const { claims } = await office.ask('caseFile.open', { caseId: caseId.parse(answer.caseId) })
  expect(claims.map(({ stage }) => stage)).toEqual(['registered'])
})

test('a court registers a filed claim that lacks something, and says what', async () => {
  const form = marked(readTrainingForm('case-01'), 104)
  present(form.claims[0]?.heads[0]).amountCents = null
  delete form.decision
  const answer = await importAs('clerk', form)
  expect(answer.outcome).toBe('imported')
  expect(answer.incomplete).toEqual(['c1'])
  const { claims } = await office.ask('caseFile.open', { caseId: caseId.parse(answer.caseId) })
  const claim = present(claims[0]).claim
  const { findings } = await office.ask('claim.check', { caseId: caseId.parse(answer.caseId), claim })
  expect(findings.filter(({ severity }) => severity === 'blocker').map(({ code }) => code)).toEqual([
    'head.amountMissing',
  ])
  expect(claims[0]?.stage).toBe('registered')
})

test('a court does not register a claim that nobody has filed; the prosecutor takes it in as a draft', async () => {
  const form = marked(readTrainingForm('case-01'), 105)
  delete present(form.claims[0]).filed
  delete form.decision
  expect(await importAs('clerk', form)).toMatchObject({
    outcome: 'refused',
    problems: [{ field: 'claims.0.filed', code: 'claim.notFiled' }],
  })
  expect(await importAs('prosecutor', form)).toMatchObject({ outcome: 'imported', decisionsLeftOut: false })
})

test.each<[string, (form: NaknadaCase) => unknown, object]>([
  [
    'evidence that is not there',
    (form) => present(form.claims[0]?.heads[0]).evidence.push('e99'),
    { code: 'caseFile.danglingReference', field: 'claims.0.heads.0.evidence.2' },
  ],
  [
    'a head decided that was not claimed',
    (form) => Object.assign(present(form.decision?.heads[0]), { head: 'h99' }),
    { code: 'caseFile.danglingReference', field: 'decision.heads.0.head' },
  ],
  [
    'a person who represents herself',
    (form) => Object.assign(present(form.people[0]), { representative: 'v1' }),
    { code: 'caseFile.selfReference', field: 'people.0.representative' },
  ],
  [
    'a measure against nobody',
    (form) =>
      Object.assign(present(form.claims[0]), {
        measures: [{ id: 'm1', basis: '243', target: 'd9', object: { cnr: 'vozilo', en: 'vehicle' } }],
      }),
    { code: 'caseFile.danglingReference', field: 'claims.0.measures.0.target' },
  ],
  [
    'a payment on no claim',
    (form) => Object.assign(form, { payments: [{ date: '2026-07-01', amountCents: 1, source: 'state', claim: 'c9' }] }),
    { code: 'caseFile.danglingReference', field: 'payments.0.claim' },
  ],
])('the import refuses %s and stores nothing', async (_what, change, problem) => {
  const form = marked(readTrainingForm('case-01'), 106)
  change(form)
  await signIn(office, 'clerk')
  const before = await office.ask('caseFile.list', { sort: 'age', custody: 'any' })
  expect(await importAs('clerk', form)).toMatchObject({ outcome: 'refused', problems: [problem] })
  expect(await office.ask('caseFile.list', { sort: 'age', custody: 'any' })).toEqual(before)
})

test('remarks nested thousands deep are refused with a word, never a bug', async () => {
  const text = JSON.stringify(marked(readTrainingForm('case-01'), 107))
  const deep = `${'['.repeat(3_000)}${']'.repeat(3_000)}`
  const answer = await importAs('clerk', text.replace(/"expect":\{.*\}\}$/u, `"expect":{"x":${deep}}}`))
  expect(answer).toMatchObject({ outcome: 'refused', problems: [{ field: 'expect.x', code: 'input.tooDeep' }] })
})
