import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import type { ToldStateStep } from '../../shared/domain/caseFile/stateCompensation.ts'
import { ledgerOf, putAt, targetOf } from '../support/office/collection.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { prepareOffice, type PreparedOffice } from '../support/office/preparedOffice.ts'
import {
  APPLICATION,
  GRANTED,
  OLDER,
  openOffenceOf,
  switchOnState,
  YOUNGER,
} from '../support/office/stateCompensation.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'

// Case-01: 21.153,23 awarded against two debtors jointly on 15 June 2026, which is today, and enforceable.

const TODAY = '2026-06-15'
const REASON = 'Upisano u pogrešan predmet.'
const AWARDED = 2_115_323
/** With the interest that has run by then. */
const OWED = 2_200_053
const PAID: ToldStateStep = { id: 'nd3', kind: 'payment', date: TODAY, amountCents: 300_000 }
const BACK: ToldStateStep = { id: 'nd4', kind: 'reimbursement', date: TODAY, debtor: 'd1', amountCents: 100_000 }
type Remark = 'beforeFinality' | 'aboveDebt'

let prepared: PreparedOffice<CaseId>
let office: TestOffice
let caseId: CaseId
beforeAll(async () => {
  prepared = await prepareOffice(async (making) => {
    const made = await openOffenceOf(making, YOUNGER)
    await switchOnState(making)
    return made
  })
}, 60_000)
afterAll(() => {
  prepared.remove()
})
beforeEach(async () => {
  office = prepared.open()
  caseId = prepared.value
  await signIn(office, 'clerk')
})
afterEach(() => office.close())

async function apply(step: ToldStateStep = APPLICATION) {
  await office.ask('stateCompensation.apply', { ...(await targetOf(office, caseId)), step })
}
async function record(step: ToldStateStep, confirmed: Remark[] = []) {
  await office.ask('stateCompensation.record', { ...(await targetOf(office, caseId)), step, confirmed })
}
async function refused(step: ToldStateStep, channel: 'apply' | 'record' = 'record', confirmed: Remark[] = []) {
  const input = { ...(await targetOf(office, caseId)), step, ...(channel === 'record' ? { confirmed } : {}) }
  return office.refused(`stateCompensation.${channel}`, input)
}
async function strike(step: string) {
  await office.ask('stateCompensation.strike', { ...(await targetOf(office, caseId)), step, reason: REASON })
}
async function reverse(entry: string) {
  await office.ask('collection.reverse', { ...(await targetOf(office, caseId)), entry, reason: REASON })
}
async function payByDebtor(amountCents: number, confirmed: Remark[] = []) {
  const payment = { date: TODAY, amountCents, source: 'debtor', from: 'd1' } as const
  await office.ask('collection.recordPayment', { ...(await targetOf(office, caseId)), payment, confirmed })
}
const routes = async () => (await office.ask('stateCompensation.look', { caseId })).claims
const route = async () => present((await routes())[0])
const sums = async () => (await route()).subrogation
async function grant() {
  await apply()
  await record(GRANTED)
}

describe('the switch', () => {
  test('is off as the program ships: no claim is shown, and the core refuses the application', async () => {
    await office.close()
    office = openOfficeAtWork()
    caseId = await openOffenceOf(office, YOUNGER)
    expect(await routes()).toEqual([])
    expect(await refused(APPLICATION, 'apply')).toMatchObject({ code: 'stateCompensation.not.applies' })
    expect(await refused(GRANTED)).toMatchObject({ code: 'stateCompensation.outOfTurn' })
    await switchOnState(office, '2023-01-06')
    await signIn(office, 'clerk')
    expect(await routes()).toEqual([])
    expect(await refused(APPLICATION, 'apply')).toMatchObject({
      code: 'stateCompensation.not.committedSince',
      params: { day: YOUNGER },
    })
    await switchOnState(office, YOUNGER, '2026-6')
    await signIn(office, 'clerk')
    expect(await route()).toMatchObject({ isEligible: true, next: ['application'], steps: [] })
  })

  test('routes the order of an offence of its day or later, and leaves the order of an older one alone', async () => {
    const younger = caseId
    const older = await openOffenceOf(office, OLDER, 46)
    const shown = async (id: CaseId) => (await office.ask('stateCompensation.look', { caseId: id })).claims.length
    expect([await shown(younger), await shown(older)]).toEqual([1, 0])
    caseId = older
    const before = await ledgerOf(office, older)
    expect(await refused(APPLICATION, 'apply')).toMatchObject({ code: 'stateCompensation.not.committedSince' })
    expect(await ledgerOf(office, older)).toEqual(before)
  })

  test('waits for a second person, and going back to the table of the program leaves what was begun to go on', async () => {
    await apply()
    await signIn(office, 'administrator')
    const back = { kind: 'stateCompensation', version: '2026-7', source: 'odloženo' } as const
    const { id } = await office.ask('law.goBack', back)
    await signIn(office, 'clerk')
    expect((await route()).isEligible).toBe(true)
    office.clock.now = new Date(office.clock.now.getTime() + 60_000)
    await signIn(office, 'judge')
    await office.ask('law.confirm', { id: present(id) })
    await signIn(office, 'clerk')
    expect(await route()).toMatchObject({ isEligible: false, next: ['withdrawal', 'decision'] })
    await record(GRANTED)
    expect((await route()).grantedCents).toBe(500_000)
  })
})

test('from the application to what the debtor gives back: the debt falls, and passes to the State', async () => {
  expect((await route()).reasons.map(({ step, holds }) => [step, holds])).toEqual(
    ['applies', 'covered', 'dated', 'committedSince', 'victim'].map((step) => [step, true]),
  )
  await grant()
  await record(PAID)
  const ledger = await ledgerOf(office, caseId)
  expect(ledger).toMatchObject({ awardedCents: AWARDED, paidCents: 300_000, balanceCents: OWED - 300_000 })
  expect(ledger.lines.map(({ entry }) => entry)).toEqual([
    { kind: 'payment', id: 'u1', date: TODAY, amountCents: 300_000, source: 'state' },
  ])
  expect(await sums()).toMatchObject({ settledCents: 300_000, restCents: 300_000, returnableCents: 0 })
  await record(BACK)
  expect(await sums()).toMatchObject({ givenBackCents: 100_000, restCents: 200_000 })
  expect((await ledgerOf(office, caseId)).balanceCents).toBe(OWED - 300_000)
  expect((await route()).steps.map(({ step, paidCents }) => [step.kind, paidCents])).toEqual([
    ['application', undefined],
    ['decision', undefined],
    ['payment', 300_000],
    ['reimbursement', undefined],
  ])
})

describe('what is refused writes nothing', () => {
  beforeEach(grant)

  test.each([
    [{ ...PAID, amountCents: 500_001 }, 'stateCompensation.aboveGranted', 'step.amountCents'],
    [{ ...PAID, amountCents: 0 }, 'stateCompensation.sumMissing', 'step.amountCents'],
    [{ ...PAID, date: '2026-06-16' }, 'stateCompensation.inFuture', 'step.date'],
    [{ ...PAID, date: '2026-06-14' }, 'stateCompensation.beforeStep', 'step.date'],
    [{ ...PAID, id: 'nd2' }, 'stateCompensation.idTwice', 'step.id'],
    [{ ...PAID, debtor: 'd1' }, 'stateCompensation.partUnfit', 'step.debtor'],
    [{ ...GRANTED, id: 'nd9' }, 'stateCompensation.outOfTurn', 'step.kind'],
    [{ ...APPLICATION, id: 'nd9' }, 'stateCompensation.partUnfit', 'step.kind'],
    [BACK, 'stateCompensation.outOfTurn', 'step.kind'],
  ])('%j', async (step, code, field) => {
    expect(await refused(step)).toMatchObject({ code, field })
    expect((await route()).steps).toHaveLength(2)
    expect((await ledgerOf(office, caseId)).lines).toEqual([])
  })

  test('money given back above what is owed to the State, or by somebody who owes nothing', async () => {
    await record(PAID)
    expect(await refused({ ...BACK, amountCents: 300_001 })).toMatchObject({
      code: 'stateCompensation.aboveRest',
      params: { rest: 300_000 },
    })
    expect(await refused({ ...BACK, debtor: 'v1' })).toMatchObject({ code: 'stateCompensation.notDebtor' })
  })

  test('a payment of the State is entered by its step alone', async () => {
    const input = { ...(await targetOf(office, caseId)), confirmed: [] }
    const payment = { date: TODAY, amountCents: 1, source: 'state' }
    expect(await office.refused('collection.recordPayment', { ...input, payment })).toMatchObject({
      code: 'input.value',
    })
  })
})

test('a sum above the debt is asked about; what is above it the victim owes to the State', async () => {
  await apply()
  await record({ ...GRANTED, amountCents: 3_000_000 })
  const whole = { ...PAID, amountCents: OWED + 100 }
  expect(await refused(whole)).toMatchObject({ code: 'payment.aboveDebt', params: { surplus: 100 } })
  await record(whole, ['aboveDebt'])
  expect(await sums()).toMatchObject({ settledCents: OWED, restCents: OWED, returnableCents: 100 })
})

test('paid in full by the State the order is settled and leaves the list of unpaid ones; the State is the creditor', async () => {
  await apply()
  await record({ ...GRANTED, amountCents: OWED })
  await record({ ...PAID, amountCents: OWED })
  await office.ask('collection.settle', await targetOf(office, caseId))
  expect(await ledgerOf(office, caseId)).toMatchObject({ stage: 'paid', balanceCents: 0 })
  expect(await sums()).toMatchObject({ restCents: OWED })
  await record({ ...BACK, amountCents: OWED })
  expect(await sums()).toMatchObject({ restCents: 0, givenBackCents: OWED })
})

test('a refusal, the remedy against it, and the decision that takes its place', async () => {
  await apply()
  await record({ id: 'nd2', kind: 'decision', date: TODAY, outcome: 'refused' })
  expect((await route()).next).toEqual(['application', 'remedy'])
  expect(await refused(PAID)).toMatchObject({ code: 'stateCompensation.outOfTurn' })
  await record({ id: 'nd5', kind: 'remedy', date: TODAY })
  await record({ ...GRANTED, id: 'nd6' })
  await record(PAID)
  expect(await route()).toMatchObject({ grantedCents: 500_000, paidCents: 300_000 })
})

describe('a payment of the State that falls', () => {
  beforeEach(async () => {
    await grant()
    await record(PAID)
  })

  test('reversed in the ledger: the debt stands again, nothing is owed to the State, the sum granted is free again', async () => {
    await reverse('u1')
    expect((await ledgerOf(office, caseId)).balanceCents).toBe(OWED)
    expect(await sums()).toMatchObject({ settledCents: 0, restCents: 0, returnableCents: 0 })
    expect((await route()).steps.at(-1)).toMatchObject({ isReversed: true, paidCents: 300_000 })
    await record({ ...PAID, id: 'nd8', amountCents: 500_000 })
    expect((await route()).paidCents).toBe(500_000)
  })

  test('struck: the step stays to be seen and its payment is reversed with it, once', async () => {
    await strike('nd3')
    expect(await ledgerOf(office, caseId)).toMatchObject({ paidCents: 0, lines: [{ isReversed: true }, {}] })
    expect((await route()).steps.at(-1)).toMatchObject({ struck: REASON, isReversed: true })
    const on = { ...(await targetOf(office, caseId)), reason: REASON }
    expect(await office.refused('stateCompensation.strike', { ...on, step: 'nd3' })).toMatchObject({
      code: 'stateCompensation.notFound',
    })
  })

  test('what later steps rest on is not struck before them', async () => {
    for (const step of ['nd1', 'nd2']) {
      const on = { ...(await targetOf(office, caseId)), step, reason: REASON }
      expect(await office.refused('stateCompensation.strike', on)).toMatchObject({
        code: 'stateCompensation.othersRest',
      })
    }
  })

  test('with its order annulled: the victim owes it to the State, the debtors nothing; nothing more is paid, steps go on', async () => {
    await putAt(office, 'annulled')
    await signIn(office, 'clerk')
    expect(await sums()).toMatchObject({ settledCents: 0, restCents: 0, returnableCents: 300_000 })
    expect(await refused({ ...PAID, id: 'nd8' })).toMatchObject({ code: 'claim.illegalMove' })
    await record({ id: 'nd8', kind: 'remedy', date: TODAY })
    await strike('nd8')
    await strike('nd3')
    expect(await sums()).toMatchObject({ returnableCents: 0 })
  })
})

test('the debtor pays the victim in full after the State did: owes nothing twice, the victim hands the sum on', async () => {
  await grant()
  await record(PAID)
  await payByDebtor(OWED, ['aboveDebt'])
  expect(await sums()).toMatchObject({ restCents: 0, passedCents: 300_000, returnableCents: 300_000 })
  expect(await refused(BACK)).toMatchObject({ code: 'stateCompensation.aboveRest', params: { rest: 0 } })
})
