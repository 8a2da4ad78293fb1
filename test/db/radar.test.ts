import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../shared/contract/channels.ts'
import { collectClaimFacts } from '../../shared/domain/statistics/facts.ts'
import { readExchange } from '../../shared/exchange/readExchange.ts'
import { toCaseFile } from '../../shared/exchange/toCaseFile.ts'
import { present } from '../support/trainingCase.ts'
import { prepareScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { issueFinalOrder, SERVED_ORDER } from '../support/office/servedOrder.ts'
import type { Target } from '../support/office/twoClaims.ts'

// An order of judge A, final since the first of July; the clock stands on the third of August, when it can be enforced.

const TODAY = '2026-08-03'
const REASON = 'Dužnik moli za kratko strpljenje.'
let office: ScheduleOffice
let target: Target & { claim: string }

const prepared = await prepareScheduleOffice(async (making) => ({
  ...(await issueFinalOrder(making, 620)),
  claim: 'c1',
}))
afterAll(() => {
  prepared.remove()
})
beforeEach(async () => {
  office = await prepared.open()
  target = prepared.value
  await office.as('clerk')
})
afterEach(() => office.close())

async function look() {
  return office.ask('step.look', { caseId: target.caseId })
}
async function stepNow() {
  return present((await look()).orders[0])
}
async function today(who: Name) {
  await office.as(who)
  const { groups } = await office.ask('today.worklist', { task: 'nextStep' })
  return Object.values(groups).flatMap(({ items }) => items.map(({ step, due }) => [step, due]))
}
type Acts =
  | 'step.postpone'
  | 'step.complete'
  | 'step.handOver'
  | 'claim.becomeEnforceable'
  | 'collection.giveUp'
  | 'collection.resume'
  | 'claim.recallFinality'
  | 'claim.recallEnforceability'
async function act<Name extends Acts>(name: Name, more: Omit<Input<Name>, 'caseId' | 'revision' | 'claim'>) {
  const done = await office.ask(name, { ...target, ...more } as unknown as Input<Name>)
  target = { ...target, revision: done.revision }
}
async function makeEnforceable() {
  await act('claim.becomeEnforceable', { on: SERVED_ORDER.enforceable })
}

describe('the first step', () => {
  test('comes with finality: whoever confirms it puts the clause on, on the day from which it may be', async () => {
    const { next, acts, stage, age } = await stepNow()
    expect(stage).toBe('final')
    expect(next).toMatchObject({ kind: 'clause', due: TODAY, owner: 'Osoba clerk', isOwn: true, daysLeft: 0 })
    expect(age).toBeUndefined()
    expect(acts).toEqual(expect.arrayContaining(['postponeStep', 'completeStep', 'handStepOver']))
  })

  test('is another after the clause: to call on the debtor, on the next day of the table of ageing', async () => {
    await office.as('judgeA')
    await makeEnforceable()
    const { next, age } = await stepNow()
    // Thirty days from the 17th of July.
    expect(next).toMatchObject({ kind: 'callDebtor', due: '2026-08-16', owner: 'Osoba clerk', isOwn: false })
    expect(age).toMatchObject({ since: SERVED_ORDER.enforceable, days: 17 })
    expect(age?.reminders.map(({ days, isPassed }) => [days, isPassed])).toEqual([
      [0, true],
      [16, true],
      [30, false],
      [90, false],
      [180, false],
      [240, false],
    ])
  })

  test('goes where nothing is collected any more, and comes back', async () => {
    await makeEnforceable()
    await act('collection.giveUp', { reason: 'Nema imovine.', nonCollection: 'noProperty' })
    expect(await stepNow()).toMatchObject({ stage: 'uncollectable', age: { days: 17 } })
    expect((await stepNow()).next).toBeUndefined()
    expect(await today('clerk')).toEqual([])
    await act('collection.resume', { reason: 'Pronađen je račun.' })
    expect(await today('clerk')).toEqual([['callDebtor', '2026-08-16']])
    await act('claim.recallFinality', { reason: 'Klauzula je stavljena greškom.' })
    expect((await look()).orders).toEqual([])
  })
})

describe('the next step', () => {
  beforeEach(makeEnforceable)

  test('is postponed with a reason, never into the past, not before its day, and not for longer than the table allows', async () => {
    for (const [due, code] of [
      ['2026-08-02', 'step.dueInPast'],
      ['2026-08-16', 'step.notLater'],
      ['2027-01-31', 'step.dueTooLate'],
    ] as const) {
      expect(await office.refused('step.postpone', { ...target, due, reason: REASON })).toMatchObject({
        code,
        field: 'due',
      })
    }
    await act('step.postpone', { due: '2027-01-30', reason: REASON })
    expect((await stepNow()).next).toMatchObject({ kind: 'callDebtor', due: '2027-01-30' })
    const entries = await office.ask('journal.list', { caseId: target.caseId })
    expect(entries).toContainEqual(expect.objectContaining({ act: 'claim.postponeStep', reason: REASON }))
  })

  test('is done together with the next; what is of no kind is described, and the clause is given once', async () => {
    const done = 'Dužnik je pozvan, obećao je ratu.'
    const refused = async (next: Input<'step.complete'>['next']) =>
      office.refused('step.complete', { ...target, done, next })
    expect(await refused({ kind: 'other', due: '2026-09-01' })).toMatchObject({ code: 'step.noteMissing' })
    expect(await refused({ kind: 'clause', due: '2026-09-01' })).toMatchObject({ code: 'step.clauseGiven' })
    expect(await refused({ kind: 'askBailiff', due: '2026-08-01' })).toMatchObject({
      code: 'step.dueInPast',
      field: 'next.due',
    })
    await act('step.complete', { done, next: { kind: 'checkInstalments', due: '2026-09-01', note: 'prva rata' } })
    expect((await stepNow()).next).toMatchObject({ kind: 'checkInstalments', due: '2026-09-01', note: 'prva rata' })
    expect(await today('clerk')).toEqual([['checkInstalments', '2026-09-01']])
  })

  test('is on the list of its owner; handed over, on that of the other', async () => {
    expect(await today('judgeA')).toEqual([])
    expect(await today('clerk')).toEqual([['callDebtor', '2026-08-16']])
    const keepers = (await look()).keepers.map(({ displayName }) => displayName)
    expect(keepers).toContain('Osoba judgeA')
    expect(keepers).not.toContain('Osoba prosecutorA')
    expect(keepers).not.toContain('Osoba otherClerk')
    const refused = async (to: Name) =>
      office.refused('step.handOver', { ...target, to: office.idOf(to), reason: REASON })
    expect(await refused('clerk')).toMatchObject({ code: 'step.ownerSame' })
    for (const to of ['prosecutorA', 'otherClerk', 'headOfCourt'] as const)
      expect(await refused(to)).toMatchObject({ code: 'step.ownerUnknown' })
    await act('step.handOver', { to: office.idOf('judgeA'), reason: REASON })
    expect(await today('clerk')).toEqual([])
    expect(await today('judgeA')).toEqual([['callDebtor', '2026-08-16']])
  })

  test('is the court’s: the prosecution sees it and changes nothing', async () => {
    await office.as('prosecutorA')
    expect(await stepNow()).toMatchObject({ next: { kind: 'callDebtor', owner: 'Osoba clerk' } })
    expect((await look()).keepers).toEqual([])
    const input = { ...target, due: '2026-09-01', reason: REASON }
    expect(await office.refused('step.postpone', input)).toMatchObject({ code: 'session.roleNotAllowed' })
  })
})

describe('why an order is not paid', () => {
  const told = async () =>
    (await look()).orders.flatMap(({ nonCollection }) =>
      nonCollection.map(({ date, reason, by }) => [date, reason, by]),
    )

  test('is said with the step, once the order can be enforced; what was said before stays', async () => {
    const due = '2026-09-01'
    const early = { ...target, due, reason: REASON, nonCollection: 'noProperty' as const }
    expect(await office.refused('step.postpone', early)).toMatchObject({
      code: 'step.reasonTooEarly',
      field: 'nonCollection',
    })
    await makeEnforceable()
    expect(await told()).toEqual([])
    await act('step.postpone', { due, reason: REASON })
    expect(await told()).toEqual([])
    const next = { kind: 'askBailiff' as const, due }
    await act('step.complete', { done: REASON, next, nonCollection: 'enforcementNotStarted' })
    const first = [TODAY, 'enforcementNotStarted', 'Osoba clerk']
    expect(await told()).toEqual([first])
    office.clock.today = '2026-08-20'
    await act('step.postpone', { due: '2026-09-02', reason: REASON, nonCollection: 'enforcementNotStarted' })
    expect(await told()).toEqual([first])
    await office.as('judgeA')
    await act('step.postpone', { due: '2026-09-03', reason: REASON, nonCollection: 'noProperty' })
    await office.as('clerk')
    await act('collection.giveUp', { reason: REASON, nonCollection: 'debtorAbroad' })
    const all = [first, ['2026-08-20', 'noProperty', 'Osoba judgeA'], ['2026-08-20', 'debtorAbroad', 'Osoba clerk']]
    expect(await told()).toEqual(all)
  })

  test('leaves with the exchange form, and is what the report counts', async () => {
    await makeEnforceable()
    await act('step.postpone', { due: '2026-09-01', reason: REASON, nonCollection: 'enforcementNotStarted' })
    await act('step.postpone', { due: '2026-09-02', reason: REASON, nonCollection: 'noProperty' })
    office.dialog.save = join(office.folder, 'izvoz.json')
    await office.as('judgeA')
    await office.ask('exchange.export', { caseId: target.caseId, reason: 'Izvještaj ministarstvu.' })
    const reading = readExchange(JSON.parse(await readFile(office.dialog.save, 'utf8')))
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
    expect(reading.form.nonCollection).toEqual([
      { claim: 'c1', entry: { date: TODAY, reason: 'enforcementNotStarted' } },
      { claim: 'c1', entry: { date: TODAY, reason: 'noProperty' } },
    ])
    const unpaid = collectClaimFacts({ file: toCaseFile(reading.form) }).flatMap(({ reason = [] }) => reason)
    expect(unpaid).toEqual(['noProperty'])
  })
})

describe('the list of unpaid orders', () => {
  beforeEach(makeEnforceable)
  const listed = async (filter: Input<'step.list'> = {}) => {
    const { rows, total, late } = await office.ask('step.list', filter)
    return [rows.map(({ kind, due, owner, age, paidCents }) => [kind, due, owner, age, paidCents]), total, late]
  }

  test('tells what comes next, who does it, how old the debt is and how much has come in; narrowed by any of it', async () => {
    const row = ['callDebtor', '2026-08-16', 'Osoba clerk', 17, 100]
    expect(await listed()).toEqual([[row], 1, 0])
    expect(await listed({ mine: true })).toEqual([[row], 1, 0])
    expect(await listed({ age: 17 })).toEqual([[row], 1, 0])
    expect(await listed({ age: 18 })).toEqual([[], 0, 0])
    expect(await listed({ overdue: true })).toEqual([[], 0, 0])
    office.clock.today = '2026-08-17'
    expect(await listed({ overdue: true, mine: true, age: 16 })).toEqual([[[...row.slice(0, 3), 31, 100]], 1, 1])
    expect((await office.ask('today.counts', {})).steps).toBe(1)
    await office.as('secondClerk')
    expect(await listed({ mine: true })).toEqual([[], 0, 0])
    expect(await listed()).toMatchObject([[{}], 1, 1])
    expect((await office.ask('today.counts', {})).steps).toBe(0)
  })

  test('shows a judge the orders of files that one reads', async () => {
    await office.as('headOfCourt')
    const assigned = { capacity: 'owner' as const, person: office.idOf('judgeB'), reason: 'Raspored predmeta.' }
    await office.ask('caseFile.assign', { caseId: target.caseId, ...assigned })
    await office.as('judgeA')
    expect(await listed()).toEqual([[], 0, 0])
    await office.as('judgeB')
    expect(await listed()).toMatchObject([[{}], 1, 0])
    for (const who of ['prosecutorA', 'headOfCourt', 'coordinatorA'] as const) {
      await office.as(who)
      expect(await office.refused('step.list', {})).toMatchObject({ code: 'session.roleNotAllowed' })
    }
  })
})

describe('who follows an order', () => {
  beforeEach(makeEnforceable)

  async function giveFile(to: Name, from?: Name) {
    await office.as('headOfCourt')
    const given = { capacity: 'owner' as const, person: office.idOf(to), reason: 'Raspored predmeta.' }
    const before = from === undefined ? {} : { from: office.idOf(from) }
    const { revision } = await office.ask('caseFile.assign', { caseId: target.caseId, ...given, ...before })
    target = { ...target, revision }
  }

  test('goes with the file: a judge who reads it no more does not keep it', async () => {
    await act('step.handOver', { to: office.idOf('judgeA'), reason: REASON })
    await giveFile('judgeB')
    expect(await today('judgeA')).toEqual([])
    expect(await today('judgeB')).toHaveLength(1)
  })

  test('the registry keeps it whoever has the file', async () => {
    await giveFile('judgeB')
    expect(await today('clerk')).toHaveLength(1)
  })

  test('does not go before the order is handed over, which the head does without reading the file', async () => {
    await office.as('administrator')
    await office.ask('staff.remove', { person: office.idOf('clerk'), reason: REASON })
    await office.as('headOfCourt')
    const [leaver] = await office.ask('schedule.leavers', {})
    expect(leaver).toMatchObject({ displayName: 'Osoba clerk', owner: 0, clerk: 0, steps: 1 })
    const input = { person: office.idOf('clerk'), reason: REASON }
    expect(await office.refused('schedule.handOver', input)).toMatchObject({ code: 'handOver.successorMissing' })
    const done = await office.ask('schedule.handOver', { ...input, clerk: office.idOf('secondClerk') })
    expect(done).toEqual({ files: 0, left: 0 })
    expect(await office.ask('schedule.leavers', {})).toEqual([])
    expect((await office.ask('session.state', {})).accounts.map(({ id }) => id)).not.toContain(office.idOf('clerk'))
    expect(await today('secondClerk')).toHaveLength(1)
  })

  test('is not excluded from the file before it is another’s', async () => {
    await office.as('headOfCourt')
    const input = { caseId: target.caseId, person: office.idOf('clerk'), reason: 'Srodstvo sa okrivljenim.' }
    expect(await office.refused('caseFile.exclude', input)).toMatchObject({ code: 'caseFile.excludedFollows' })
  })
})
