import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TypedRuling } from '../../shared/domain/order/ruling.ts'
import { ledgerOf, targetOf } from '../support/office/collection.ts'
import { issueSilentCase01 } from '../support/office/issuedOrder.ts'
import { PEOPLE } from '../support/office/people.ts'
import { prepareOffice } from '../support/office/preparedOffice.ts'
import { issueRuling, makeOrderFinal, serveOnAll } from '../support/office/rulings.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'

// Case-01 under an order that says nothing of the interest claimed on its first head.

const prepared = await prepareOffice(issueSilentCase01)
const { caseId } = prepared.value
const reasons = { cnr: 'O kamati nije odlučeno.', en: 'The interest was not decided on.' }
const OMISSION: TypedRuling = { kind: 'omission', heads: [{ head: 'h1', interestFrom: '2025-07-01' }], reasons }
let office: TestOffice
beforeEach(() => {
  office = prepared.open()
})
afterEach(() => office.close())

const claim = async () => present((await office.ask('caseFile.open', { caseId })).claims[0])
const service = async () => present((await office.ask('caseFile.service', { caseId }))[0])
const typed = async (ruling: TypedRuling) => ({
  ...(await targetOf(office, caseId)),
  ruling,
  password: PEOPLE.judge.own,
})

test('interest that was passed over is decided by a ruling that is served, and all of it becomes final together', async () => {
  office.clock.today = '2026-06-20'
  await serveOnAll(office, caseId, '2026-06-16', 'sa')
  const owed = (await ledgerOf(office, caseId)).balanceCents
  const ruling = await issueRuling(office, caseId, OMISSION)
  const { stage, decision, history } = await claim()
  expect([stage, history?.map(({ act }) => act)]).toEqual(['issued', ['issue', 'supplement']])
  expect(decision?.heads.find(({ head }) => head === 'h1')).toMatchObject({ interestFrom: '2025-07-01' })
  const ledger = await ledgerOf(office, caseId)
  expect(ledger.awardedCents).toBe(2_115_323)
  expect(ledger.balanceCents).toBeGreaterThan(owed)
  expect((await service()).ruling).toEqual({ act: 'supplement', number: ruling.number, issued: '2026-06-20' })
  office.clock.today = '2026-07-20'
  // Fifteen days from 25 June end on 10 July.
  await serveOnAll(office, caseId, '2026-06-25', 'sb')
  expect((await service()).finality.day).toBe('2026-07-11')
})

test.each<[string, Partial<TypedRuling>]>([
  ['an amount', { heads: [{ head: 'h4', awardedCents: 1 }] }],
  ['interest that was decided', { heads: [{ head: 'h2', interestFrom: '2026-01-01' }] }],
  ['interest that nobody claimed', { heads: [{ head: 'h4', interestFrom: '2026-06-15' }] }],
  ['the days to pay', { heads: [], daysToPay: 20 }],
])('that interest is all that a supplement decides: not %s', async (_what, part) => {
  await signIn(office, 'judge')
  expect(await office.refused('ruling.issue', await typed({ ...OMISSION, ...part }))).toMatchObject({
    code: 'ruling.notPassedOver',
  })
})

test('once the decision is final it is supplemented no more', async () => {
  await makeOrderFinal(office, caseId)
  await signIn(office, 'judge')
  expect(await office.refused('ruling.issue', await typed(OMISSION))).toMatchObject({ code: 'claim.illegalMove' })
})
