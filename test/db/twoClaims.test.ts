import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { PEOPLE, type Who } from '../support/office/people.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import type { TestOffice } from '../support/office/testOffice.ts'
import { decisionFor, importTwoClaims, signInInTurn, type Target } from '../support/office/twoClaims.ts'

let office: TestOffice
let as: (who: Who) => Promise<void>
let target: Target
let number = 100
beforeAll(() => {
  office = openOfficeAtWork()
  as = signInInTurn(office)
})
beforeEach(async () => {
  await as('prosecutor')
  number += 1
  target = await importTwoClaims(office, number)
})
afterAll(() => office.close())

const targetOf = ({ caseId, revision }: Target): Target => ({ caseId, revision })
const view = () => office.ask('caseFile.open', { caseId: target.caseId })
const standing = async () => (await view()).claims.map(({ claim, stage }) => `${claim.id} ${stage}`).join(', ')

async function forward() {
  const answer = await office.ask('caseFile.forward', target)
  target = targetOf(answer)
  return { forwarded: answer.forwarded, stayed: answer.stayed.map(({ claim, code }) => `${claim} ${code}`) }
}

async function toReview(claim: string): Promise<void> {
  await as('clerk')
  target = await office.ask('claim.register', { ...target, claim, courtMark: `K.br.${String(number)}/26` })
  await as('judge')
  target = await office.ask('claim.startReview', { ...target, claim })
}

async function decideAndIssue(claim: string): Promise<string> {
  target = await office.ask('decision.save', { ...target, decision: decisionFor(claim) })
  const { number } = await office.ask('order.issue', { ...target, claim, password: PEOPLE.judge.own })
  target = { ...target, revision: target.revision + 1 }
  return number
}

test('two claims go together, one is returned, answered and follows again, and both end in an order', async () => {
  expect(await forward()).toEqual({ forwarded: ['c1', 'c2'], stayed: [] })
  expect(await standing()).toBe('c1 forwarded, c2 forwarded')
  await toReview('c2')
  target = await office.ask('claim.return', { ...target, claim: 'c2', note: 'Nedostaje nalaz vještaka za stavku N08.' })
  await toReview('c1')

  // The file stays with the court, which works on the other claim; the prosecutor works on the returned one.
  await as('prosecutor')
  const returned = await view()
  expect(returned).toMatchObject({ custody: 'VSPG' })
  expect(returned.claims[1]).toMatchObject({ stage: 'returned', returnNote: 'Nedostaje nalaz vještaka za stavku N08.' })
  expect(returned.claims.map(({ acts }) => acts.includes('edit'))).toEqual([false, true])
  const evidence = { id: 'e90', kind: 'expertReport' as const, title: { cnr: 'Nalaz', en: 'Report' } }
  target = await office.ask('evidence.save', { ...target, evidence })
  const answered = returned.claims[1]?.claim
  if (answered === undefined) throw new Error('no second claim')
  const heads = answered.heads.map((head) => ({ ...head, evidence: [...head.evidence, 'e90'] }))
  target = await office.ask('claim.save', { ...target, claim: { ...answered, heads } })
  expect(await standing()).toBe('c1 inReview, c2 returned')
  const first = returned.claims[0]?.claim
  expect(await office.refused('claim.save', { ...target, claim: first })).toEqual({ code: 'caseFile.notInCustody' })
  expect(await forward()).toEqual({ forwarded: ['c2'], stayed: [] })

  await as('judge')
  const numbers = [await decideAndIssue('c1')]
  await toReview('c2')
  numbers.push(await decideAndIssue('c2'))
  expect(new Set(numbers).size).toBe(2)
  expect(await standing()).toBe('c1 issued, c2 issued')
  expect((await view()).claims.map(({ order }) => order)).toEqual([expect.any(String), expect.any(String)])
})

test('what is not ready stays behind with its reason, and follows once it is', async () => {
  const before = (await view()).claims[1]?.claim
  if (before === undefined) throw new Error('no second claim')
  const withoutAmount = before.heads.map((head, index) => (index === 0 ? { ...head, amountCents: null } : head))
  target = await office.ask('claim.save', { ...target, claim: { ...before, heads: withoutAmount } })
  const answer = await office.ask('caseFile.forward', target)
  expect(answer).toMatchObject({
    forwarded: ['c1'],
    stayed: [{ claim: 'c2', code: 'claim.notReady', params: { count: 1 } }],
  })
  target = targetOf(answer)
  expect(await standing()).toBe('c1 forwarded, c2 draft')
  expect(await office.refused('caseFile.forward', target)).toMatchObject({
    code: 'claim.notReady',
    params: { count: 1 },
  })

  await toReview('c1')
  await as('prosecutor')
  target = await office.ask('claim.save', { ...target, claim: before })
  expect(await standing()).toBe('c1 inReview, c2 ready')
  expect(await forward()).toEqual({ forwarded: ['c2'], stayed: [] })
  expect(await office.refused('caseFile.forward', target)).toEqual({ code: 'claim.noneToForward' })
})

test('a claim that follows is registered under the mark the file has by then', async () => {
  await forward()
  await toReview('c1')
  await as('clerk')
  const register = { ...target, claim: 'c2', courtMark: 'K.br.9999/26' }
  expect(await office.refused('claim.register', register)).toEqual({ code: 'caseFile.markGiven', field: 'courtMark' })
  await office.ask('claim.register', { ...register, courtMark: `K. br. ${String(number)}/2026` })
})

test('the file comes back with the last claim that the court returns', async () => {
  await forward()
  await toReview('c1')
  target = await office.ask('claim.return', { ...target, claim: 'c1', note: 'Dopuniti dokaze.' })
  expect((await view()).custody).toBe('VSPG')
  await toReview('c2')
  target = await office.ask('claim.return', { ...target, claim: 'c2', note: 'Dopuniti dokaze.' })
  expect((await view()).custody).toBe('VDT-PG')
  // The court need not wait for ever: it takes one up again, and the file with it.
  target = await office.ask('claim.resume', { ...target, claim: 'c1' })
  expect(await standing()).toBe('c1 inReview, c2 returned')
  expect((await view()).custody).toBe('VSPG')
})

test('what the registry has not entered can be recalled, the rest only returned', async () => {
  await forward()
  await as('clerk')
  target = await office.ask('claim.register', { ...target, claim: 'c1', courtMark: `K.br.${String(number)}/26` })
  expect(await office.refused('caseFile.recall', target)).toEqual({ code: 'session.roleNotAllowed' })
  await as('prosecutor')
  expect((await view()).claims.map(({ acts }) => acts.includes('recall'))).toEqual([false, true])
  const answer = await office.ask('caseFile.recall', target)
  expect(answer.recalled).toEqual(['c2'])
  target = targetOf(answer)
  expect(await standing()).toBe('c1 registered, c2 ready')
  expect((await view()).custody).toBe('VSPG')
  expect(await office.refused('caseFile.recall', target)).toEqual({ code: 'claim.noneToRecall' })
  const journal = await office.ask('journal.list', { caseId: target.caseId })
  expect(journal.map(({ act }) => act)).toEqual(expect.arrayContaining(['caseFile.recall', 'claim.recall']))
})

test('a claim that never left is removed; one the court has returned is withdrawn by its own act', async () => {
  const removable = async () => (await view()).claims.map(({ acts }) => acts.includes('remove'))
  expect(await removable()).toEqual([true, true])
  await forward()
  await toReview('c1')
  target = await office.ask('claim.return', { ...target, claim: 'c1', note: 'Dopuniti dokaze.' })
  await as('prosecutor')
  expect(await removable()).toEqual([false, false])
  target = targetOf(await office.ask('caseFile.forward', target))
  target = targetOf(await office.ask('caseFile.recall', target))
  // Both are ready again, but one of them has been before the court.
  expect(await standing()).toBe('c1 ready, c2 ready')
  expect(await office.refused('claim.remove', { ...target, claim: 'c1' })).toEqual({ code: 'claim.wasReturned' })
  target = await office.ask('claim.remove', { ...target, claim: 'c2' })
  expect(await standing()).toBe('c1 ready')
})

test('a claim is withdrawn until the main hearing ends, by the statement of a day that was', async () => {
  // Case-01 announced its verdict on 15 June; its last day of the main hearing is 12 June.
  const withdraw = { ...target, claim: 'c1' }
  expect(await office.refused('claim.withdraw', { ...withdraw, on: '2026-06-13' })).toEqual({
    code: 'claim.hearingEnded',
    params: { end: '2026-06-12' },
  })
  office.clock.today = '2026-06-11'
  expect(await office.refused('claim.withdraw', { ...withdraw, on: '2026-06-12' })).toEqual({
    code: 'claim.withdrawnInFuture',
    field: 'on',
  })
  office.clock.today = '2026-06-15'
  target = await office.ask('claim.withdraw', { ...withdraw, on: '2026-06-12' })
  expect((await view()).claims[0]).toMatchObject({ stage: 'withdrawn', claim: { withdrawn: '2026-06-12' }, acts: [] })
  expect(await standing()).toBe('c1 withdrawn, c2 draft')
  const before = (await view()).claims[1]?.claim
  expect(
    await office.refused('claim.save', { ...target, claim: { ...before, withdrawn: '2026-06-12' } }),
  ).toMatchObject({ code: 'claim.withdrawnByAct' })
})
