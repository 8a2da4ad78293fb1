import { expect } from '@playwright/test'
import { signInNamed } from '../pages/signInPage.ts'
import { figuresFolder } from './figuresFolder.ts'
import { lookAtDialog, openApp, settle, type Visit } from './visit.ts'

/** The figures of the office: drawn, as tables alone, frozen ones, and what is asked before freezing. */
export async function screensOfTheFigures(visit: Visit): Promise<void> {
  const { folder, passwordOf } = await figuresFolder()
  const appPage = await openApp(visit, folder)
  await signInNamed(appPage, 'Osoba coordinatorA', passwordOf('coordinatorA'))
  await appPage.go('monitoring')
  await expect(appPage.page.locator('.figurePanels')).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'monitoring')
  await lookAtDialog(visit, appPage, 'monitoring.freeze.button', 'monitoring-freeze')
  await appPage.page.locator('.figureTables').scrollIntoViewIfNeeded()
  await visit.look(appPage, 'monitoring-tables')
  await appPage.page.locator('.snapshots').getByRole('button').last().click()
  await expect(appPage.button('monitoring.toToday')).toBeVisible()
  await visit.look(appPage, 'monitoring-frozen')
  await appPage.close()
}
