import { setImmediate as afterAnswers } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkItem } from '../../shared/contract/today.ts'
import { readTrainingCase } from '../support/trainingCase.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'

let office: TestOffice
beforeAll(() => {
  office = openOfficeAtWork()
})
afterAll(() => office.close())

const FILES = 25

test('a hearing that has passed leaves its task at the next one, for more files than one step takes', async () => {
  await signIn(office, 'prosecutor')
  const { proceedings: form, claims, people } = readTrainingCase('case-01')
  const hearings = ['2026-06-20', '2026-07-10'].map((date) => ({ date, kind: 'main' as const }))
  const { courtMark: _courtMark, mainHearingEnded: _ended, verdict: _verdict, ...proceedings } = form
  for (let number = 1; number <= FILES; number += 1) {
    const mark = { prosecutionMark: `Kt.br.${String(number)}/26` }
    let target = await office.ask('caseFile.create', { case: { ...proceedings, ...mark, hearings } })
    for (const { id, role, sex, name } of people) {
      target = await office.ask('person.save', { ...target, person: { id, role, sex }, identity: { name } })
    }
    const claim = claims[0]?.claim
    if (claim === undefined) throw new Error('case-01 without its claim')
    await office.ask('claim.save', { ...target, claim: { ...claim, heads: [] } })
  }
  const groups = async () => (await office.ask('today.worklist', {})).groups
  const daysOf = (group: { items: WorkItem[] }) =>
    group.items.filter(({ task }) => task === 'draft').map(({ due }) => due)
  expect(daysOf((await groups()).thisWeek)).toEqual(Array(FILES).fill('2026-06-20'))

  office.clock.today = '2026-06-21'
  await groups()
  while (!office.events.some(({ aggregate }) => aggregate === 'work')) await afterAnswers()
  const passed = await groups()
  expect(passed.overdue.count).toBe(0)
  expect(daysOf(passed.later)).toEqual(Array(FILES).fill('2026-07-10'))

  office.clock.today = '2026-07-11'
  await groups()
  while (office.events.filter(({ aggregate }) => aggregate === 'work').length < 2) await afterAnswers()
  const over = await groups()
  expect(over.overdue.count).toBe(0)
  expect(daysOf(over.later)).toEqual(Array(FILES).fill(undefined))
})
