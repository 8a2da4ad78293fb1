import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/appPage.ts'
import { completeFirstRun } from '../pages/firstRunPage.ts'
import { signInAs } from '../pages/signInPage.ts'

test('an office is founded, and the judge works with the password that was chosen there', async () => {
  const appPage = await AppPage.open()
  await completeFirstRun(appPage)
  await signInAs(appPage, 'judge')
  await expect(appPage.page.getByRole('heading', { name: 'Danas', level: 1 })).toBeVisible()
  await appPage.lock()
  await signInAs(appPage, 'judge')
  await appPage.speak('cnr-Cyrl')
  await expect(appPage.page.getByRole('heading', { name: 'Данас', level: 1 })).toBeVisible()
  await appPage.close()
})
