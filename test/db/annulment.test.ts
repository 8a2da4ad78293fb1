import { afterEach, beforeEach, expect, test } from 'vitest'
import { begunOffice } from '../support/office/begunOffice.ts'
import { asTyped } from '../support/office/issuedOrder.ts'
import { ledgerOf } from '../support/office/collection.ts'
import { PEOPLE } from '../support/office/people.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'
import type { Target } from '../support/office/twoClaims.ts'

// Case-01 under an order of 15 June 2026 that was served, appealed against and annulled on 1 September.

const prepared = await begunOffice('issued')
const reason = 'Apelacioni sud, bitna povreda'
const MARK = 'Kž.br.41/26'
let office: TestOffice
let target: Target & Readonly<{ claim: string }>
beforeEach(async () => {
  office = prepared.open()
  await signIn(office, 'clerk')
  const { caseId } = prepared.value
  target = { ...(await opened(caseId)), claim: 'c1' }
  office.clock.today = '2026-09-10'
  for (const [id, person] of [['sa1'], ['sa2', 'd1'], ['sa3', 'd2']] as const) await serve({ id, person }, '2026-06-16')
  await act('claim.serve', {})
})
afterEach(() => office.close())

const opened = async (caseId: Target['caseId']) => {
  const { revision } = await office.ask('caseFile.open', { caseId })
  return { caseId, revision }
}
async function act(
  name:
    | 'claim.serve'
    | 'claim.fileAppeal'
    | 'claim.annul'
    | 'claim.annulOnAppeal'
    | 'claim.reopen'
    | 'claim.becomeFinal'
    | 'claim.startReview',
  more: object,
) {
  target = { ...target, ...(await office.ask(name, { ...target, ...more })) }
}
async function serve({ id, person }: Readonly<{ id: string; person?: string | undefined }>, date: string) {
  const whose = person === undefined ? {} : { person }
  const attempt = { id, ...whose, channel: 'atCourt', result: 'delivered', date, note: 'dostavnica' } as const
  target = { ...target, ...(await office.ask('service.record', { ...target, attempt })) }
}
const file = () => office.ask('caseFile.open', { caseId: target.caseId })
const claim = async () => present((await file()).claims[0])
const tasks = async () =>
  Object.values((await office.ask('today.worklist', {})).groups).flatMap(({ items }) => items.map(({ task }) => task))
const decisionOn = (date: string) => ({
  ...asTyped(present(present(readTrainingCase('case-01').claims[0]).decision)),
  date,
})

/** The judge decides anew after a new main hearing, announced that day. */
async function decideAnew(date: string): Promise<void> {
  await signIn(office, 'judge')
  await act('claim.startReview', {})
  const { case: proceedings } = await file()
  const { revision } = await office.ask('caseFile.saveProceedings', {
    ...(await opened(target.caseId)),
    case: { ...proceedings, mainHearingEnded: date, verdict: { kind: 'conviction', announced: date } },
  })
  const { caseId } = target
  target = { ...target, ...(await office.ask('decision.save', { caseId, revision, decision: decisionOn(date) })) }
}

test('an order that is annulled on appeal falls with all that followed, and waits to be returned to the court', async () => {
  await act('claim.fileAppeal', { person: 'd1', on: '2026-06-30' })
  const first = present((await claim()).order)
  const annul = (on: string) => ({ ...target, on, mark: MARK, reason })
  expect(await office.refused('claim.annul', annul('2026-09-01'))).toMatchObject({ code: 'claim.illegalMove' })
  expect(await office.refused('claim.annulOnAppeal', annul('2026-09-11'))).toMatchObject({ code: 'appeal.inFuture' })
  expect(await office.refused('claim.annulOnAppeal', annul('2026-06-29'))).toMatchObject({ code: 'appeal.beforeFiled' })
  const unknown = { ...annul('2026-09-01'), evidence: 'e99' }
  expect(await office.refused('claim.annulOnAppeal', unknown)).toMatchObject({ code: 'evidence.notFound' })
  await act('claim.annulOnAppeal', { on: '2026-09-01', mark: MARK, evidence: 'e1', reason })
  const after = await claim()
  expect(after).toMatchObject({
    stage: 'annulled',
    fallen: [{ order: first, issued: '2026-06-15', annulled: '2026-09-01' }],
  })
  expect(after.order).toBeUndefined()
  expect(after.history?.at(-1)).toEqual({ act: 'annulOnAppeal', on: '2026-09-01', number: MARK, evidence: 'e1' })
  expect(await office.ask('caseFile.service', { caseId: target.caseId })).toEqual([])
  expect(await tasks()).toContain('annulled')
  expect(await tasks()).not.toContain('print')
  const entries = await office.ask('journal.list', { caseId: target.caseId })
  expect(entries.find((entry) => entry.act === 'claim.annulOnAppeal')).toMatchObject({ reason })
})

test('a final order falls by an extraordinary remedy, and nothing is owed by it', async () => {
  await act('claim.becomeFinal', { on: '2026-07-02' })
  const { caseId } = target
  expect((await ledgerOf(office, caseId)).balanceCents).toBeGreaterThan(0)
  expect(await office.refused('claim.annul', { ...target, on: '2026-06-14', mark: MARK, reason })).toMatchObject({
    code: 'appeal.beforeIssue',
  })
  await act('claim.annul', { on: '2026-09-01', mark: MARK, reason })
  expect((await ledgerOf(office, caseId)).balanceCents).toBe(0)
})

test('a further order takes the place of the annulled one, with its own number, service and finality', async () => {
  await act('claim.fileAppeal', { person: 'd1', on: '2026-06-30' })
  await act('claim.annulOnAppeal', { on: '2026-09-01', mark: MARK, reason })
  expect(await office.refused('order.issue', { ...target, password: PEOPLE.clerk.own })).toBeDefined()
  await act('claim.reopen', {})
  const reopened = await file()
  expect(reopened.claims[0]).toMatchObject({ stage: 'registered' })
  // What fell with the order is no longer a fact of the proceedings that go on.
  expect(reopened.case.verdict).toBeUndefined()
  await decideAnew('2026-09-10')
  await office.ask('order.issue', { ...target, password: PEOPLE.judge.own })
  await signIn(office, 'clerk')
  target = { ...target, ...(await opened(target.caseId)) }
  const { order, fallen, stage } = await claim()
  expect([stage, fallen?.length]).toEqual(['issued', 1])
  expect(order).not.toBe(fallen?.[0]?.order)
  const service = present((await office.ask('caseFile.service', { caseId: target.caseId }))[0])
  expect(service.number).toMatch(/-0002$/)
  expect(service).toMatchObject({ issued: '2026-09-10', appeals: [] })
  office.clock.today = '2026-10-20'
  for (const [id, person] of [['sb1'], ['sb2', 'd1'], ['sb3', 'd2']] as const) await serve({ id, person }, '2026-09-14')
  await act('claim.serve', {})
  // Fifteen days from 14 September end on the 29th.
  expect(await office.refused('claim.becomeFinal', { ...target, on: '2026-09-29' })).toMatchObject({
    code: 'order.appealPeriodRuns',
  })
  await act('claim.becomeFinal', { on: '2026-09-30' })
  expect((await claim()).stage).toBe('final')
})

test('what is decided anew is decided after the annulment', async () => {
  await act('claim.fileAppeal', { person: 'd1', on: '2026-06-30' })
  await act('claim.annulOnAppeal', { on: '2026-09-01', mark: MARK, reason })
  await act('claim.reopen', {})
  await decideAnew('2026-08-31')
  expect(await office.refused('order.issue', { ...target, password: PEOPLE.judge.own })).toMatchObject({
    code: 'claim.illegalMove',
  })
  expect((await claim()).stage).toBe('inReview')
})
