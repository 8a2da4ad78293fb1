import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SeparateVerdict } from '../../shared/domain/caseFile/proceedings.ts'
import { ledgerOf } from '../support/office/collection.ts'
import { answerWarnings, asTyped, decideToIssue } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { PEOPLE } from '../support/office/people.ts'
import type { TestOffice } from '../support/office/testOffice.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'

// Case-01 has two accused and one offence; the claim is against both, jointly.
const { debtors: _all, jointly: _joint, ...DECISION } = present(readTrainingCase('case-01').claims[0]?.decision)
const OF_ONE = { ...DECISION, debtors: ['d1'] }

let office: TestOffice
let target: Awaited<ReturnType<typeof decideToIssue>>
beforeAll(async () => {
  office = openOfficeAtWork()
  target = await decideToIssue(office)
})
afterAll(() => office.close())

/** The proceedings as stored, with those verdicts on single people. */
async function judged(...separate: SeparateVerdict[]) {
  const { case: stored } = await office.ask('caseFile.open', { caseId: target.caseId })
  return { ...target, case: { ...stored, verdict: { ...present(stored.verdict), separate } } }
}
const acquitted = { accused: 'd2', kind: 'acquittal' } as const

test('whoever is judged apart is of the file, of an offence that is charged, and once', async () => {
  const refused = async (...separate: SeparateVerdict[]) =>
    office.refused('caseFile.saveProceedings', await judged(...separate))
  expect(await refused({ accused: 'd9', kind: 'acquittal' })).toMatchObject({
    code: 'person.unknown',
    field: 'case.verdict.separate.0.accused',
  })
  expect(await refused({ ...acquitted, offence: 'o7' })).toMatchObject({
    code: 'offence.unknown',
    field: 'case.verdict.separate.0.offence',
  })
  expect(await refused(acquitted, { ...acquitted, kind: 'conviction' })).toMatchObject({
    code: 'verdict.twice',
    field: 'case.verdict.separate.1.accused',
  })
})

test('a decision that orders an acquitted one to pay is not issued; of the other alone it is, and that one alone owes', async () => {
  const { revision } = await office.ask('caseFile.saveProceedings', await judged(acquitted))
  target = { ...target, revision }
  const { caseId } = target
  const found = async (decision: typeof OF_ONE | typeof DECISION) =>
    (await office.ask('order.preview', { caseId, decision: asTyped(decision) })).findings
  const codes = (await found({ ...DECISION, debtors: ['d1', 'd2'] })).map(({ code }) => code)
  expect(codes).toContain('decision.debtorNotConvicted')
  // Without a choice everybody the claim is directed against would pay.
  expect((await found(DECISION)).map(({ code }) => code)).toContain('decision.debtorNotConvicted')

  target = await office.ask('decision.save', { ...target, decision: asTyped(OF_ONE) })
  const warnings = answerWarnings(await found(OF_ONE))
  await office.ask('order.issue', { ...target, claim: 'c1', password: PEOPLE.judge.own, warnings })
  const ledger = await ledgerOf(office, caseId)
  expect(ledger.isJoint).toBe(false)
  expect(ledger.debtors.map(({ person }) => person)).toEqual(['d1'])
})
