import { expect } from '@playwright/test'
import type { AppPage } from './appPage.ts'
import { OFFICES, PEOPLE, type Colleague, type Who } from '../../support/office/people.ts'

/** How long the keys of an office may take to be made: one derivation with all its memory for each person, one after the other. */
const KEYS_MS = 120_000

/** The recovery code, once the keys are made. */
export async function readRecoveryCode(appPage: AppPage): Promise<string> {
  const shown = appPage.page.getByRole('status', { name: appPage.t('screens.firstRun.recovery.code') })
  await expect(shown).toBeVisible({ timeout: KEYS_MS })
  return (await shown.textContent()) ?? ''
}

/** Offices, administrator, three people, the recovery code typed back. Answers the code. */
export async function completeFirstRun(
  appPage: AppPage,
  picture: (name: string) => Promise<void> = nothing,
): Promise<string> {
  await chooseOffices(appPage)
  await picture('offices')
  await appPage.press('screens.next')
  await fillPerson(appPage, PEOPLE.administrator)
  await picture('administrator')
  await appPage.press('screens.next')
  for (const who of ['prosecutor', 'judge', 'clerk'] as const) await addPerson(appPage, who)
  await picture('people')
  await appPage.press('screens.next')
  const code = await readRecoveryCode(appPage)
  await picture('recovery')
  await appPage.press('screens.firstRun.recovery.written')
  await appPage.field('screens.firstRun.confirm.field').fill(code)
  await picture('confirm')
  await appPage.press('screens.firstRun.confirm.submit')
  await expect(appPage.heading('shell.signIn.title')).toBeVisible()
  return code
}

async function chooseOffices(appPage: AppPage): Promise<void> {
  await expect(appPage.heading('screens.firstRun.offices.title')).toBeVisible()
  const search = appPage.field('screens.firstRun.offices.search')
  for (const office of OFFICES) {
    await search.fill(appPage.text.office(office))
    await appPage.page.getByLabel(appPage.text.office(office), { exact: true }).check()
  }
  await search.fill('')
}

async function addPerson(appPage: AppPage, who: Who): Promise<void> {
  const person = PEOPLE[who]
  await fillPerson(appPage, person)
  await appPage.field(`roles.${who}.${person.sex}`).check()
  await appPage.press('screens.firstRun.people.add')
  await expect(
    appPage.page.getByRole('cell', { name: appPage.text.script(person.displayName), exact: true }),
  ).toBeVisible()
}

async function fillPerson(appPage: AppPage, person: Colleague): Promise<void> {
  // The first administrator chooses the own password at once; the others are given one for the first time.
  const isFirst = person === PEOPLE.administrator
  const password = appPage.field(isFirst ? 'shell.signIn.password' : 'screens.firstRun.password')
  await appPage.field('screens.firstRun.name').fill(person.displayName)
  await appPage.choose(appPage.field('screens.firstRun.sex'), person.sex)
  await appPage.field('screens.firstRun.office').selectOption(person.office)
  if (!isFirst) await expect(password).toHaveValue(/^(?:[a-z]+-){3}[a-z]+$/)
  await password.fill(person.given)
}

function nothing(): Promise<void> {
  return Promise.resolve()
}
