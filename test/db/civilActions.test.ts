import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import { enforceOrder, issueFinalOrder, issueReferredOrder, SERVED_ORDER } from '../support/office/servedOrder.ts'
import { openScheduleOffice, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { present } from '../support/trainingCase.ts'

// What was referred to civil proceedings is sued for, beside the enforcement of what was awarded (KZ 114/2).

let office: ScheduleOffice

async function award(caseId: CaseId) {
  return present((await office.ask('enforcement.look', { caseId })).awards[0])
}

beforeEach(async () => {
  office = await openScheduleOffice()
})
afterEach(() => office.close())

test('after an award in part what was awarded is enforced while the rest is sued for, within the limit that begins with finality', async () => {
  const final = await issueFinalOrder(office, 612)
  const { caseId } = final
  // Six months from 1 July 2026; of a limit after which a right is lost a holiday moves nothing (domain §12).
  expect((await award(caseId)).suit).toMatchObject({ due: '2027-01-01', isLate: false })
  const deadlines = await office.ask('caseFile.deadlines', { caseId })
  expect(deadlines.find(({ rule }) => rule === 'suitAfterReferral')).toMatchObject({ state: 'runs' })
  const enforced = await enforceOrder(office, final)
  const suit = { ...enforced, claim: 'c1', note: 'Osnovni sud u Podgorici, P.br.77/26' }
  for (const [on, code] of [
    ['2026-08-04', 'civilAction.inFuture'],
    ['2026-06-30', 'civilAction.beforeFinality'],
  ]) {
    expect(await office.refused('claim.followCivilActionForRest', { ...suit, on })).toMatchObject({ code, field: 'on' })
  }
  expect(await office.refused('claim.followCivilAction', { ...suit, on: '2026-08-01' })).toMatchObject({
    code: 'claim.illegalMove',
  })
  await office.ask('claim.followCivilActionForRest', { ...suit, on: '2026-08-01' })
  const both = await award(caseId)
  expect(both.suit).toMatchObject({ filed: '2026-08-01', note: suit.note, isLate: false })
  expect(both.debtors[0]?.proceedings[0]?.next).toContain('ruling')
  const after = await office.ask('caseFile.deadlines', { caseId })
  expect(after.find(({ rule }) => rule === 'suitAfterReferral')).toMatchObject({ state: 'met', done: '2026-08-01' })
})

test('a claim that is referred in full goes over to the civil action once it is brought, and a wrong day is written down anew', async () => {
  const served = await issueReferredOrder(office, 613)
  const { caseId } = served
  office.clock.today = '2026-08-03'
  const final = await office.ask('claim.becomeFinal', { ...served, claim: 'c1', on: SERVED_ORDER.final })
  expect((await award(caseId)).debtors.map(({ mayFile }) => mayFile)).toEqual([false, false])
  const wrong = await office.ask('claim.followCivilAction', { ...final, claim: 'c1', on: '2026-08-03' })
  await office.ask('claim.followCivilAction', { ...wrong, claim: 'c1', on: '2026-08-02' })
  expect((await award(caseId)).suit).toMatchObject({ filed: '2026-08-02' })
  const { claims } = await office.ask('caseFile.open', { caseId })
  expect(claims[0]?.stage).toBe('civilAction')
})
