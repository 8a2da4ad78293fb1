import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Output } from '../../shared/contract/channels.ts'
import type { ClaimStage } from '../../shared/domain/claim/stages.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { ScheduledFile } from '../support/office/scheduledFile.ts'
import { decisionFor } from '../support/office/twoClaims.ts'
import { withCasesOf } from '../support/office/scheduleKeys.ts'
import { present } from '../support/trainingCase.ts'

// Days that claims lay at their stages, counted by hand from the days of the acts.

const REASON = 'raspored poslova'
let office: ScheduleOffice
beforeEach(async () => {
  office = await openScheduleOffice()
})
afterEach(() => office.close())

const on = (day: string) => {
  office.clock.today = day
}
async function look(who: Name): Promise<Output<'workload.look'>> {
  await office.as(who)
  return office.ask('workload.look', {})
}
const rowOf = ({ people }: Output<'workload.look'>, name: Name) =>
  present(people.find(({ id }) => id === office.idOf(name)))
const stageOf = ({ stages }: Output<'workload.look'>, stage: ClaimStage) =>
  present(stages.find((one) => one.stage === stage))

/** A file at the court, taken up and decided on those days; its owner there is judge A. */
async function decidedFile(number: number, [registered, begun, decided]: readonly [string, string, string]) {
  on('2026-05-01')
  const file = await ScheduledFile.import(office, number)
  await file.forward()
  on(registered)
  await file.register()
  await office.as('headOfCourt')
  const { caseId } = file.target
  const assigned = { capacity: 'owner' as const, person: office.idOf('judgeA'), reason: REASON }
  const { revision } = await office.ask('caseFile.assign', { caseId, ...assigned })
  await office.as('judgeA')
  on(begun)
  file.target = await office.ask('claim.startReview', { caseId, revision, claim: 'c1' })
  file.target = await office.ask('claim.startReview', { ...file.target, claim: 'c2' })
  on(decided)
  file.target = await office.ask('decision.save', { ...file.target, decision: decisionFor('c1') })
  return file
}

test('files stand with whom they are assigned to, at the least advanced stage; medians are those of the days of the acts', async () => {
  await decidedFile(701, ['2026-05-04', '2026-05-10', '2026-06-16'])
  await decidedFile(702, ['2026-05-04', '2026-05-24', '2026-06-16'])
  on('2026-06-20')
  const whole = await look('headOfCourt')
  expect(whole.isWhole).toBe(true)
  // One claim of each is decided, the other in review still.
  expect(rowOf(whole, 'judgeA')).toMatchObject({ files: 2, late: 0, stages: [{ stage: 'inReview', files: 2 }] })
  expect(rowOf(whole, 'judgeB')).toMatchObject({ files: 0, stages: [] })
  // Registered: two claims 6 days, two 20: the median lies between.
  expect(stageOf(whole, 'registered')).toMatchObject({ files: 0, median: { days: 13, stays: 4 } })
  // In review: one ended after 37 days, one after 23.
  expect(stageOf(whole, 'inReview')).toMatchObject({ files: 2, median: { days: 30, stays: 2 } })
  expect(whole.longest.map(({ mark, since, days, owner }) => [mark, since, days, owner])).toEqual([
    ['K.br.701/26', '2026-05-10', 41, 'Osoba judgeA'],
    ['K.br.702/26', '2026-05-24', 27, 'Osoba judgeA'],
  ])
  const prosecution = await look('headOfProsecution')
  expect(prosecution.people.every(({ files }) => files === 0)).toBe(true)
})

test('each sees what they have themselves, and nothing of a colleague', async () => {
  await decidedFile(703, ['2026-05-04', '2026-05-10', '2026-06-16'])
  const own = await look('judgeA')
  expect(own.isWhole).toBe(false)
  expect(own.people.map(({ displayName, files }) => [displayName, files])).toEqual([['Osoba judgeA', 1]])
  expect(own.longest.map(({ mark, mayOpen }) => [mark, mayOpen])).toEqual([['K.br.703/26', true]])
  const other = await look('judgeB')
  expect(other.people.map(({ files }) => files)).toEqual([0])
  expect([other.longest, other.units, other.stages.filter(({ files }) => files > 0)]).toEqual([[], [], []])
})

test('what nobody has is counted as nobody’s; assigned, it is that one’s, and the clerk’s too', async () => {
  on('2026-05-01')
  const file = await ScheduledFile.import(office, 704)
  await file.forward()
  await file.register()
  const before = await look('headOfCourt')
  expect(before.people.find(({ id }) => id === undefined)).toMatchObject({ files: 1 })
  const { caseId } = file.target
  for (const [capacity, name] of [
    ['owner', 'judgeB'],
    ['clerk', 'clerk'],
  ] as const)
    await office.ask('caseFile.assign', { caseId, capacity, person: office.idOf(name), reason: REASON })
  const after = await look('headOfCourt')
  expect(after.people.find(({ id }) => id === undefined)).toBeUndefined()
  expect([rowOf(after, 'judgeB').files, rowOf(after, 'clerk').files]).toEqual([1, 1])
  expect((await look('clerk')).people.map(({ files }) => files)).toEqual([1])
})

describe('a time standard', () => {
  test('is none as shipped; set, it counts what has lain longer; it is the office’s alone, dated and kept', async () => {
    await decidedFile(705, ['2026-05-04', '2026-05-10', '2026-06-16'])
    on('2026-06-20')
    expect((await look('headOfCourt')).stages.every(({ standard }) => standard === undefined)).toBe(true)
    const set = async (days: number | null) =>
      office.ask('workload.setStandard', { stage: 'inReview', days, reason: REASON })
    await set(41)
    expect(rowOf(await look('headOfCourt'), 'judgeA')).toMatchObject({ files: 1, late: 0 })
    await set(40)
    const late = await look('headOfCourt')
    expect(rowOf(late, 'judgeA')).toMatchObject({ files: 1, late: 1 })
    expect(stageOf(late, 'inReview')).toMatchObject({ standard: 40, late: 1 })
    expect(late.longest).toMatchObject([{ isLate: true }])
    expect((await look('judgeA')).people).toMatchObject([{ late: 1 }])
    // The stages of the prosecution are its own.
    expect((await look('headOfProsecution')).stages.map(({ stage }) => stage)).toEqual(['draft', 'ready', 'returned'])
    await office.as('headOfCourt')
    expect(await office.refused('workload.setStandard', { stage: 'inReview', days: 40, reason: REASON })).toMatchObject(
      {
        code: 'workload.standardSame',
      },
    )
    await set(null)
    expect(stageOf(await look('headOfCourt'), 'inReview').standard).toBeUndefined()
    const rows = await withCasesOf(office, (db) =>
      db.prepare('SELECT days FROM time_standard ORDER BY ordinal', { pluck: true }).all(),
    )
    expect(rows).toEqual([41, 40, null])
  })
})

describe('a unit', () => {
  test('counts the files of its people, each once; nobody is in two; dissolved, its people and files stay', async () => {
    const { target } = await decidedFile(706, ['2026-05-04', '2026-05-10', '2026-06-16'])
    await office.as('headOfCourt')
    const clerk = { capacity: 'clerk' as const, person: office.idOf('clerk'), reason: REASON }
    await office.ask('caseFile.assign', { caseId: target.caseId, ...clerk })
    const members = [office.idOf('judgeA'), office.idOf('clerk')]
    const { id } = await office.ask('workload.saveUnit', { name: 'Prvo vijeće', members, reason: REASON })
    expect((await look('headOfCourt')).units).toMatchObject([{ id, name: 'Prvo vijeće', files: 1, late: 0 }])
    const second = { name: 'Drugo vijeće', members: [office.idOf('judgeA')], reason: REASON }
    expect(await office.refused('workload.saveUnit', second)).toMatchObject({ code: 'unit.memberElsewhere' })
    const stranger = { name: 'Drugo vijeće', members: [office.idOf('prosecutorA')], reason: REASON }
    expect(await office.refused('workload.saveUnit', stranger)).toMatchObject({ code: 'unit.memberUnknown' })
    await office.ask('workload.saveUnit', {
      id,
      name: 'Prvo odjeljenje',
      members: [office.idOf('judgeB'), office.idOf('judgeB')],
      reason: REASON,
    })
    expect((await look('headOfCourt')).units).toMatchObject([{ name: 'Prvo odjeljenje', files: 0 }])
    await office.ask('workload.removeUnit', { id, reason: REASON })
    const after = await look('headOfCourt')
    expect([after.units, rowOf(after, 'judgeA').files]).toEqual([[], 1])
    expect(await office.refused('workload.removeUnit', { id, reason: REASON })).toMatchObject({ code: 'unit.notFound' })
  })
})

test('the counters are those of a recount', async () => {
  const file = await decidedFile(707, ['2026-05-04', '2026-05-10', '2026-06-16'])
  await decidedFile(708, ['2026-05-06', '2026-05-10', '2026-06-17'])
  await office.as('judgeA')
  on('2026-06-20')
  await office.ask('order.issue', { ...file.target, claim: 'c1', password: office.passwordOf('judgeA') })
  const read = (sql: string) => withCasesOf(office, (db) => db.prepare(sql).all())
  expect(await read('SELECT * FROM open_count WHERE files <> 0 ORDER BY 1, 2, 3, 4')).toEqual(
    await read(`SELECT office, open_stage, owner, clerk, count(*) AS files FROM office_case WHERE open_stage <> ''
      GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`),
  )
  const stays = await read('SELECT * FROM stay_count WHERE stays <> 0 ORDER BY 1, 2, 3')
  expect(stays.length).toBeGreaterThan(3)
  expect(stays).toEqual(
    await read(`SELECT office, stage, CAST(julianday(to_day) - julianday(from_day) AS INTEGER) AS days, count(*) AS stays
      FROM claim_stay WHERE to_day IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`),
  )
  // Every claim lies where it stands: the last stay of each is open, at its stage, unless nobody is to act on it.
  expect(
    await read(`SELECT stage FROM claim WHERE (case_key, id, stage) NOT IN
      (SELECT case_key, claim_id, stage FROM claim_stay WHERE to_day IS NULL)`),
  ).toEqual([])
})
