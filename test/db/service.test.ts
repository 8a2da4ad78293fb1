import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ToldAttempt } from '../../shared/domain/caseFile/service.ts'
import { begunOffice } from '../support/office/begunOffice.ts'
import { makePaper } from '../support/office/papers.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'
import type { Target } from '../support/office/twoClaims.ts'

const prepared = await begunOffice('issued')
let office: TestOffice
let target: Target & Readonly<{ claim: string }>
beforeEach(async () => {
  office = prepared.open()
  await signIn(office, 'clerk')
  const { caseId } = prepared.value
  const { revision } = await office.ask('caseFile.open', { caseId })
  target = { caseId, revision, claim: 'c1' }
})
afterEach(() => office.close())

const reason = 'upisan pogrešan dan'
const handed = { channel: 'inPerson', result: 'delivered', note: 'dostavnica br. 7' } as const

async function record(attempt: ToldAttempt): Promise<void> {
  target = { ...target, ...(await office.ask('service.record', { ...target, attempt })) }
}
const act = async (name: 'claim.serve'): Promise<void> => {
  target = { ...target, ...(await office.ask(name, target)) }
}
const onClaim = async () => present((await office.ask('caseFile.service', { caseId: target.caseId }))[0])
const stage = async () => present((await office.ask('caseFile.open', { caseId: target.caseId })).claims[0]).stage
const tasks = async () =>
  Object.values((await office.ask('today.worklist', {})).groups)
    .flatMap(({ items }) => items)
    .filter(({ task }) => task !== 'print')
    .map(({ task, due }) => [task, due])

/** The prosecutor and the first accused by hand, the second by the notice board, so that service ends on 30 June. */
async function serveAll(): Promise<void> {
  office.clock.today = '2026-07-01'
  await record({ id: 'sa1', ...handed, channel: 'atCourt', date: '2026-06-16' })
  await record({ id: 'sa2', person: 'd1', ...handed, channel: 'institution', date: '2026-06-17' })
  await record({ id: 'sa3', person: 'd2', ...handed, result: 'notFound', date: '2026-06-17' })
  await record({ id: 'sa4', person: 'd2', channel: 'noticeBoard', result: 'posted', date: '2026-06-22', note: 'tabla' })
}

test('an issued order waits for service; attempts, the notice board among them, make it served on all', async () => {
  expect(await tasks()).toEqual([['issued', '2026-07-15']])
  const before = await onClaim()
  expect(before.recipients.map(({ person, as, through, counts }) => [person, as, through, counts])).toEqual([
    [undefined, 'prosecutor', undefined, true],
    ['d1', 'accused', undefined, true],
    ['d2', 'accused', undefined, true],
    ['v1', 'injured', 'r1', false],
  ])
  expect(await office.refused('claim.serve', target)).toEqual({ code: 'order.notServed' })

  await serveAll()
  const { recipients, finality } = await onClaim()
  expect(recipients.map(({ servedOn, appealUntil, isLast }) => [servedOn, appealUntil, isLast])).toEqual([
    ['2026-06-16', '2026-07-01', false],
    ['2026-06-17', '2026-07-02', false],
    ['2026-06-30', '2026-07-15', true],
    [undefined, undefined, false],
  ])
  expect(recipients[2]?.attempts.map(({ attempt }) => attempt.result)).toEqual(['notFound', 'posted'])
  expect(finality.day).toBeUndefined()
  await act('claim.serve')
  expect(await stage()).toBe('served')
  // The day after the last period of appeal.
  expect(await tasks()).toEqual([['served', '2026-07-16']])
})

test('what was posted counts eight days later and no day before', async () => {
  await serveAll()
  office.clock.today = '2026-06-29'
  expect(await office.refused('claim.serve', target)).toEqual({ code: 'order.notServed' })
  office.clock.today = '2026-06-30'
  await act('claim.serve')
})

test('finality and enforceability are proposed with their reckoning, confirmed by a person, and recalled with a reason', async () => {
  await serveAll()
  await act('claim.serve')
  const early = { ...target, on: '2026-07-15' }
  office.clock.today = '2026-07-20'
  expect(await office.refused('claim.becomeFinal', early)).toEqual({ code: 'order.appealPeriodRuns' })
  const { finality } = await onClaim()
  expect(finality.day).toBe('2026-07-16')
  expect(finality.sentences.map(({ cnr }) => cnr)).toEqual([
    'Dostavljeno svima koji mogu izjaviti žalbu, posljednjem 30.06.2026. godine.',
    '15 dana od dostavljanja presude 30.06.2026. godine; 15.07.2026. godine.',
    'Žalba nije izjavljena.',
    'Pravosnažna 16.07.2026. godine (čl. 220 st. 1 ZKP).',
  ])
  expect(await office.refused('claim.becomeFinal', { ...target, on: '2026-07-18' })).toEqual({
    code: 'service.reasonMissing',
    field: 'reason',
  })
  expect(await office.refused('claim.becomeFinal', { ...target, on: '2026-07-21' })).toEqual({
    code: 'service.dayInFuture',
    field: 'on',
  })
  target = { ...target, ...(await office.ask('claim.becomeFinal', { ...target, on: '2026-07-16' })) }
  expect(await stage()).toBe('final')
  expect(await tasks()).toEqual([['final', '2026-08-01']])
  expect(await office.refused('claim.becomeEnforceable', { ...target, on: '2026-07-20' })).toEqual({
    code: 'order.clauseNotDue',
  })

  office.clock.today = '2026-08-03'
  const { enforceability } = await onClaim()
  expect([enforceability.day, enforceability.findings]).toEqual(['2026-08-01', []])
  target = { ...target, ...(await office.ask('claim.becomeEnforceable', { ...target, on: '2026-08-01' })) }
  expect(await stage()).toBe('enforceable')
  expect((await onClaim()).finality.recorded).toBe('2026-07-16')
  // The clause bears the days that were confirmed, without anybody typing them again.
  const { paper } = await makePaper(office, target.caseId, 'enforceable-extract', { claim: 'c1' })
  office.dialog.save = join(office.folder, 'izvod.pdf')
  await office.ask('paper.export', {
    caseId: target.caseId,
    paper,
    variant: 'bilingual',
    format: 'pdf',
    reason: 'predlog za izvršenje',
  })
  const said = execFileSync('pdftotext', [office.dialog.save, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
  expect(said).toContain('16.07.2026')
  expect(said).toContain('01.08.2026')
  const deadlines = await office.ask('caseFile.deadlines', { caseId: target.caseId })
  expect(deadlines.find(({ rule }) => rule === 'performance')).toMatchObject({ due: '2026-07-31' })

  target = { ...target, ...(await office.ask('claim.recallFinality', { ...target, reason })) }
  expect(await stage()).toBe('served')
  const recalled = await onClaim()
  expect([recalled.finality.recorded, recalled.enforceability.recorded]).toEqual([undefined, undefined])
  const entries = await office.ask('journal.list', { caseId: target.caseId })
  expect(entries.find((entry) => entry.act === 'claim.recallFinality')).toMatchObject({ reason })
})

test('a wrong attempt is struck with a reason, stays to be seen, and the claim waits for service again', async () => {
  await serveAll()
  await act('claim.serve')
  target = { ...target, ...(await office.ask('service.strike', { ...target, attempt: 'sa4', reason })) }
  expect(await stage()).toBe('issued')
  const { recipients } = await onClaim()
  expect(recipients[2]).toMatchObject({ attempts: [{}, { struck: reason }], isLast: false })
  expect(recipients[2]?.servedOn).toBeUndefined()
  expect(await office.refused('service.strike', { ...target, attempt: 'sa4', reason })).toEqual({
    code: 'service.notFound',
  })
  await record({ id: 'sa5', person: 'd2', ...handed, date: '2026-06-24' })
  await act('claim.serve')
  expect(await tasks()).toEqual([['served', '2026-07-10']])
})

test.each<[string, Partial<ToldAttempt>, object]>([
  ['somebody else', { person: 'j1' }, { code: 'service.notRecipient' }],
  ['a day to come', { date: '2026-06-16' }, { code: 'service.inFuture', field: 'attempt.date' }],
  [
    'before the order',
    { date: '2026-06-14' },
    { code: 'service.beforeIssue', field: 'attempt.date', params: { issued: '2026-06-15' } },
  ],
  ['posted by hand', { result: 'posted' }, { code: 'service.resultUnfit', field: 'attempt.result' }],
  ['without proof', { note: undefined }, { code: 'service.proofMissing', field: 'attempt.note' }],
  ['by evidence that is not there', { evidence: 'e99' }, { code: 'evidence.notFound', field: 'attempt.evidence' }],
])('an attempt on %s is refused', async (_what, change, error) => {
  const attempt = { id: 'sa1', person: 'd1', ...handed, date: '2026-06-15', ...change }
  expect(await office.refused('service.record', { ...target, attempt })).toEqual(error)
})

test('nobody is served twice, and whoever represents the injured party is handed the judgment', async () => {
  await record({ id: 'sa1', person: 'd1', ...handed, date: '2026-06-15' })
  const again = { id: 'sa2', person: 'd1', ...handed, date: '2026-06-15' }
  expect(await office.refused('service.record', { ...target, attempt: again })).toEqual({
    code: 'service.alreadyServed',
  })
  await record({ id: 'sa3', person: 'v1', ...handed, date: '2026-06-15' })
  const { recipients } = await onClaim()
  expect(recipients[3]?.attempts[0]?.attempt.receiver).toBe('r1')
  expect(recipients[3]).not.toHaveProperty('appealUntil')
})

test('who serves is the clerk of the court', async () => {
  const attempt = { id: 'sa1', person: 'd1', ...handed, date: '2026-06-15' }
  await signIn(office, 'judge')
  expect(await office.refused('service.record', { ...target, attempt })).toMatchObject({
    code: 'session.roleNotAllowed',
  })
  await signIn(office, 'prosecutor')
  expect(await office.refused('claim.becomeFinal', { ...target, on: '2026-06-15' })).toMatchObject({
    code: 'session.roleNotAllowed',
  })
})

test('an appeal suspends finality; withdrawn or dismissed one by one, the claim goes back with the last', async () => {
  await serveAll()
  await act('claim.serve')
  office.clock.today = '2026-07-20'
  const appeal = async (more: object) => {
    target = { ...target, ...(await office.ask('claim.fileAppeal', { ...target, on: '2026-07-10', ...more })) }
  }
  await appeal({ person: 'd1' })
  expect(await stage()).toBe('appealed')
  await appeal({})
  expect((await onClaim()).appeals).toEqual([
    { ordinal: 1, person: 'd1', filed: '2026-07-10', isLate: true },
    { ordinal: 2, filed: '2026-07-10', isLate: true },
  ])
  expect(await office.refused('claim.fileAppeal', { ...target, person: 'v1', on: '2026-07-10' })).toEqual({
    code: 'appeal.notEntitled',
    field: 'person',
  })
  const end = (ordinal: number, on: string) => ({ ...target, appeal: ordinal, on, reason: 'neblagovremena žalba' })
  expect(await office.refused('claim.withdrawAppeal', end(1, '2026-07-09'))).toMatchObject({
    code: 'appeal.beforeFiled',
  })
  target = { ...target, ...(await office.ask('claim.withdrawAppeal', end(1, '2026-07-17'))) }
  expect(await stage()).toBe('appealed')
  expect(await office.refused('claim.withdrawAppeal', end(1, '2026-07-17'))).toEqual({ code: 'appeal.notPending' })
  target = { ...target, ...(await office.ask('claim.withdrawAppeal', end(2, '2026-07-18'))) }
  expect(await stage()).toBe('served')
  expect((await onClaim()).finality.day).toBe('2026-07-18')
  expect(await office.refused('claim.becomeFinal', { ...target, on: '2026-07-17', reason })).toEqual({
    code: 'order.appealPeriodRuns',
  })
})

test('an appeal that changes one head makes the decision final with the new amount', async () => {
  await serveAll()
  office.clock.today = '2026-09-10'
  target = { ...target, ...(await office.ask('claim.fileAppeal', { ...target, person: 'd2', on: '2026-07-10' })) }
  const before = present((await office.ask('caseFile.open', { caseId: target.caseId })).claims[0]?.decision)
  const { head, awardedCents } = present(before.heads[0])
  const heads = [{ head, awardedCents: awardedCents - 50_000 }]
  target = {
    ...target,
    ...(await office.ask('claim.modifyOnAppeal', { ...target, on: '2026-09-01', mark: 'Kž.br.41/26', heads })),
  }
  expect(await stage()).toBe('final')
  const after = present((await office.ask('caseFile.open', { caseId: target.caseId })).claims[0]?.decision)
  expect(after.heads.map((one) => one.awardedCents)).toEqual(
    before.heads.map((one) => (one.head === head ? awardedCents - 50_000 : one.awardedCents)),
  )
  const sumOf = (decision: typeof after) => decision.heads.reduce((sum, one) => sum + one.awardedCents, 0)
  const { rows } = await office.ask('caseFile.list', { sort: 'age', custody: 'any' })
  expect(rows[0]?.awardedCents).toBe(sumOf(after))
  expect((await onClaim()).finality).toMatchObject({ recorded: '2026-09-01' })
})

test('a decision that is confirmed on appeal is final with that', async () => {
  await serveAll()
  office.clock.today = '2026-09-10'
  expect(
    await office.refused('claim.confirmOnAppeal', { ...target, on: '2026-09-01', mark: 'Kž.br.41/26' }),
  ).toMatchObject({
    code: 'claim.illegalMove',
  })
  target = { ...target, ...(await office.ask('claim.fileAppeal', { ...target, on: '2026-07-01' })) }
  target = {
    ...target,
    ...(await office.ask('claim.confirmOnAppeal', { ...target, on: '2026-09-01', mark: 'Kž.br.41/26' })),
  }
  expect(await tasks()).toEqual([['final', '2026-09-17']])
})
