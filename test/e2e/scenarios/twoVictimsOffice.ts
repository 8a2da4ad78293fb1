import { expect } from '@playwright/test'
import { OFFICES, PEOPLE } from '../../support/office/people.ts'
import { HANDED } from './twoVictims.ts'
import type { Desk } from './twoVictimsFile.ts'

/** Two offices, an administrator and three people, the recovery code typed back. */
export async function foundOffice(desk: Desk): Promise<void> {
  const { appPage, hands } = desk
  hands.begin('first run')
  await expect(appPage.heading('screens.firstRun.offices.title')).toBeVisible()
  for (const office of OFFICES) await hands.click(appPage.page.getByLabel(appPage.text.office(office), { exact: true }))
  await hands.click(appPage.button('screens.next'))
  for (const who of ['administrator', 'prosecutor', 'clerk', 'judge'] as const) await addAccount(desk, who)
  await hands.click(appPage.button('screens.next'))
  const shown = appPage.page.getByRole('status', {
    name: appPage.t('screens.firstRun.recovery.code'),
  })
  // Five keys are derived one after the other: on a busy machine that takes longer than anything else.
  await expect(shown).toBeVisible({ timeout: 120_000 })
  const code = (await shown.textContent()) ?? ''
  await hands.click(appPage.button('screens.firstRun.recovery.written'))
  await hands.fill(appPage.field('screens.firstRun.confirm.field'), code)
  await hands.press('Enter')
  await expect(appPage.heading('shell.signIn.title')).toBeVisible()
}

async function addAccount({ appPage, hands }: Desk, who: 'administrator' | keyof typeof HANDED): Promise<void> {
  const { displayName, sex, office, given } = PEOPLE[who]
  const isFirst = who === 'administrator'
  await hands.fill(appPage.field('screens.firstRun.name'), displayName)
  await hands.choose(appPage.field('screens.firstRun.sex'), sex)
  if (!isFirst) await hands.click(appPage.field(`roles.${who}.${sex}`))
  await hands.choose(appPage.field('screens.firstRun.office'), office)
  const password = appPage.field(isFirst ? 'shell.signIn.password' : 'screens.firstRun.password')
  await hands.fill(password, isFirst ? given : HANDED[who].given)
  await hands.click(appPage.button(isFirst ? 'screens.next' : 'screens.firstRun.people.add'))
  if (!isFirst) await expect(appPage.page.getByRole('cell', { name: displayName, exact: true })).toBeVisible()
}

/** Everybody once with the given password and at once an own one; the prosecutor stays. */
export async function signInFirstTimes(desk: Desk): Promise<void> {
  desk.hands.begin('three first sign-ins, own passwords')
  await signInFirst(desk, 'judge')
  await desk.hands.lock()
  await signInFirst(desk, 'clerk')
  await desk.hands.lock()
  await signInFirst(desk, 'prosecutor')
}

async function signInFirst(desk: Desk, who: keyof typeof HANDED): Promise<void> {
  const { appPage, hands } = desk
  await tryPassword(desk, who, HANDED[who].given)
  await expect(appPage.heading('shell.changePassword.title')).toBeVisible()
  await hands.fill(appPage.field('shell.password.new'), HANDED[who].own)
  await hands.fill(appPage.field('shell.password.again'), HANDED[who].own)
  await hands.press('Enter')
  await isAtWork(desk)
}

export async function signIn(desk: Desk, who: keyof typeof HANDED): Promise<void> {
  await tryPassword(desk, who, HANDED[who].own)
  await isAtWork(desk)
}

async function tryPassword({ appPage, hands }: Desk, who: keyof typeof HANDED, password: string): Promise<void> {
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
