import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OutsideDecision } from '../../shared/domain/caseFile/outsideDecision.ts'
import { ledgerOf, paymentOn } from '../support/office/collection.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { prepareOffice } from '../support/office/preparedOffice.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import type { Target } from '../support/office/twoClaims.ts'
import { present } from '../support/trainingCase.ts'

// Case-01 lies registered at the court; another court decided on its claim on 20 May 2026, and the clerk copies it wrongly.

const prepared = await prepareOffice(async (one) => {
  const { caseId, revision } = await importCase01(one)
  await one.ask('caseFile.forward', { caseId, revision })
  await signIn(one, 'clerk')
  const opened = await one.ask('caseFile.open', { caseId })
  await one.ask('claim.register', { caseId, revision: opened.revision, claim: 'c1', courtMark: 'K.br.12/26' })
  return { caseId }
})
let office: TestOffice
let target: Target & Readonly<{ claim: string }>
let told: OutsideDecision
beforeEach(async () => {
  office = prepared.open()
  await signIn(office, 'clerk')
  const { caseId } = prepared.value
  const { revision, claims } = await office.ask('caseFile.open', { caseId })
  target = { caseId, revision, claim: 'c1' }
  const heads = present(claims[0]).claim.heads.map(({ id, amountCents }) => ({
    head: id,
    awardedCents: amountCents ?? 0,
  }))
  told = {
    court: 'VSBP',
    mark: 'K.br.4/25',
    judge: { name: 'Goran Ćorović', sex: 'm' },
    date: '2026-05-20',
    daysToPay: 15,
    heads: heads.map((one, index) =>
      index === 0 ? { ...one, awardedCents: 100_000, interestFrom: '2026-05-20' } : { ...one, awardedCents: 0 },
    ),
  }
})
afterEach(() => office.close())

async function record(more: Partial<OutsideDecision> = {}): Promise<void> {
  target = { ...target, ...(await office.ask('claim.recordDecision', { ...target, told: { ...told, ...more } })) }
}
const claim = async () => present((await office.ask('caseFile.open', { caseId: target.caseId })).claims[0])

describe('what was recorded wrongly of a decision made outside', () => {
  const recordOf = (more: Partial<OutsideDecision> = {}) => {
    const { judge: _judge, ...record } = { ...told, ...more }
    return record
  }
  const correct = async (more: Partial<OutsideDecision>) => {
    const asked = { ...target, record: recordOf(more), reason: 'Iznos je pogrešno prepisan sa presude.' }
    target = { ...target, ...(await office.ask('claim.correctRecorded', asked)) }
  }
  const notCorrected = (more: Partial<OutsideDecision>) =>
    office.refused('claim.correctRecorded', { ...target, record: recordOf(more), reason: 'Pogrešno prepisano.' })
  const withSum = (awardedCents: number) =>
    told.heads.map((one, index) => (index === 0 ? { ...one, awardedCents } : one))
  const clauses = { final: '2026-05-25', enforceable: '2026-06-10' }

  test('is put right: sums, mark, court and days follow, the old values stay, and so does what was paid', async () => {
    await record(clauses)
    const { caseId } = target
    await office.ask('collection.recordPayment', await paymentOn(office, caseId, { amountCents: 40_000 }))
    target = { ...target, revision: (await office.ask('caseFile.open', { caseId })).revision }
    const before = (await ledgerOf(office, caseId)).balanceCents
    await correct({
      ...clauses,
      heads: withSum(110_000),
      mark: 'K.br.5/25',
      court: 'VSPG',
      date: '2026-05-19',
      enforceable: '2026-06-11',
    })
    const after = await claim()
    expect(after).toMatchObject({
      stage: 'enforceable',
      outside: { court: 'VSPG', mark: 'K.br.5/25', date: '2026-05-19', enforceable: '2026-06-11' },
    })
    expect(after.decision?.heads[0]).toMatchObject({ awardedCents: 110_000 })
    const ledger = await ledgerOf(office, caseId)
    expect(ledger.paidCents).toBe(40_000)
    expect(ledger.balanceCents - before).toBeGreaterThanOrEqual(10_000)
    const file = await office.ask('caseFile.open', { caseId })
    expect(file.corrections.map(({ fact, before: old }) => [fact, old])).toEqual(
      expect.arrayContaining([
        ['outside.mark', { claim: 'c1', value: 'K.br.4/25' }],
        ['outside.date', { claim: 'c1', value: '2026-05-20' }],
        ['outside.enforceable', { claim: 'c1', value: '2026-06-10' }],
        ['outside.heads', expect.objectContaining({ value: [expect.objectContaining({ awardedCents: 100_000 })] })],
      ]),
    )
    const acts = (await office.ask('journal.list', { caseId })).map(({ act }) => act)
    expect(acts).toContain('claim.correctRecorded')
    const { rows } = await office.ask('step.list', {})
    expect(rows).toHaveLength(1)
  })

  test('is refused where nothing differs, where it would contradict what came after, and where a clause would come or go', async () => {
    await record(clauses)
    const { caseId } = target
    expect(await notCorrected(clauses)).toMatchObject({ code: 'caseFile.nothingCorrected' })
    expect(await notCorrected({ ...clauses, enforceable: undefined })).toMatchObject({ code: 'outside.clauseByAct' })
    expect(await notCorrected({ ...clauses, heads: withSum(99_999_999_99) })).toMatchObject({
      code: 'appeal.aboveClaimed',
    })
    await office.ask(
      'collection.recordPayment',
      await paymentOn(office, caseId, { amountCents: 40_000, date: '2026-05-26' }),
    )
    target = { ...target, revision: (await office.ask('caseFile.open', { caseId })).revision }
    expect(await notCorrected({ final: '2026-05-28', enforceable: '2026-06-10', date: '2026-05-27' })).toMatchObject({
      code: 'payment.beforeDecision',
    })
    expect((await claim()).outside).toMatchObject({ date: '2026-05-20' })
  })

  test('is its court’s to change once a ruling or an appeal has taken it further', async () => {
    await record()
    target = { ...target, ...(await office.ask('claim.fileAppeal', { ...target, person: 'd1', on: '2026-05-30' })) }
    expect(await notCorrected({ mark: 'K.br.5/25' })).toMatchObject({ code: 'outside.changedSince' })
  })

  test('is changed by the schema together with its record alone', async () => {
    await record(clauses)
    await office.ask('session.lock', {})
    await withRawCases(office.folder, (db) => {
      for (const change of [
        "mark = 'K.1/1'",
        "issued = '2026-01-01'",
        'awarded_cents = 1',
        "judge_name = 'X'",
        "decided_by = 'VSPG'",
      ])
        expect(() => db.exec(`UPDATE order_act SET ${change}`)).toThrow(/frozen/)
    })
  })
})
