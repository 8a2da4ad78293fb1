import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ALL, NONE, ScheduledFile } from '../support/office/scheduledFile.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'

const TODAY = '2026-06-15'

let office: ScheduleOffice
let file: ScheduledFile
let number = 600
const as = (name: Name) => office.as(name)
const idOf = (name: Name) => office.idOf(name)
const schedule = () => office.ask('schedule.list', {})

beforeAll(async () => {
  office = await openScheduleOffice()
})
beforeEach(async () => {
  file = await ScheduledFile.import(office, (number += 1))
})
afterAll(() => office.close())

describe('who stands in for an absent colleague', () => {
  const DAYS = { from: '2026-06-20', to: '2026-06-25' }
  const wanted = (absent: Name, person: Name) => ({
    absent: idOf(absent),
    person: idOf(person),
    ...DAYS,
    reason: 'godišnji odmor kolege',
  })
  async function on(day: string): Promise<void> {
    office.clock.today = day
    await as('prosecutorB')
  }
  afterEach(async () => {
    office.clock.today = TODAY
    await as('headOfProsecution')
    for (const { id } of (await schedule()).standIns)
      await office.ask('schedule.endStandIn', { id, reason: 'kraj provjere' })
  })

  test('reads and works on what is assigned to that one, from the first day to the last, under the own name', async () => {
    await as('headOfProsecution')
    await file.assign('prosecutorA')
    const { id } = await office.ask('schedule.standIn', wanted('prosecutorA', 'prosecutorB'))
    expect((await schedule()).standIns).toEqual([
      {
        id,
        absent: { id: idOf('prosecutorA'), displayName: 'Osoba prosecutorA' },
        person: { id: idOf('prosecutorB'), displayName: 'Osoba prosecutorB' },
        ...DAYS,
      },
    ])
    await on('2026-06-19')
    expect(await file.sees()).toEqual(NONE)
    for (const day of ['2026-06-20', '2026-06-25']) {
      await on(day)
      expect(await file.sees()).toEqual(ALL)
    }
    const { standsInFor, groups } = await office.ask('today.worklist', {})
    const work = Object.values(groups).flatMap(({ items }) => items)
    const marked = work.filter((item) => item.standsInFor !== undefined)
    expect(new Set(marked.map((item) => item.caseId))).toEqual(new Set([file.target.caseId]))
    expect(marked.map((item) => item.standsInFor)).toEqual(marked.map(() => 'Osoba prosecutorA'))
    expect(standsInFor).toEqual([{ displayName: 'Osoba prosecutorA', to: '2026-06-25' }])
    const mine = await office.ask('caseFile.list', { sort: 'age', custody: 'any', mine: true })
    expect(mine.rows).toEqual([])
    file.target = await office.ask('caseFile.forward', file.target)
    const [entry] = await office.ask('journal.list', { caseId: file.target.caseId })
    expect(entry?.person).toBe('Osoba prosecutorB')
    await on('2026-06-26')
    expect(await file.sees()).toEqual(NONE)
    expect((await office.ask('today.worklist', {})).standsInFor).toEqual([])
  })

  test('until it is ended, which is written down as it was begun', async () => {
    await as('headOfProsecution')
    await file.assign('prosecutorA')
    const { id } = await office.ask('schedule.standIn', { ...wanted('prosecutorA', 'prosecutorB'), from: TODAY })
    await as('prosecutorB')
    expect(await file.sees()).toEqual(ALL)
    await as('headOfProsecution')
    await office.ask('schedule.endStandIn', { id, reason: 'kolega se vratio ranije' })
    expect(await office.refused('schedule.endStandIn', { id, reason: 'kolega se vratio ranije' })).toEqual({
      code: 'standIn.notFound',
    })
    await as('prosecutorB')
    expect(await file.sees()).toEqual(NONE)
    await as('administrator')
    const entries = await office.ask('audit.list', { journal: 'cases' })
    const acts = entries.filter(({ act }) => /standIn/i.test(act)).map(({ act, person }) => [act, person])
    expect(acts.slice(0, 2)).toEqual([
      ['caseFile.endStandIn', 'Osoba headOfProsecution'],
      ['caseFile.standIn', 'Osoba headOfProsecution'],
    ])
  })

  test('is a colleague of the same office and work, and whoever stands in for that one reads nothing more', async () => {
    await as('headOfProsecution')
    for (const [absent, person, code] of [
      ['prosecutorA', 'prosecutorA', 'standIn.self'],
      ['prosecutorA', 'judgeA', 'standIn.unknown'],
      ['judgeA', 'judgeB', 'standIn.unknown'],
      ['prosecutorA', 'headOfProsecution', 'standIn.unknown'],
    ] as const)
      expect((await office.refused('schedule.standIn', wanted(absent, person))).code).toBe(code)
    const { id } = await office.ask('schedule.standIn', wanted('prosecutorA', 'prosecutorB'))
    expect((await office.refused('schedule.standIn', wanted('prosecutorA', 'prosecutorC'))).code).toBe(
      'standIn.overlaps',
    )
    await office.ask('schedule.standIn', wanted('prosecutorB', 'prosecutorC'))
    await file.assign('prosecutorA')
    office.clock.today = DAYS.from
    await as('prosecutorC')
    expect(await file.sees()).toEqual(NONE)
    await as('headOfCourt')
    expect((await schedule()).standIns).toEqual([])
    expect((await office.refused('schedule.endStandIn', { id, reason: 'drugi organ' })).code).toBe('standIn.notFound')
    await as('prosecutorA')
    expect((await office.refused('schedule.standIn', wanted('prosecutorA', 'prosecutorB'))).code).toBe(
      'session.roleNotAllowed',
    )
  })
})

test('the reason that a head types is kept over the lock for that head alone, and nothing of a file', async () => {
  const key = 'office/act/standIn'
  await office.as('headOfCourt')
  await office.ask('draft.save', { key, text: '{"text":"godišnji odmor sutkinje"}' })
  expect((await office.refused('draft.save', { key: `${'a'.repeat(32)}/act/export`, text: '{}' })).code).toBe(
    'share.notFound',
  )
  await office.as('headOfProsecution')
  expect(await office.ask('draft.load', { key })).toBeNull()
  await office.as('coordinatorA')
  expect((await office.refused('draft.save', { key, text: '{}' })).code).toBe('share.notFound')
  await office.as('headOfCourt')
  expect(await office.ask('draft.load', { key })).toMatchObject({ text: '{"text":"godišnji odmor sutkinje"}' })
  await office.ask('draft.discard', { key })
  expect(await office.ask('draft.load', { key })).toBeNull()
})
