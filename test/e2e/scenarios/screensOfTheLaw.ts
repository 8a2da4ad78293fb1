import { expect } from '@playwright/test'
import type { AppPage } from '../pages/appPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from './officeFolder.ts'
import { handOver, lookAtDialog, openApp, settle, type Visit } from './visit.ts'

/** The tables of the law an office computes by: a version in force, two that wait, and what each changes. */
export async function screensOfTheLaw(visit: Visit): Promise<void> {
  const appPage = await openApp(visit, await officeFolder('broughtLaws'))
  await signInAs(appPage, 'administrator')
  await appPage.go('office')
  await appPage.page.getByRole('tab', { name: appPage.t('screens.office.tab.law') }).click()
  await expect(appPage.button('screens.law.takeFile')).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'law-tables')
  await lookAtDialog(visit, appPage, 'screens.law.rate.button', 'law-rate')
  await lookAtDialog(visit, appPage, 'screens.law.application.button', 'law-application')
  await lookAtEach(visit, appPage, 'screens.law.look', 'law-change')
  await lookAtEach(visit, appPage, 'screens.law.toProgram.button', 'law-back')
  await handOver(visit, appPage, 'judge')
  await expect(appPage.button('today.law.look').first()).toBeVisible()
  await visit.look(appPage, 'today-law')
  await lookAtEach(visit, appPage, 'today.law.look', 'law-decide')
  await appPage.close()
}

/** Every dialog that a button of that name opens, once what it asks of the core is there. */
async function lookAtEach({ look }: Visit, appPage: AppPage, button: string, name: string): Promise<void> {
  const buttons = appPage.page.getByRole('button', { name: new RegExp(`^${appPage.t(button)}`) })
  const count = await buttons.count()
  expect(count).toBeGreaterThan(0)
  for (let at = 0; at < count; at += 1) {
    await buttons.nth(at).click()
    await expect(appPage.page.getByRole('dialog')).toBeVisible()
    await settle(appPage)
    await look(appPage, `${name}-${String(at)}`)
    await appPage.page.keyboard.press('Escape')
    await expect(appPage.page.getByRole('dialog')).toHaveCount(0)
  }
}
