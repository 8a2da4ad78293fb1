import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import { openBegun } from '../support/office/begunOffice.ts'
import { ledgerOf, paymentOn, putAt, targetOf } from '../support/office/collection.ts'
import { issueFinalOrder, SERVED_ORDER } from '../support/office/servedOrder.ts'
import { openScheduleOffice } from '../support/office/scheduleOffice.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'

// Case-01: 21.153,23 awarded against two debtors jointly on 15 June 2026, which is today.

const AWARDED = 2_115_323
const REASON = 'Banka je vratila uplatu.'
let office: TestOffice
let caseId: CaseId

async function pay(payment: Parameters<typeof paymentOn>[2] = {}, confirmed: ('beforeFinality' | 'aboveDebt')[] = []) {
  await office.ask('collection.recordPayment', { ...(await paymentOn(office, caseId, payment)), confirmed })
}
async function refusedPayment(payment: Parameters<typeof paymentOn>[2], confirmed: string[] = []) {
  return office.refused('collection.recordPayment', { ...(await paymentOn(office, caseId, payment)), confirmed })
}
async function reverse(entry: string) {
  await office.ask('collection.reverse', { ...(await targetOf(office, caseId)), entry, reason: REASON })
}
async function onClaim<More extends object>(more: More) {
  return { ...(await targetOf(office, caseId)), ...more }
}

afterEach(() => office.close())

describe('an order that is not final yet', () => {
  beforeEach(async () => {
    ;({ office, caseId } = await openBegun('collected'))
  })

  test('a payment is taken where somebody says that it was made of the debtor’s own will', async () => {
    expect(await refusedPayment({})).toMatchObject({ code: 'payment.beforeFinality' })
    await pay({}, ['beforeFinality'])
    expect(await ledgerOf(office, caseId)).toMatchObject({ stage: 'issued', awardedCents: AWARDED, paidCents: 100_000 })
  })

  test('nothing of it is written off, agreed on or settled', async () => {
    for (const [name, more] of [
      ['collection.writeOff', { amountCents: 1, reason: REASON }],
      ['collection.settle', {}],
      ['collection.giveUp', { reason: REASON, nonCollection: 'other' }],
    ] as const) {
      expect(await office.refused(name, await onClaim(more))).toMatchObject({ code: 'claim.illegalMove' })
    }
  })
})

test('a payment of a day before the decision was final is asked about, whenever it is entered', async () => {
  const schedule = await openScheduleOffice()
  office = schedule
  const target = { ...(await issueFinalOrder(schedule, 610)), claim: 'c1' }
  const payment = { date: '2026-06-30', amountCents: 100, source: 'debtor', from: 'd1' } as const
  const input = { ...target, payment, confirmed: [] }
  expect(await office.refused('collection.recordPayment', input)).toMatchObject({ code: 'payment.beforeFinality' })
  const { revision } = await office.ask('collection.recordPayment', { ...input, confirmed: ['beforeFinality'] })
  const onDay = { ...input, revision, payment: { ...payment, date: SERVED_ORDER.final } }
  expect(await office.ask('collection.recordPayment', onDay)).toMatchObject({ caseId: target.caseId })
})

describe('a final order', () => {
  beforeEach(async () => {
    ;({ office, caseId } = await openBegun('enforceable'))
  })

  test.each([
    [{ date: '2026-06-16' }, 'payment.inFuture', 'payment.date'],
    [{ date: '2026-06-14' }, 'payment.beforeDecision', 'payment.date'],
    [{ amountCents: 0 }, 'payment.amountMissing', 'payment.amountCents'],
    [{ from: 'v1' }, 'payment.notDebtor', 'payment.from'],
  ])('a payment of %j is refused', async (payment, code, field) => {
    expect(await refusedPayment(payment)).toMatchObject({ code, field })
    expect((await ledgerOf(office, caseId)).lines).toEqual([])
  })

  test('of two joint debtors who pay the whole on one day the second has a surplus, once it is confirmed', async () => {
    const { balanceCents } = await ledgerOf(office, caseId)
    await pay({ from: 'd2', amountCents: balanceCents })
    const second = { from: 'd1', amountCents: balanceCents }
    expect(await refusedPayment(second)).toMatchObject({
      code: 'payment.aboveDebt',
      params: { debt: 0, surplus: balanceCents },
    })
    await pay(second, ['aboveDebt'])
    const { debtors, ...sums } = await ledgerOf(office, caseId)
    expect(sums).toMatchObject({ balanceCents: 0, overpaidCents: balanceCents })
    expect(debtors.map(({ person, surplusCents }) => [person, surplusCents])).toEqual([
      ['d1', balanceCents],
      ['d2', 0],
    ])
  })

  test('a payment reversed after the rest was written off is owed again, once; it cannot be reversed twice', async () => {
    await pay({ amountCents: 100_000 })
    const { balanceCents } = await ledgerOf(office, caseId)
    const tooMuch = await onClaim({ amountCents: balanceCents + 1, reason: REASON })
    expect(await office.refused('collection.writeOff', tooMuch)).toMatchObject({ code: 'ledger.writeOffAboveDebt' })
    await office.ask('collection.writeOff', await onClaim({ amountCents: balanceCents, reason: REASON }))
    expect(await ledgerOf(office, caseId)).toMatchObject({ balanceCents: 0, writtenOffCents: balanceCents })
    await reverse('u1')
    expect(await ledgerOf(office, caseId)).toMatchObject({
      paidCents: 0,
      balanceCents: 100_000,
      writtenOffCents: balanceCents,
    })
    expect(await office.refused('collection.reverse', await onClaim({ entry: 'u1', reason: REASON }))).toMatchObject({
      code: 'ledger.reversedTwice',
    })
    expect(await office.refused('collection.reverse', await onClaim({ entry: 'u3', reason: REASON }))).toMatchObject({
      code: 'ledger.reversesNothing',
    })
    const { lines } = await ledgerOf(office, caseId)
    expect(lines.map(({ entry, isReversed }) => [entry.id, entry.kind, isReversed])).toEqual([
      ['u1', 'payment', true],
      ['u2', 'writeOff', false],
      ['u3', 'reversal', false],
    ])
  })

  test('paid to the last cent it is settled, not before; a payment that comes back opens it again', async () => {
    const { balanceCents } = await ledgerOf(office, caseId)
    await pay({ amountCents: balanceCents - 1 })
    expect(await office.refused('collection.settle', await onClaim({}))).toMatchObject({ code: 'order.notPaid' })
    await pay({ amountCents: 1, from: 'd2', source: 'bailiff' })
    await office.ask('collection.settle', await onClaim({}))
    expect(await ledgerOf(office, caseId)).toMatchObject({ stage: 'paid', balanceCents: 0 })
    expect(await office.refused('collection.reverse', await onClaim({ entry: 'u1', reason: REASON }))).toMatchObject({
      code: 'claim.illegalMove',
    })
    await office.ask('collection.reopen', await onClaim({ reason: REASON }))
    await reverse('u1')
    expect(await ledgerOf(office, caseId)).toMatchObject({ stage: 'final', balanceCents: balanceCents - 1 })
  })

  test('past the last published rate it is settled with a reservation, which stays to be seen, and is owed after all where the rate was higher', async () => {
    office.clock.today = '2026-08-03'
    await signIn(office, 'clerk')
    const { balanceCents } = await ledgerOf(office, caseId)
    await pay({ date: '2026-08-03', amountCents: balanceCents - 1 })
    expect(await office.refused('collection.settle', await onClaim({ isProvisional: true }))).toMatchObject({
      code: 'order.notPaid',
    })
    await pay({ date: '2026-08-03', amountCents: 1 })
    expect(await office.refused('collection.settle', await onClaim({}))).toMatchObject({
      code: 'order.paidByProjection',
    })
    await office.ask('collection.settle', await onClaim({ isProvisional: true }))
    expect(await ledgerOf(office, caseId)).toMatchObject({ stage: 'paid', balanceCents: 0, projection: true })
  })

  test('what is given up is collected again where something turns up', async () => {
    await office.ask(
      'collection.giveUp',
      await onClaim({ reason: 'Dužnik nema imovine.', nonCollection: 'noProperty' }),
    )
    await pay({ amountCents: 5_000 })
    expect(await ledgerOf(office, caseId)).toMatchObject({ stage: 'uncollectable', paidCents: 5_000 })
    await office.ask('collection.resume', await onClaim({ reason: 'Pronađen je račun.' }))
    expect(await ledgerOf(office, caseId)).toMatchObject({ stage: 'enforceable' })
  })

  test('instalments are followed from what the debtor pays', async () => {
    const agreed = { date: '2026-06-15', debtor: 'd1', amountCents: 50_000, count: 3, firstDue: '2026-06-20' }
    const early = await onClaim({ agreed: { ...agreed, firstDue: '2026-06-14' } })
    expect(await office.refused('collection.agreeInstalments', early)).toMatchObject({
      code: 'ledger.firstDueTooEarly',
    })
    await office.ask('collection.agreeInstalments', await onClaim({ agreed }))
    await pay({ amountCents: 50_000 })
    const { instalments } = await ledgerOf(office, caseId, '2026-08-21')
    expect(instalments[0]).toMatchObject({ lateCount: 2, lateDays: 32, endedOn: '2026-08-21' })
  })

  test('an order that was annulled after payment leaves a surplus that goes back', async () => {
    await pay({ amountCents: 70_000 })
    await putAt(office, 'annulled')
    await signIn(office, 'clerk')
    expect(await ledgerOf(office, caseId)).toMatchObject({ balanceCents: 0, overpaidCents: 70_000 })
  })

  test('every act is written down once, with its reason', async () => {
    await pay()
    await reverse('u1')
    const entries = await office.ask('journal.list', { caseId })
    const own = entries.filter(({ act }) => act === 'claim.recordPayment' || act === 'claim.reverseEntry')
    expect(own.map(({ act, reason }) => [act, reason])).toEqual(
      expect.arrayContaining([
        ['claim.recordPayment', undefined],
        ['claim.reverseEntry', REASON],
      ]),
    )
    expect(own.length).toBe(2)
  })

  test('what was entered leaves in the exchange form and comes back as the same ledger', async () => {
    await pay({ amountCents: 70_000 })
    await reverse('u1')
    await pay({ amountCents: 20_000, from: 'd2' })
    await office.ask('collection.writeOff', await onClaim({ amountCents: 300, reason: REASON }))
    await signIn(office, 'judge')
    office.dialog.save = join(office.folder, 'out.json')
    await office.ask('exchange.export', { caseId, reason: 'Za drugi sud po pozivu.' })
    const form = JSON.parse(readFileSync(office.dialog.save, 'utf8')) as Readonly<Record<string, unknown>>
    expect(form['payments']).toMatchObject([{ id: 'u1' }, { id: 'u3', amountCents: 20_000, from: 'd2' }])
    expect(form['ledger']).toMatchObject([
      { claim: 'c1', entry: { kind: 'reversal', entry: 'u1' } },
      { claim: 'c1', entry: { kind: 'writeOff', amountCents: 300 } },
    ])
    const proceedings = { ...(form['case'] as object), prosecutionMark: 'Kt.br.99/26', courtMark: 'K.br.99/26' }
    writeFileSync(office.dialog.save, JSON.stringify({ ...form, case: proceedings }))
    await signIn(office, 'clerk')
    office.dialog.open = office.dialog.save
    const again = await office.ask('exchange.import', {})
    expect(again).toMatchObject({ outcome: 'imported' })
    await signIn(office, 'judge')
    office.dialog.save = join(office.folder, 'again.json')
    const copy = again.caseId
    if (copy === undefined) throw new Error('no file')
    await office.ask('exchange.export', { caseId: copy, reason: 'Za drugi sud po pozivu.' })
    const back = JSON.parse(readFileSync(office.dialog.save, 'utf8')) as typeof form
    expect([back['payments'], back['ledger']]).toEqual([form['payments'], form['ledger']])
  })
})

test('only the clerk of the court enters money', async () => {
  ;({ office, caseId } = await openBegun('final'))
  const payment = await paymentOn(office, caseId)
  await signIn(office, 'judge')
  expect(await office.refused('collection.recordPayment', payment)).toMatchObject({ code: 'session.roleNotAllowed' })
  await signIn(office, 'prosecutor')
  expect(await office.refused('collection.recordPayment', payment)).toMatchObject({ code: 'session.roleNotAllowed' })
})
