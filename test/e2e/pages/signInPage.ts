import { expect } from '@playwright/test'
import { PEOPLE, type Who } from '../../support/office/people.ts'
import type { Desk } from './desk.ts'

/** The first time: with the password that was given, and at once an own one. */
export async function signInFirstTime(desk: Desk, who: Who): Promise<void> {
  await tryPassword(desk, who, PEOPLE[who].given)
  await expect(desk.heading('screens.changePassword.title')).toBeVisible()
  await desk.field('screens.changePassword.current').fill(PEOPLE[who].given)
  await desk.field('screens.password.new').fill(PEOPLE[who].own)
  await desk.field('screens.password.again').fill(PEOPLE[who].own)
  await desk.press('screens.changePassword.submit')
  await isAtWork(desk)
}

export async function signInAs(desk: Desk, who: Who, password = PEOPLE[who].own): Promise<void> {
  await tryPassword(desk, who, password)
  await isAtWork(desk)
}

export async function tryPassword(desk: Desk, who: Who, password: string): Promise<void> {
  const account = desk.page.getByRole('radio', { name: new RegExp(`^${desk.text.script(PEOPLE[who].displayName)}`) })
  await account.check()
  await desk.field('screens.signIn.password').fill(password)
  await desk.press('screens.signIn.submit')
}

async function isAtWork(desk: Desk): Promise<void> {
  await expect(desk.page.getByRole('navigation', { name: desk.t('shell.navigation') })).toBeVisible()
}
