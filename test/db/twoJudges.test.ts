import { afterAll, beforeAll, expect, test } from 'vitest'
import { judgeIdOf } from '../../shared/domain/caseFile/judge.ts'
import { answerWarnings } from '../support/office/issuedOrder.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { ScheduledFile } from '../support/office/scheduledFile.ts'
import { decisionFor, type Target } from '../support/office/twoClaims.ts'
import { present } from '../support/trainingCase.ts'

// Two judges who sit in one file, each of whom has it open: one decides, the other holds what has become old.

let office: ScheduleOffice
let file: ScheduledFile
let opened: Target

beforeAll(async () => {
  office = await openScheduleOffice()
  file = await ScheduledFile.import(office, 51)
  await file.forward()
  await file.register()
  await office.as('judgeB')
  file.target = await office.ask('claim.startReview', { ...file.target, claim: 'c1' })
  opened = file.target
})
afterAll(() => office.close())

const decision = { ...decisionFor('c1'), daysToPay: 21 }

async function storedDecision() {
  const { claims } = await office.ask('caseFile.open', { caseId: file.target.caseId })
  return present(claims.find(({ claim }) => claim.id === 'c1')).decision
}

async function orderOf(name: Name, target: Target) {
  await office.as(name)
  const preview = await office.ask('order.preview', { caseId: target.caseId, decision })
  return { ...target, claim: 'c1', password: office.passwordOf(name), warnings: answerWarnings(preview.findings) }
}

test('what one of them saved is not overwritten by the other, who had the file open before', async () => {
  await office.as('judgeA')
  file.target = await office.ask('decision.save', { ...file.target, decision })
  await office.as('judgeB')
  const refusal = await office.refused('decision.save', { ...opened, decision: { ...decision, daysToPay: 30 } })
  expect(refusal.code).toBe('caseFile.stale')
  expect(await storedDecision()).toMatchObject({ judge: judgeIdOf(office.idOf('judgeA')), daysToPay: 21 })
})

test('the decision of one of them is not issued by the other', async () => {
  const refusal = await office.refused('order.issue', await orderOf('judgeB', file.target))
  expect(refusal.code).toBe('decision.otherJudge')
})

test('where the other has made it the own one, the first issues it no more, and nobody issues the state before', async () => {
  const before = file.target
  await office.as('judgeB')
  file.target = await office.ask('decision.save', { ...file.target, decision: { ...decision, daysToPay: 25 } })
  expect((await office.refused('order.issue', await orderOf('judgeB', before))).code).toBe('caseFile.stale')
  expect((await office.refused('order.issue', await orderOf('judgeA', file.target))).code).toBe('decision.otherJudge')
})

test('of two presses at once one issues, under the first number, and nothing is issued twice', async () => {
  const order = await orderOf('judgeB', file.target)
  const presses = await Promise.allSettled([office.ask('order.issue', order), office.ask('order.issue', order)])
  expect(presses.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await office.refused('order.issue', await orderOf('judgeA', file.target))).code).toBe('order.alreadyIssued')
  await office.as('clerk')
  expect(await office.ask('print.registerYears', {})).toEqual([{ year: 2026, entries: 1 }])
})
