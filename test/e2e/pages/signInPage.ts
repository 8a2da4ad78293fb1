import { expect } from '@playwright/test'
import { PEOPLE, type Who } from '../../support/office/people.ts'
import type { AppPage } from './appPage.ts'

export async function signInAs(appPage: AppPage, who: Who, password = PEOPLE[who].own): Promise<void> {
  await tryPassword(appPage, who, password)
  await isAtWork(appPage)
}

/** Signs in somebody who is not of the usual people. */
export async function signInNamed(appPage: AppPage, displayName: string, password: string): Promise<void> {
  await tryNamed(appPage, displayName, password)
  await isAtWork(appPage)
}

export async function tryPassword(appPage: AppPage, who: Who, password: string): Promise<void> {
  await tryNamed(appPage, PEOPLE[who].displayName, password)
}

/** Types a password for somebody, whatever follows. */
export async function tryNamed(appPage: AppPage, displayName: string, password: string): Promise<void> {
  const account = appPage.page.getByRole('radio', { name: new RegExp(`^${appPage.text.script(displayName)}`) })
  await account.check()
  await appPage.field('shell.signIn.password').fill(password)
  await appPage.press('shell.signIn.submit')
}

async function isAtWork(appPage: AppPage): Promise<void> {
  await expect(appPage.page.getByRole('navigation', { name: appPage.t('shell.navigation') })).toBeVisible()
}

const WAIT_AFTER_THE_FIRST_MS = 1_000

/** The program says that a password was wrong; answers when the next may be tried (the first wait is a second). */
export async function sitOutTheWait(appPage: AppPage): Promise<void> {
  await expect(appPage.page.getByText(appPage.text.like('errors.password.wrong'))).toBeVisible()
  await appPage.page.waitForTimeout(WAIT_AFTER_THE_FIRST_MS + 100)
}
