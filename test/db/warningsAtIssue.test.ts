import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import { listWarnings } from '../../shared/domain/decision/explainedWarnings.ts'
import { asTyped, importCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { PEOPLE } from '../support/office/people.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'

// A decision with warnings is issued only with a reason for each, and the order keeps them.

const WHOLE = asTyped(present(present(readTrainingCase('case-01').claims[0]).decision))
// An amount of no head and no evidence, in one language alone: three warnings at two places.
const DECISION = {
  ...WHOLE,
  reasons: { cnr: 'Sud je cijenio i iznos od 9.999,99 eura.', en: 'The court accepted the findings.' },
}
const REASON = 'iznos pominje Đurđica Šćekić na zapisniku'
let office: TestOffice
let caseId: CaseId
let target: { caseId: CaseId; revision: number }

beforeAll(async () => {
  office = openOfficeAtWork()
  target = await importCase01(office)
  ;({ caseId } = target)
  const { revision } = await office.ask('caseFile.forward', target)
  target = { caseId, revision }
  await signIn(office, 'clerk')
  target = await office.ask('claim.register', { ...target, claim: 'c1', courtMark: 'K.br.12/26' })
  await signIn(office, 'judge')
  target = await office.ask('claim.startReview', { ...target, claim: 'c1' })
  target = await office.ask('decision.save', { ...target, decision: DECISION })
})
afterAll(() => office.close())

const issue = () => ({ ...target, claim: 'c1', password: PEOPLE.judge.own })
async function warnings() {
  const { findings } = await office.ask('order.preview', { caseId, decision: DECISION })
  expect(findings.filter(({ severity }) => severity === 'blocker')).toEqual([])
  return listWarnings(findings).map(({ code, params }) => ({ code, params, reason: REASON }))
}
// That somebody reads the journal is an entry too.
const entries = async () =>
  (await office.ask('journal.list', { caseId })).filter(({ act }) => act !== 'caseFile.journalRead')

test('the preview names the warnings', async () => {
  expect((await warnings()).map(({ code }) => code)).toEqual([
    'decision.amountUnknown',
    'decision.missingInTranslation',
  ])
})

test('a word for which the court has a term, and the English text another, is one more until the term is withdrawn', async () => {
  const added = { caseId, cnr: 'cijenio', en: 'to weigh an amount', note: '' }
  const { id } = await office.ask('term.add', added)
  expect((await warnings()).map(({ code, params }) => [code, params['usual']])).toContainEqual([
    'decision.courtTermMissing',
    'to weigh an amount',
  ])
  const known = (await warnings()).filter(({ code }) => code !== 'decision.courtTermMissing')
  expect(await office.refused('order.issue', { ...issue(), warnings: known })).toMatchObject({
    code: 'order.warningUnexplained',
  })
  await office.ask('term.withdraw', { id })
  expect(await warnings()).toHaveLength(2)
})

test('without a reason for each nothing is issued, and nothing is written', async () => {
  const before = await entries()
  const refusal = { code: 'order.warningUnexplained', field: 'warnings' }
  expect(await office.refused('order.issue', issue())).toMatchObject(refusal)
  const [one] = await warnings()
  expect(await office.refused('order.issue', { ...issue(), warnings: [present(one)] })).toMatchObject(refusal)
  const elsewhere = (await warnings()).map((item) => ({ ...item, params: { ...item.params, written: '1,00 eura' } }))
  expect(await office.refused('order.issue', { ...issue(), warnings: elsewhere })).toMatchObject(refusal)
  expect(await entries()).toEqual(before)
})

test('a reason is words, not a full stop', async () => {
  const bare = (await warnings()).map((item) => ({ ...item, reason: '.' }))
  expect((await office.refused('order.issue', { ...issue(), warnings: bare })).code).toMatch(/^input\./)
})

test('with them it is, and order and journal keep each reason, without a protected name', async () => {
  const { orderId } = await office.ask('order.issue', { ...issue(), warnings: await warnings() })
  const order = await office.ask('order.open', { orderId })
  expect(order.warnings?.map(({ code }) => code)).toEqual(['decision.amountUnknown', 'decision.missingInTranslation'])
  expect(order.warnings?.every(({ reason }) => reason.includes('Oštećena A'))).toBe(true)
  const told = (await entries()).filter(({ act }) => act === 'caseFile.warningExplained')
  expect(told).toHaveLength(2)
  expect(JSON.stringify([order, told])).not.toMatch(/Šćeki/u)
})
