import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { importCase01, asTyped } from '../support/office/issuedOrder.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { targetOf, type Target } from '../support/office/twoClaims.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'

let office: TestOffice
let target: Target
const { heads, ...decision } = asTyped(present(readTrainingCase('case-01').claims[0]?.decision))
const stage = async () => (await office.ask('caseFile.open', { caseId: target.caseId })).claims[0]?.stage

/** Saves the decision with these reasons; answers where the claim stands then. */
async function save(cnr: string) {
  const bare = heads.map(({ reasons: _reasons, ...head }) => head)
  const changed = { ...decision, heads: bare, reasons: { cnr, en: cnr } }
  target = targetOf(await office.ask('decision.save', { ...target, decision: changed }))
  return stage()
}

beforeAll(async () => {
  office = openOfficeAtWork()
  await signIn(office, 'prosecutor')
  target = await importCase01(office)
  target = targetOf(await office.ask('caseFile.forward', target))
  await signIn(office, 'clerk')
  target = targetOf(await office.ask('claim.register', { ...target, claim: 'c1', courtMark: 'K.br.12/26' }))
  await signIn(office, 'judge')
  target = targetOf(await office.ask('claim.startReview', { ...target, claim: 'c1' }))
})
afterAll(() => office.close())

test('a decision saved with other reasons stays what it was judged to be, until what it is judged by is another', async () => {
  expect(await save('Jasan nalaz.')).toBe('decided')
  expect(await save('Jasan nalaz vještaka.')).toBe('decided')
  // The verdict is taken out again, by an act that judges nothing.
  const { case: before } = await office.ask('caseFile.open', { caseId: target.caseId })
  const { verdict, ...without } = before
  target = targetOf(await office.ask('caseFile.saveProceedings', { ...target, case: without }))
  expect(await save('Jasan nalaz vještaka i svjedoka.')).toBe('inReview')
  expect(await save('Jasan nalaz.')).toBe('inReview')
  target = targetOf(await office.ask('caseFile.saveProceedings', { ...target, case: { ...without, verdict } }))
  expect(await save('Jasan nalaz svjedoka.')).toBe('decided')
  expect(await save('Jasan nalaz.')).toBe('decided')
  // On a day before its date it is one of the future.
  office.clock.today = '2026-06-14'
  expect(await save('Jasan nalaz svjedoka i vještaka.')).toBe('inReview')
})
