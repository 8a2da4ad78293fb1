import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { completeFirstRun } from '../pages/firstRunPage.ts'
import { tryPassword } from '../pages/signInPage.ts'
import { officeFolder } from './officeFolder.ts'
import { PEOPLE } from '../../support/office/people.ts'
import { openDesk, type Visit } from './visit.ts'

/** First run, sign-in with its faults, the first own password, recovery, and the page that refuses damaged data. */
export async function screensBeforeSignIn(visit: Visit): Promise<void> {
  const { look } = visit
  const desk = await openDesk(visit)
  await completeFirstRun(desk, (name) => look(desk, `first-run-${name}`))
  await look(desk, 'sign-in')
  await tryPassword(desk, 'judge', 'nije ova lozinka')
  await expect(desk.page.getByText(desk.t('errors.signIn.failed', { count: 1 }))).toBeVisible()
  await look(desk, 'sign-in-failed')
  await desk.press('screens.signIn.forgotten')
  await look(desk, 'recover')
  await desk.press('screens.back')
  await tryPassword(desk, 'prosecutor', PEOPLE.prosecutor.given)
  await expect(desk.heading('screens.changePassword.title')).toBeVisible()
  await look(desk, 'change-password')
  await desk.close()
  await refused(visit)
}

async function refused(visit: Visit): Promise<void> {
  const folder = await officeFolder()
  truncateSync(join(folder, 'office.db'), 0)
  const desk = await openDesk(visit, folder)
  await expect(desk.page.getByText(desk.t('refusals.databaseEmpty', { file: 'office.db' }))).toBeVisible()
  await visit.look(desk, 'refused')
  await desk.close()
}
