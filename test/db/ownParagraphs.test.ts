import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TypedDecision } from '../../shared/contract/order.ts'
import { importCase01, asTyped } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { PEOPLE } from '../support/office/people.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { targetOf, type Target } from '../support/office/twoClaims.ts'
import { longParagraph, OWN_PARAGRAPHS } from '../support/ownParagraphs.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'

let office: TestOffice
let target: Target
const decision = asTyped(present(readTrainingCase('case-01').claims[0]?.decision))
const whole: TypedDecision = { ...decision, paragraphs: OWN_PARAGRAPHS }

beforeEach(async () => {
  office = openOfficeAtWork()
  target = await importCase01(office)
  target = targetOf(await office.ask('caseFile.forward', target))
  await signIn(office, 'clerk')
  target = targetOf(await office.ask('claim.register', { ...target, claim: 'c1', courtMark: 'K.br.12/26' }))
  await signIn(office, 'judge')
  target = targetOf(await office.ask('claim.startReview', { ...target, claim: 'c1' }))
})
afterEach(() => office.close())

async function save(typed: TypedDecision) {
  target = targetOf(await office.ask('decision.save', { ...target, decision: typed }))
  return (await office.ask('caseFile.open', { caseId: target.caseId })).claims[0]
}
const issue = () => ({ ...target, claim: 'c1', password: PEOPLE.judge.own })
/** The decision with the translation of one paragraph behind a change. */
const stale: TypedDecision = {
  ...whole,
  paragraphs: OWN_PARAGRAPHS.map((one, at) => (at === 2 ? { ...one, text: { ...one.text, stale: 'en' } } : one)),
}

test('paragraphs are kept as they are written, and stand in the preview between what is generated', async () => {
  const view = await save(whole)
  expect(view?.decision?.paragraphs).toEqual(OWN_PARAGRAPHS)
  const { rows, places } = await office.ask('order.preview', { caseId: target.caseId, decision: whole })
  const own = rows.flatMap(({ own: isOwn, text }, at) => (isOwn === true ? [{ at, cnr: text.cnr }] : []))
  const order = ['p3', 'p4', 'p5', 'p2', 'p6', 'p7', 'p1'].map((id) => OWN_PARAGRAPHS.find((one) => one.id === id))
  const words = own.map(({ cnr }) => cnr).filter((cnr) => cnr !== decision.reasons?.cnr)
  expect(words.map((cnr, at) => cnr.endsWith(order[at]?.text.cnr ?? '?'))).toEqual(order.map(() => true))
  // Each place begins where its first paragraph stands.
  const at = (place: string) => places.find((one) => one.place === place)?.at
  expect([at('facts'), at('evidence'), at('head')]).toEqual(own.slice(0, 3).map((one) => one.at))
})

test('a translation that is out of date leaves the claim undecided and its order unissued, until it is confirmed', async () => {
  expect((await save(whole))?.stage).toBe('decided')
  expect((await save(stale))?.stage).toBe('inReview')
  expect(await office.refused('order.issue', issue())).toMatchObject({ code: 'claim.illegalMove' })
  const { findings } = await office.ask('order.preview', { caseId: target.caseId, decision: stale })
  expect(findings).toMatchObject([
    { code: 'decision.translationStale', severity: 'blocker', field: 'claims.0.decision.paragraphs.2.text.en' },
  ])
  expect((await save(whole))?.stage).toBe('decided')
  expect((await office.ask('order.issue', issue())).number).toMatch(/-0001$/)
})

test('the name of a sealed person in a paragraph is refused with the number of that paragraph', async () => {
  const named = 'Iskaz koji je dala Anđela Šćekić je jasan.'
  const leaking: TypedDecision = {
    ...decision,
    paragraphs: [{ id: 'p1', place: 'facts', text: { cnr: named, en: 'Her statement is clear.' } }],
  }
  await save(leaking)
  const { findings, rows } = await office.ask('order.preview', { caseId: target.caseId, decision: leaking })
  const numbered = rows.filter(({ kind }) => kind === 'paragraph' || kind === 'item')
  const paragraph = 1 + numbered.findIndex(({ text }) => text.cnr === named)
  expect(paragraph).toBeGreaterThan(5)
  expect(findings).toMatchObject([
    { code: 'order.identityLeak', field: 'claims.0.decision.paragraphs.0.text.cnr', params: { paragraph } },
  ])
  const refused = await office.refused('order.issue', issue())
  expect(refused).toMatchObject({ code: 'order.identityLeak', params: { paragraph } })
  expect(JSON.stringify([refused, findings])).not.toContain('Šćekić')
})

test('a paragraph of twenty pages is kept, issued and no longer than it was', async () => {
  const long = longParagraph()
  expect(long.text.cnr.length).toBeGreaterThan(40_000)
  const view = await save({ ...decision, paragraphs: [long] })
  expect(view?.decision?.paragraphs).toEqual([long])
  const { orderId } = await office.ask('order.issue', issue())
  expect((await office.ask('order.open', { orderId })).pages).toBeGreaterThan(20)
})

test('rubbish of word processors is taken out where it comes in', async () => {
  const pasted = 'Nalaz\u00AD je\u200B jasan\u202F\u2011 potpun\uFEFF.\u2028Drugi red.'
  const paragraphs = [{ id: 'p1', place: 'facts' as const, text: { cnr: pasted, en: 'The report is clear.' } }]
  const view = await save({ ...decision, paragraphs })
  expect(view?.decision?.paragraphs?.[0]?.text.cnr).toBe('Nalaz je jasan\u00A0- potpun.\nDrugi red.')
})
