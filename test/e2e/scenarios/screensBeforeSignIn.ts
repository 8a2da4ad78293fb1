import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { completeFirstRun } from '../pages/firstRunPage.ts'
import { tryPassword } from '../pages/signInPage.ts'
import { officeFolder } from './officeFolder.ts'
import { PEOPLE } from '../../support/office/people.ts'
import { openApp, type Visit } from './visit.ts'

/** First run, sign-in with its faults, the first own password, recovery, and the page that refuses damaged data. */
export async function screensBeforeSignIn(visit: Visit): Promise<void> {
  const { look } = visit
  const appPage = await openApp(visit)
  const people = ['prosecutor', 'judge', 'clerk', 'auditor'] as const
  await completeFirstRun(appPage, (name) => look(appPage, `first-run-${name}`), people)
  await look(appPage, 'sign-in')
  await tryPassword(appPage, 'judge', 'nije ova lozinka')
  await expect(appPage.page.getByText(appPage.t('errors.signIn.failed', { count: 1 }))).toBeVisible()
  await look(appPage, 'sign-in-failed')
  await appPage.press('shell.signIn.forgotten')
  await look(appPage, 'recover')
  await appPage.press('shell.back')
  await tryPassword(appPage, 'auditor', PEOPLE.auditor.given)
  await expect(appPage.heading('shell.changePassword.title')).toBeVisible()
  await look(appPage, 'change-password')
  await appPage.close()
  await refused(visit)
}

async function refused(visit: Visit): Promise<void> {
  const folder = await officeFolder()
  truncateSync(join(folder, 'office.db'), 0)
  const appPage = await openApp(visit, folder)
  await expect(appPage.page.getByText(appPage.t('refusals.databaseEmpty', { file: 'office.db' }))).toBeVisible()
  await visit.look(appPage, 'refused')
  await appPage.close()
}
