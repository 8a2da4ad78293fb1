import { expect } from '@playwright/test'
import type { Desk } from './desk.ts'
import { OFFICES, PEOPLE, type Colleague, type Who } from '../../support/office/people.ts'

/** Offices, administrator, three people, the recovery code typed back. Answers the code. */
export async function completeFirstRun(
  desk: Desk,
  picture: (name: string) => Promise<void> = nothing,
): Promise<string> {
  await chooseOffices(desk)
  await picture('offices')
  await desk.press('screens.next')
  await fillPerson(desk, PEOPLE.administrator)
  await picture('administrator')
  await desk.press('screens.next')
  for (const who of ['prosecutor', 'judge', 'clerk'] as const) await addPerson(desk, who)
  await picture('people')
  await desk.press('screens.next')
  const code =
    (await desk.page.getByRole('status', { name: desk.t('screens.firstRun.recovery.code') }).textContent()) ?? ''
  await picture('recovery')
  await desk.press('screens.firstRun.recovery.written')
  await desk.field('screens.firstRun.confirm.field').fill(code)
  await picture('confirm')
  await desk.press('screens.firstRun.confirm.submit')
  await expect(desk.heading('screens.signIn.title')).toBeVisible()
  return code
}

async function chooseOffices(desk: Desk): Promise<void> {
  await expect(desk.heading('screens.firstRun.offices.title')).toBeVisible()
  const search = desk.field('screens.firstRun.offices.search')
  for (const office of OFFICES) {
    await search.fill(desk.text.office(office))
    await desk.page.getByLabel(desk.text.office(office), { exact: true }).check()
  }
  await search.fill('')
}

async function addPerson(desk: Desk, who: Who): Promise<void> {
  const person = PEOPLE[who]
  await fillPerson(desk, person)
  await desk.field(`roles.${who}.${person.sex}`).check()
  await desk.press('screens.firstRun.people.add')
  await expect(desk.page.getByRole('cell', { name: desk.text.script(person.displayName), exact: true })).toBeVisible()
}

async function fillPerson(desk: Desk, person: Colleague): Promise<void> {
  // The first administrator chooses the own password at once; the others are given one for the first time.
  const isFirst = person === PEOPLE.administrator
  const password = desk.field(isFirst ? 'screens.signIn.password' : 'screens.firstRun.password')
  await desk.field('screens.firstRun.name').fill(person.displayName)
  await desk.field('screens.firstRun.sex').selectOption(person.sex)
  await desk.field('screens.firstRun.office').selectOption(person.office)
  await password.fill(person.given)
}

function nothing(): Promise<void> {
  return Promise.resolve()
}
