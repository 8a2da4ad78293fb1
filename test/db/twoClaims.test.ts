import { expect, test } from 'vitest'
import { PEOPLE } from '../support/office/people.ts'
import { decisionFor, type Target } from '../support/office/twoClaims.ts'
import { useTwoClaims } from '../support/office/useTwoClaims.ts'

const at = useTwoClaims(100)

const targetOf = ({ caseId, revision }: Target): Target => ({ caseId, revision })
const view = () => at.office.ask('caseFile.open', { caseId: at.target.caseId })
const standing = async () => (await view()).claims.map(({ claim, stage }) => `${claim.id} ${stage}`).join(', ')

async function forward() {
  const answer = await at.office.ask('caseFile.forward', at.target)
  at.target = targetOf(answer)
  return { forwarded: answer.forwarded, stayed: answer.stayed.map(({ claim, code }) => `${claim} ${code}`) }
}

async function toReview(claim: string): Promise<void> {
  await at.as('clerk')
  at.target = await at.office.ask('claim.register', { ...at.target, claim, courtMark: `K.br.${String(at.number)}/26` })
  await at.as('judge')
  at.target = await at.office.ask('claim.startReview', { ...at.target, claim })
}

async function decideAndIssue(claim: string): Promise<string> {
  at.target = await at.office.ask('decision.save', { ...at.target, decision: decisionFor(claim) })
  const { number } = await at.office.ask('order.issue', { ...at.target, claim, password: PEOPLE.judge.own })
  at.target = { ...at.target, revision: at.target.revision + 1 }
  return number
}

test('two claims go together, one is returned, answered and follows again, and both end in an order', async () => {
  expect(await forward()).toEqual({ forwarded: ['c1', 'c2'], stayed: [] })
  expect(await standing()).toBe('c1 forwarded, c2 forwarded')
  await toReview('c2')
  at.target = await at.office.ask('claim.return', {
    ...at.target,
    claim: 'c2',
    note: 'Nedostaje nalaz vještaka za stavku N08.',
  })
  await toReview('c1')

  // The file stays with the court, which works on the other claim; the prosecutor works on the returned one.
  await at.as('prosecutor')
  const returned = await view()
  expect(returned).toMatchObject({ custody: 'VSPG' })
  expect(returned.claims[1]).toMatchObject({ stage: 'returned', returnNote: 'Nedostaje nalaz vještaka za stavku N08.' })
  expect(returned.claims.map(({ acts }) => acts.includes('edit'))).toEqual([false, true])
  const evidence = { id: 'e90', kind: 'expertReport' as const, title: { cnr: 'Nalaz', en: 'Report' } }
  at.target = await at.office.ask('evidence.save', { ...at.target, evidence })
  const answered = returned.claims[1]?.claim
  if (answered === undefined) throw new Error('no second claim')
  const heads = answered.heads.map((head) => ({ ...head, evidence: [...head.evidence, 'e90'] }))
  at.target = await at.office.ask('claim.save', { ...at.target, claim: { ...answered, heads } })
  expect(await standing()).toBe('c1 inReview, c2 returned')
  const first = returned.claims[0]?.claim
  expect(await at.office.refused('claim.save', { ...at.target, claim: first })).toEqual({
    code: 'caseFile.notInCustody',
  })
  expect(await forward()).toEqual({ forwarded: ['c2'], stayed: [] })

  await at.as('judge')
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
  at.target = await at.office.ask('claim.save', { ...at.target, claim: { ...before, heads: withoutAmount } })
  const answer = await at.office.ask('caseFile.forward', at.target)
  expect(answer).toMatchObject({
    forwarded: ['c1'],
    stayed: [{ claim: 'c2', code: 'claim.notReady', params: { count: 1 } }],
  })
  at.target = targetOf(answer)
  expect(await standing()).toBe('c1 forwarded, c2 draft')
  expect(await at.office.refused('caseFile.forward', at.target)).toMatchObject({
    code: 'claim.notReady',
    params: { count: 1 },
  })

  await toReview('c1')
  await at.as('prosecutor')
  at.target = await at.office.ask('claim.save', { ...at.target, claim: before })
  expect(await standing()).toBe('c1 inReview, c2 ready')
  expect(await forward()).toEqual({ forwarded: ['c2'], stayed: [] })
  expect(await at.office.refused('caseFile.forward', at.target)).toEqual({ code: 'claim.noneToForward' })
})

test('a claim that follows is registered under the mark the file has by then', async () => {
  await forward()
  await toReview('c1')
  await at.as('clerk')
  const register = { ...at.target, claim: 'c2', courtMark: 'K.br.9999/26' }
  expect(await at.office.refused('claim.register', register)).toEqual({
    code: 'caseFile.markGiven',
    field: 'courtMark',
  })
  await at.office.ask('claim.register', { ...register, courtMark: `K. br. ${String(at.number)}/2026` })
})

test('the file comes back with the last claim that the court returns', async () => {
  await forward()
  await toReview('c1')
  at.target = await at.office.ask('claim.return', { ...at.target, claim: 'c1', note: 'Dopuniti dokaze.' })
  expect((await view()).custody).toBe('VSPG')
  await toReview('c2')
  at.target = await at.office.ask('claim.return', { ...at.target, claim: 'c2', note: 'Dopuniti dokaze.' })
  expect((await view()).custody).toBe('VDT-PG')
  // The court need not wait for ever: it takes one up again, and the file with it.
  at.target = await at.office.ask('claim.resume', { ...at.target, claim: 'c1' })
  expect(await standing()).toBe('c1 inReview, c2 returned')
  expect((await view()).custody).toBe('VSPG')
})

test('what the registry has not entered can be recalled, the rest only returned', async () => {
  await forward()
  await at.as('clerk')
  at.target = await at.office.ask('claim.register', {
    ...at.target,
    claim: 'c1',
    courtMark: `K.br.${String(at.number)}/26`,
  })
  expect(await at.office.refused('caseFile.recall', at.target)).toEqual({ code: 'session.roleNotAllowed' })
  await at.as('prosecutor')
  expect((await view()).claims.map(({ acts }) => acts.includes('recall'))).toEqual([false, true])
  const answer = await at.office.ask('caseFile.recall', at.target)
  expect(answer.recalled).toEqual(['c2'])
  at.target = targetOf(answer)
  expect(await standing()).toBe('c1 registered, c2 ready')
  expect((await view()).custody).toBe('VSPG')
  expect(await at.office.refused('caseFile.recall', at.target)).toEqual({ code: 'claim.noneToRecall' })
  const journal = await at.office.ask('journal.list', { caseId: at.target.caseId })
  expect(journal.map(({ act }) => act)).toEqual(expect.arrayContaining(['caseFile.recall', 'claim.recall']))
})

test('a claim that never left is removed; one the court has returned is withdrawn by its own act', async () => {
  const removable = async () => (await view()).claims.map(({ acts }) => acts.includes('remove'))
  expect(await removable()).toEqual([true, true])
  await forward()
  await toReview('c1')
  at.target = await at.office.ask('claim.return', { ...at.target, claim: 'c1', note: 'Dopuniti dokaze.' })
  await at.as('prosecutor')
  expect(await removable()).toEqual([false, false])
  at.target = targetOf(await at.office.ask('caseFile.forward', at.target))
  at.target = targetOf(await at.office.ask('caseFile.recall', at.target))
  // Both are ready again, but one of them has been before the court.
  expect(await standing()).toBe('c1 ready, c2 ready')
  expect(await at.office.refused('claim.remove', { ...at.target, claim: 'c1' })).toEqual({ code: 'claim.wasReturned' })
  at.target = await at.office.ask('claim.remove', { ...at.target, claim: 'c2' })
  expect(await standing()).toBe('c1 ready')
})

test('a claim is withdrawn until the main hearing ends, by the statement of a day that was', async () => {
  // Case-01 announced its verdict on 15 June; its last day of the main hearing is 12 June.
  const withdraw = { ...at.target, claim: 'c1' }
  expect(await at.office.refused('claim.withdraw', { ...withdraw, on: '2026-06-13' })).toEqual({
    code: 'claim.hearingEnded',
    params: { end: '2026-06-12' },
  })
  at.office.clock.today = '2026-06-11'
  expect(await at.office.refused('claim.withdraw', { ...withdraw, on: '2026-06-12' })).toEqual({
    code: 'claim.withdrawnInFuture',
    field: 'on',
  })
  at.office.clock.today = '2026-06-15'
  at.target = await at.office.ask('claim.withdraw', { ...withdraw, on: '2026-06-12' })
  expect((await view()).claims[0]).toMatchObject({ stage: 'withdrawn', claim: { withdrawn: '2026-06-12' }, acts: [] })
  expect(await standing()).toBe('c1 withdrawn, c2 draft')
  const before = (await view()).claims[1]?.claim
  expect(
    await at.office.refused('claim.save', { ...at.target, claim: { ...before, withdrawn: '2026-06-12' } }),
  ).toMatchObject({ code: 'claim.withdrawnByAct' })
})
