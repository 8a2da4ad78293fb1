import { expect } from '@playwright/test'
import type { AppPage } from './appPage.ts'
import { OFFICES, PEOPLE, type Colleague, type Who } from '../../support/office/people.ts'

/** How long the keys of an office may take to be made: one derivation with all its memory for each person, one after the other. */
export const KEYS_MS = 120_000

/** Offices, administrator, three people, the shares to their holders. Answers the shares. */
export async function completeFirstRun(
  appPage: AppPage,
  picture: (name: string) => Promise<void> = nothing,
  people: readonly Who[] = ['prosecutor', 'judge', 'clerk'],
): Promise<readonly string[]> {
  await chooseOffices(appPage)
  await picture('offices')
  await appPage.press('screens.next')
  await fillPerson(appPage, PEOPLE.administrator)
  await picture('administrator')
  await appPage.press('screens.next')
  for (const who of people) await addPerson(appPage, who)
  await picture('people')
  await appPage.press('screens.next')
  await picture('holders')
  await appPage.press('screens.next')
  const shares = []
  for (const number of [1, 2, 3]) shares.push(await takeShare(appPage, number, number === 1 ? picture : nothing))
  await picture('proven')
  await appPage.press('screens.firstRun.shares.submit')
  await expect(appPage.heading('shell.signIn.title')).toBeVisible()
  return shares
}

/** The words of the share that is shown. */
export async function readWords(appPage: AppPage): Promise<readonly string[]> {
  const list = appPage.page.getByRole('list', { name: appPage.t('screens.ceremony.words') })
  await expect(list).toBeVisible()
  return list.getByRole('listitem').allTextContents()
}

/** One holder's turn: called, shown, copied by hand, hidden, typed back. Answers the words. */
export async function takeShare(
  appPage: AppPage,
  number: number,
  picture: (name: string) => Promise<void> = nothing,
): Promise<string> {
  const show = appPage.button('screens.ceremony.show', { number })
  await expect(show).toBeVisible({ timeout: KEYS_MS })
  await picture('called')
  await show.click()
  const words = await readWords(appPage)
  await picture('share')
  await appPage.press('screens.ceremony.hide')
  await appPage.field('screens.ceremony.everyWord').fill(words.join(' '))
  await picture('asked')
  await appPage.press('screens.ceremony.check')
  return words.join(' ')
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
  await appPage.field('screens.firstRun.name').fill(person.displayName)
  await appPage.choose(appPage.field('screens.firstRun.sex'), person.sex)
  await appPage.field('screens.firstRun.office').selectOption(person.office)
  await fillPassword(appPage, person)
}

/** Who is there chooses the own password; the auditor comes later and is given a first one. */
async function fillPassword(appPage: AppPage, person: Colleague): Promise<void> {
  if (person === PEOPLE.administrator) return appPage.field('shell.signIn.password').fill(person.own)
  if (person !== PEOPLE.auditor) {
    await appPage.field('shell.password.new').fill(person.own)
    return appPage.field('shell.password.again').fill(person.own)
  }
  await appPage.field('screens.firstRun.isThere').uncheck()
  const password = appPage.field('screens.firstRun.password')
  await expect(password).toHaveValue(/^(?:[a-z]+-){3}[a-z]+$/)
  await password.fill(person.given)
}

function nothing(): Promise<void> {
  return Promise.resolve()
}
