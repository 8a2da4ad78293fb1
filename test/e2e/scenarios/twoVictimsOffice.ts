import { expect } from '@playwright/test'
import { OFFICES, PEOPLE } from '../../support/office/people.ts'
import { OWN_PASSWORDS } from './twoVictims.ts'
import { KEYS_MS, readWords } from '../pages/firstRunPage.ts'
import type { Desk } from './twoVictimsFile.ts'

type Worker = keyof typeof OWN_PASSWORDS

/** Two offices, an administrator and three people, who are there and choose their passwords; the shares printed and proven. */
export async function foundOffice(desk: Desk): Promise<void> {
  const { appPage, hands } = desk
  hands.begin('first run')
  await expect(appPage.heading('screens.firstRun.offices.title')).toBeVisible()
  for (const office of OFFICES) await hands.click(appPage.page.getByLabel(appPage.text.office(office), { exact: true }))
  await hands.click(appPage.button('screens.next'))
  await addAccount(desk, 'administrator')
  for (const who of ['prosecutor', 'clerk', 'judge'] as const) await addAccount(desk, who)
  await hands.click(appPage.button('screens.next'))
  await hands.click(appPage.button('screens.next'))
  for (const number of [1, 2, 3]) await takePrintedShare(desk, number)
  await hands.click(appPage.button('screens.firstRun.shares.submit'))
  await expect(appPage.heading('shell.signIn.title')).toBeVisible()
}

/** One holder's turn with a printer at hand: four words are typed back. */
async function takePrintedShare({ appPage, hands }: Desk, number: number): Promise<void> {
  const show = appPage.button('screens.ceremony.show', { number })
  await expect(show).toBeVisible({ timeout: KEYS_MS })
  await hands.click(show)
  const words = await readWords(appPage)
  await hands.click(appPage.button('screens.ceremony.print'))
  await expect(appPage.page.getByText(appPage.t('screens.ceremony.printed'))).toBeVisible()
  await hands.click(appPage.button('screens.ceremony.hide'))
  const asked = appPage.page.getByRole('textbox')
  const places = ((await appPage.page.locator('label').textContent()) ?? '').match(/\d+/g) ?? []
  await hands.fill(asked, places.map((place) => words[Number(place) - 1] ?? '').join(' '))
  await hands.press('Enter')
}

async function addAccount({ appPage, hands }: Desk, who: 'administrator' | Worker): Promise<void> {
  const { displayName, sex, office, own } = PEOPLE[who]
  const isFirst = who === 'administrator'
  await hands.fill(appPage.field('screens.firstRun.name'), displayName)
  await hands.choose(appPage.field('screens.firstRun.sex'), sex)
  if (!isFirst) await hands.click(appPage.field(`roles.${who}.${sex}`))
  await hands.choose(appPage.field('screens.firstRun.office'), office)
  if (isFirst) await hands.fill(appPage.field('shell.signIn.password'), own)
  else {
    await hands.fill(appPage.field('shell.password.new'), OWN_PASSWORDS[who])
    await hands.fill(appPage.field('shell.password.again'), OWN_PASSWORDS[who])
  }
  await hands.click(appPage.button(isFirst ? 'screens.next' : 'screens.firstRun.people.add'))
  if (!isFirst) await expect(appPage.page.getByRole('cell', { name: displayName, exact: true })).toBeVisible()
}

export async function signIn(desk: Desk, who: Worker): Promise<void> {
  await tryPassword(desk, who, OWN_PASSWORDS[who])
  await isAtWork(desk)
}

async function tryPassword({ appPage, hands }: Desk, who: Worker, password: string): Promise<void> {
  await hands.click(
    appPage.page.getByRole('radio', {
      name: new RegExp(`^${PEOPLE[who].displayName}`),
    }),
  )
  await hands.fill(appPage.field('shell.signIn.password'), password)
  await hands.press('Enter')
}

async function isAtWork({ appPage }: Desk): Promise<void> {
  await expect(
    appPage.page.getByRole('navigation', {
      name: appPage.t('shell.navigation'),
    }),
  ).toBeVisible()
}
