import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import type { TypedDecision } from '../../shared/contract/order.ts'
import type { DebtorShare } from '../../shared/domain/caseFile/decision.ts'
import { answerWarnings, asTyped } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { PEOPLE } from '../support/office/people.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { pdfFile, readPdfText } from '../support/pdf.ts'
import { present, readTrainingCase, readTrainingForm } from '../support/trainingCase.ts'

// Case-01 against eleven defendants, each of whom owes a share of their own.

const DEBTORS = Array.from({ length: 11 }, (_, at) => `d${String(at + 1)}`)
const usual = present(present(readTrainingCase('case-01').claims[0]).decision)
let office: TestOffice
let target: { caseId: CaseId; revision: number }

function caseOfEleven() {
  const form = readTrainingForm('case-01')
  const second = present(form.people.find(({ id }) => id === 'd2'))
  const { jmbg: _number, ...alike } = second
  const further = DEBTORS.slice(2).map((id, at) => ({ ...alike, id, name: `Optuženi Broj${'abcdefghi'.charAt(at)}` }))
  return {
    ...form,
    people: [...form.people, ...further],
    claims: form.claims.map((claim) => ({ ...claim, respondents: DEBTORS, jointly: false })),
  }
}

function decided(shares: readonly DebtorShare[]): TypedDecision {
  return asTyped({ ...usual, jointly: false, debtors: [...DEBTORS], shares: [...shares] })
}

const elevenths = DEBTORS.map((debtor) => ({ debtor, numerator: 1, denominator: 11 }))

async function issue(decision: TypedDecision) {
  target = await office.ask('decision.save', { ...target, decision })
  const { findings } = await office.ask('order.preview', { caseId: target.caseId, decision })
  const order = { ...target, claim: 'c1', password: PEOPLE.judge.own, warnings: answerWarnings(findings) }
  return { findings: findings.filter(({ severity }) => severity === 'blocker').map(({ code }) => code), order }
}

beforeAll(async () => {
  office = openOfficeAtWork()
  await signIn(office, 'prosecutor')
  office.dialog.open = join(office.folder, 'eleven.json')
  writeFileSync(office.dialog.open, JSON.stringify(caseOfEleven()))
  const caseId = present((await office.ask('exchange.import', {})).caseId)
  target = await office.ask('caseFile.forward', { caseId, revision: 0 }).then(({ revision }) => ({ caseId, revision }))
  await signIn(office, 'clerk')
  target = await office.ask('claim.register', { ...target, claim: 'c1', courtMark: 'K.br.12/26' })
  await signIn(office, 'judge')
  target = await office.ask('claim.startReview', { ...target, claim: 'c1' })
})
afterAll(() => office.close())

test.each([
  ['ten elevenths', elevenths.map((share, at) => (at === 0 ? { ...share, numerator: 1, denominator: 10_000 } : share))],
  ['twelve elevenths', elevenths.map((share, at) => (at === 0 ? { ...share, numerator: 2 } : share))],
])('shares of %s and a little are told and issue nothing', async (_sum, shares) => {
  const { findings, order } = await issue(decided(shares))
  expect(findings).toEqual(['decision.sharesDoNotAddUp'])
  // A decision with a fault is no decision yet, whatever the window asks for.
  expect((await office.refused('order.issue', order)).code).toBe('claim.illegalMove')
})

test('eleven elevenths are issued: what each owes stands on the paper and makes the whole to the cent', async () => {
  const { findings, order } = await issue(decided(elevenths))
  expect(findings).toEqual([])
  const { orderId } = await office.ask('order.issue', order)
  const { bytes } = await office.ask('order.read', { orderId })
  const text = readPdfText(pdfFile(bytes)).replaceAll(/\s+/g, ' ')
  // 21.153,23 in elevenths: 1.923,02 and a cent more for one of them (11 × 1.923,02 = 21.153,22).
  expect(text).toContain('21.153,23 eura')
  expect(text).toContain('1.923,03')
  expect(text).toContain('1.923,02')
})
