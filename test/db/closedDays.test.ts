import { setImmediate as afterAnswers } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScheduleOffice, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { targetOf } from '../support/office/twoClaims.ts'
import { readTrainingCase } from '../support/trainingCase.ts'

let office: ScheduleOffice
beforeAll(async () => {
  office = await openScheduleOffice()
})
afterAll(() => office.close())

const FILES = 12
const reason = 'nestanak struje u zgradi suda'

/** Files at the court whose judgment is to be announced by the 18th of June 2026, a Thursday. */
async function openFiles(): Promise<readonly string[]> {
  await office.as('clerk')
  const { proceedings: form, claims, people } = readTrainingCase('case-01')
  const { mainHearingEnded: _ended, verdict: _verdict, ...rest } = form
  const opened: string[] = []
  for (let number = 1; number <= FILES; number += 1) {
    const marks = { courtMark: `K.br.${String(600 + number)}/26`, prosecutionMark: `Kt.br.${String(600 + number)}/26` }
    const proceedings = { ...rest, ...marks, mainHearingEnded: '2026-06-15' }
    let target = targetOf(await office.ask('caseFile.create', { case: { ...proceedings, hearings: [] } }))
    for (const { id, role, sex, name } of people)
      target = await office.ask('person.save', { ...target, person: { id, role, sex }, identity: { name } })
    const claim = claims[0]?.claim
    if (claim === undefined) throw new Error('case-01 without its claim')
    await office.ask('claim.save', { ...target, claim: { ...claim, heads: [], filedWith: 'court' } })
    opened.push(target.caseId)
  }
  return opened
}

/** The days by which the claims of the files are to be taken up, as the day's work has them, once it is brought up to date. */
async function daysOfWork(): Promise<readonly (string | undefined)[]> {
  await office.as('judgeA')
  await office.ask('today.worklist', {})
  for (let turn = 0; turn < 50; turn += 1) await afterAnswers()
  const { groups } = await office.ask('today.worklist', {})
  const items = Object.values(groups).flatMap((group) => group.items)
  return items.filter(({ task }) => task === 'registered').map(({ due }) => due)
}

test('a day on which the court does not work moves every limit that ends on it, in lists as on the file, and back', async () => {
  const [caseId = ''] = await openFiles()
  const announcement = async () =>
    (await office.ask('caseFile.deadlines', { caseId: caseId as never })).find(
      ({ rule }) => rule === 'judgmentAnnouncement',
    )
  expect(await daysOfWork()).toEqual(Array(FILES).fill('2026-06-18'))
  expect(await announcement()).toMatchObject({ due: '2026-06-18', skipped: [] })

  await office.as('headOfCourt')
  await office.ask('schedule.closeDay', { day: '2026-06-18', reason })
  expect((await office.ask('schedule.list', {})).closedDays).toEqual(['2026-06-18'])
  // In the same session as well, behind the next call.
  for (let turn = 0; turn < 50; turn += 1) await afterAnswers()
  const { rows } = await office.ask('schedule.list', {})
  expect(rows.map(({ due }) => due)).toEqual(Array(FILES).fill('2026-06-19'))
  expect(await daysOfWork()).toEqual(Array(FILES).fill('2026-06-19'))
  expect(await announcement()).toMatchObject({
    due: '2026-06-19',
    sentence: {
      cnr: expect.stringContaining('ne radi se 18.06.2026. (organ nije radio), pa rok ističe 19.06.2026.') as string,
    },
  })

  await office.as('headOfCourt')
  await office.ask('schedule.openDay', { day: '2026-06-18', reason: 'sud je ipak radio' })
  expect(await daysOfWork()).toEqual(Array(FILES).fill('2026-06-18'))
})

test('a day that is no working day, is entered already or is not entered is refused, and nobody else enters one', async () => {
  await office.as('headOfCourt')
  const close = (day: string) => office.refused('schedule.closeDay', { day, reason })
  expect(await close('2026-06-20')).toEqual({ code: 'closedDay.noWork', field: 'day' })
  expect(await close('2026-07-13')).toEqual({ code: 'closedDay.noWork', field: 'day' })
  expect(await close('2999-01-05')).toMatchObject({ code: 'workingDay.outOfTable', field: 'day' })
  await office.ask('schedule.closeDay', { day: '2026-12-24', reason })
  expect(await close('2026-12-24')).toEqual({ code: 'closedDay.known', field: 'day' })
  expect(await office.refused('schedule.openDay', { day: '2026-12-23', reason })).toEqual({
    code: 'closedDay.notFound',
    field: 'day',
  })
  await office.as('clerk')
  expect(await close('2026-12-28')).toMatchObject({ code: 'session.roleNotAllowed' })
})
