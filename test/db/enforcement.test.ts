import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ToldStep } from '../../shared/domain/caseFile/enforcement.ts'
import type { CaseId } from '../../shared/contract/ids.ts'
import { openBegun } from '../support/office/begunOffice.ts'
import { ledgerOf, putAt, targetOf } from '../support/office/collection.ts'
import { issueFinalOrder, SERVED_ORDER } from '../support/office/servedOrder.ts'
import { openScheduleOffice } from '../support/office/scheduleOffice.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'

// Case-01: 21.153,23 awarded against two debtors jointly on 15 June 2026, which is today, and enforceable.

const REASON = 'Upisano u pogrešan predmet.'
const MOTION: ToldStep = {
  id: 'is1',
  kind: 'motion',
  date: '2026-06-15',
  debtor: 'd1',
  body: 'bailiff',
  name: 'Javni izvršitelj R. V.',
}
const RULING: ToldStep = { id: 'is2', kind: 'ruling', date: '2026-06-15', proceeding: 'is1', outcome: 'allowed' }
const COLLECTED: ToldStep = { id: 'is3', kind: 'collected', date: '2026-06-15', proceeding: 'is1', amountCents: 90_000 }
let office: TestOffice
let caseId: CaseId

async function file(step: ToldStep = MOTION) {
  await office.ask('enforcement.file', { ...(await targetOf(office, caseId)), step })
}
async function record(step: ToldStep, confirmed: ('beforeFinality' | 'aboveDebt')[] = []) {
  await office.ask('enforcement.record', { ...(await targetOf(office, caseId)), step, confirmed })
}
async function refused(step: ToldStep, channel: 'file' | 'record' = 'record') {
  const input = { ...(await targetOf(office, caseId)), step, ...(channel === 'record' ? { confirmed: [] } : {}) }
  return office.refused(`enforcement.${channel}`, input)
}
async function strike(step: string) {
  await office.ask('enforcement.strike', { ...(await targetOf(office, caseId)), step, reason: REASON })
}
async function award() {
  return present((await office.ask('enforcement.look', { caseId })).awards[0])
}
async function firstProceeding() {
  return present((await award()).debtors[0]?.proceedings[0])
}

beforeEach(async () => {
  ;({ office, caseId } = await openBegun('enforceable'))
})
afterEach(() => office.close())

test('an enforcement runs from its motion to its end, and only what may follow is offered', async () => {
  expect(await award()).toMatchObject({
    debtors: [{ debtor: 'd1', proceedings: [], mayFile: true }, { mayFile: true }],
  })
  await file()
  expect((await firstProceeding()).next).toEqual(['advance', 'ruling', 'end'])
  expect(await award()).toMatchObject({ debtors: [{ mayFile: false }, { debtor: 'd2', mayFile: true }] })
  await record(RULING)
  await record({
    id: 'is4',
    kind: 'attachment',
    date: '2026-06-15',
    proceeding: 'is1',
    object: 'wages',
    note: 'polovina',
  })
  await record({ id: 'is5', kind: 'inventory', date: '2026-12-15', proceeding: 'is1' })
  await record({ id: 'is6', kind: 'end', date: '2026-06-15', proceeding: 'is1', outcome: 'noAssets' })
  const { steps, next, ended } = await firstProceeding()
  expect([next, ended]).toEqual([[], '2026-06-15'])
  expect(steps.map(({ step }) => step.kind)).toEqual(['motion', 'ruling', 'attachment', 'end', 'inventory'])
  expect(await award()).toMatchObject({ debtors: [{ mayFile: true }, {}] })
})

describe('a motion', () => {
  test.each([
    [{ debtor: 'v1' }, 'enforcement.notDebtor', 'step.debtor'],
    [{ date: '2026-06-16' }, 'enforcement.inFuture', 'step.date'],
    [{ name: undefined }, 'enforcement.partMissing', 'step.name'],
    [{ kind: 'ruling' as const }, 'enforcement.partUnfit', 'step.kind'],
  ])('with %j is refused', async (other, code, field) => {
    expect(await refused({ ...MOTION, ...other }, 'file')).toMatchObject({ code, field })
    expect((await award()).debtors[0]?.proceedings).toEqual([])
  })

  test('against a debtor who is being enforced against is refused', async () => {
    await file()
    expect(await refused({ ...MOTION, id: 'is9' }, 'file')).toMatchObject({ code: 'enforcement.runsAlready' })
  })

  test('waits for the order to be enforceable', async () => {
    await putAt(office, 'final')
    await signIn(office, 'clerk')
    expect(await refused(MOTION, 'file')).toMatchObject({ code: 'claim.illegalMove' })
  })
})

test('a motion of a day before the order became enforceable is refused', async () => {
  await office.close()
  const schedule = await openScheduleOffice()
  office = schedule
  const final = { ...(await issueFinalOrder(schedule, 611)), claim: 'c1' }
  const clause = await office.ask('claim.becomeEnforceable', { ...final, on: SERVED_ORDER.enforceable })
  const target = { ...clause, claim: 'c1' }
  const early = { ...target, step: { ...MOTION, date: '2026-07-16' } }
  expect(await office.refused('enforcement.file', early)).toMatchObject({
    code: 'enforcement.beforeEnforceable',
    params: { day: SERVED_ORDER.enforceable },
  })
  const onDay = { ...target, step: { ...MOTION, date: SERVED_ORDER.enforceable } }
  expect(await office.ask('enforcement.file', onDay)).toMatchObject({ caseId: target.caseId })
})

describe('what follows', () => {
  beforeEach(async () => {
    await file()
    await record(RULING)
  })

  test.each([
    [{ ...RULING, id: 'is9' }, 'enforcement.outOfTurn', 'step.kind'],
    [{ ...RULING, id: 'is9', proceeding: 'is8' }, 'enforcement.unknownProceeding', 'step.proceeding'],
    [{ ...COLLECTED, id: 'is2' }, 'enforcement.idTwice', 'step.id'],
    [{ ...COLLECTED, date: '2026-06-14' }, 'enforcement.beforeStep', 'step.date'],
    [{ ...COLLECTED, amountCents: 0 }, 'payment.amountMissing', 'step.amountCents'],
    [{ ...COLLECTED, amountCents: 3_000_000 }, 'payment.aboveDebt', undefined],
  ])('%j is refused', async (step, code, field) => {
    const before = await firstProceeding()
    expect(await refused(step)).toMatchObject({ code, ...(field === undefined ? {} : { field }) })
    expect(await firstProceeding()).toEqual(before)
    expect((await ledgerOf(office, caseId)).lines).toEqual([])
  })

  test('legal aid bears an advance where a decision granting it is on file, and not otherwise', async () => {
    const advance: ToldStep = { id: 'is9', kind: 'advance', date: '2026-06-15', proceeding: 'is1', bearer: 'legalAid' }
    const { aid } = await award()
    expect(aid).toBe(present(readTrainingCase('case-01').people.find((one) => one.legalAidDecision)).legalAidDecision)
    await record(advance)
    await office.ask('session.lock', {})
    await withRawCases(office.folder, (db) =>
      db.exec("UPDATE person_body SET body = json_remove(body, '$.legalAidDecision')"),
    )
    await signIn(office, 'clerk')
    expect((await award()).aid).toBeUndefined()
    expect(await refused({ ...advance, id: 'is10' })).toMatchObject({
      code: 'enforcement.noLegalAid',
      field: 'step.bearer',
    })
  })

  test('a sum that was collected is the payment in the ledger, entered once; above the debt where somebody says so', async () => {
    await record(COLLECTED)
    const { lines } = await ledgerOf(office, caseId)
    expect(lines.map(({ entry }) => entry)).toEqual([
      { kind: 'payment', id: 'u1', date: '2026-06-15', amountCents: 90_000, source: 'bailiff', from: 'd1' },
    ])
    expect((await firstProceeding()).steps.at(-1)).toMatchObject({ step: { entry: 'u1' }, collectedCents: 90_000 })
    await record({ ...COLLECTED, id: 'is7', amountCents: 3_000_000 }, ['aboveDebt'])
    expect((await ledgerOf(office, caseId)).overpaidCents).toBeGreaterThan(0)
  })

  test('a sum recorded by mistake is struck and reversed in one; one reversed in the ledger is shown so, and struck alone', async () => {
    await record(COLLECTED)
    await strike('is3')
    expect(await ledgerOf(office, caseId)).toMatchObject({ paidCents: 0, lines: [{ isReversed: true }, {}] })
    expect((await firstProceeding()).steps.at(-1)).toMatchObject({ struck: REASON, isReversed: true })
    await record({ ...COLLECTED, id: 'is7' })
    await office.ask('collection.reverse', { ...(await targetOf(office, caseId)), entry: 'u3', reason: REASON })
    expect((await firstProceeding()).steps.at(-1)).toMatchObject({ step: { id: 'is7' }, isReversed: true })
    await strike('is7')
    expect((await ledgerOf(office, caseId)).lines).toHaveLength(4)
  })

  test('what later steps rest on is not struck before them; what is struck is not struck again', async () => {
    await record(COLLECTED)
    const on = async (step: string) => ({ ...(await targetOf(office, caseId)), step, reason: REASON })
    for (const step of ['is1', 'is2']) {
      expect(await office.refused('enforcement.strike', await on(step))).toMatchObject({
        code: 'enforcement.othersRest',
      })
    }
    await strike('is3')
    await strike('is2')
    expect(await office.refused('enforcement.strike', await on('is2'))).toMatchObject({ code: 'enforcement.notFound' })
    expect((await firstProceeding()).next).toEqual(['advance', 'ruling', 'end'])
  })

  test('it goes on where the order is paid meanwhile, and ends where it was annulled; nothing is collected on it then', async () => {
    await putAt(office, 'annulled')
    await signIn(office, 'clerk')
    expect(await refused(COLLECTED)).toMatchObject({ code: 'claim.illegalMove' })
    await record({ id: 'is9', kind: 'end', date: '2026-06-15', proceeding: 'is1', outcome: 'discontinued' })
    expect((await firstProceeding()).ended).toBe('2026-06-15')
  })

  test('every act is written down once, with the reason of the one that was struck', async () => {
    await record(COLLECTED)
    await strike('is3')
    const entries = await office.ask('journal.list', { caseId })
    const own = entries.flatMap(({ act, reason }) => (act.endsWith('Enforcement') ? [[act, reason]] : []))
    expect(own).toHaveLength(4)
    expect(own).toEqual(
      expect.arrayContaining([
        ['claim.fileEnforcement', undefined],
        ['claim.recordEnforcement', undefined],
        ['claim.strikeEnforcement', REASON],
      ]),
    )
  })

  test('only the clerk of the court records it; the judge and the prosecutor read it', async () => {
    const target = await targetOf(office, caseId)
    for (const role of ['judge', 'prosecutor'] as const) {
      await signIn(office, role)
      const input = { ...target, step: COLLECTED, confirmed: [] }
      expect(await office.refused('enforcement.record', input)).toMatchObject({ code: 'session.roleNotAllowed' })
      expect((await firstProceeding()).steps).toHaveLength(2)
      expect((await award()).debtors.map(({ mayFile }) => mayFile)).toEqual([false, false])
    }
  })

  test('it leaves in the exchange form without what was struck; an import leaves it with the court and says so', async () => {
    await record(COLLECTED)
    await record({ id: 'is8', kind: 'stay', date: '2026-06-15', proceeding: 'is1' })
    await strike('is8')
    await signIn(office, 'judge')
    office.dialog.save = join(office.folder, 'out.json')
    await office.ask('exchange.export', { caseId, reason: 'Za drugi sud po pozivu.' })
    const form = JSON.parse(readFileSync(office.dialog.save, 'utf8')) as Readonly<Record<string, unknown>>
    const { amountCents: _amount, ...collected } = COLLECTED
    expect(form['enforcement']).toEqual([
      { claim: 'c1', entry: MOTION },
      { claim: 'c1', entry: RULING },
      { claim: 'c1', entry: { ...collected, entry: 'u1' } },
    ])
    const { acts: _acts, services: _services, ...rest } = form
    const proceedings = { ...(form['case'] as object), prosecutionMark: 'Kt.br.98/26', courtMark: 'K.br.98/26' }
    writeFileSync(office.dialog.save, JSON.stringify({ ...rest, case: proceedings }))
    await signIn(office, 'clerk')
    office.dialog.open = office.dialog.save
    expect(await office.ask('exchange.import', {})).toMatchObject({ outcome: 'imported', actsLeftOut: true })
  })
})

test('measures that a claim proposes, and the gain above the awards, stand beside it', async () => {
  const measure = { basis: '243', target: 'd1', object: { cnr: 'vozilo', en: 'vehicle' }, date: '2026-03-02' }
  await office.ask('session.lock', {})
  await withRawCases(office.folder, (db) =>
    db.exec(
      `UPDATE claim_body SET body = json_set(body, '$.measures', json('[${JSON.stringify({ id: 'm1', ...measure })}]'))`,
    ),
  )
  await signIn(office, 'clerk')
  const { assets } = await office.ask('enforcement.look', { caseId })
  // Gain of 25.000,00 less 21.153,23 awarded.
  expect(assets).toMatchObject({ proposed: [measure], gainCents: 2_500_000, excessCents: 384_677 })
  expect(assets.article.cnr).toContain('114')
})
