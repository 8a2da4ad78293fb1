import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Who } from '../support/office/people.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import type { TestOffice } from '../support/office/testOffice.ts'
import { importTwoClaims, signInInTurn, targetOf, type Target } from '../support/office/twoClaims.ts'

let office: TestOffice
let as: (who: Who) => Promise<void>
let target: Target
beforeAll(async () => {
  office = openOfficeAtWork()
  as = signInInTurn(office)
  await as('prosecutor')
  target = await importTwoClaims(office, 690)
})
afterAll(() => office.close())

test('who does not work on the claim asks, answers and ends nothing: neither another role nor the other office', async () => {
  const asked = { claim: 'c1', successors: ['s1'], on: '2026-05-10', until: '2026-06-10' }
  const answer = { claim: 'c1', successor: 's1', on: '2026-05-20' }
  const refusals = async (who: Who) => {
    await as(who)
    return new Set([
      (await office.refused('claim.askSuccessor', { ...target, ...asked })).code,
      (await office.refused('claim.declineSuccession', { ...target, ...answer })).code,
      (await office.refused('claim.succeed', { ...target, ...answer })).code,
      (await office.refused('claim.lapse', { ...target, claim: 'c1' })).code,
    ])
  }
  for (const who of ['judge', 'clerk'] as const) expect(await refusals(who)).toEqual(new Set(['caseFile.notFound']))
  for (const who of ['auditor', 'administrator'] as const)
    expect(await refusals(who)).toEqual(new Set(['session.roleNotAllowed']))
  await as('prosecutor')
  target = targetOf(await office.ask('caseFile.forward', target))
  expect(await refusals('prosecutor')).toEqual(new Set(['caseFile.notInCustody']))
  expect(await refusals('clerk')).toEqual(new Set(['claim.claimantLives']))
})
