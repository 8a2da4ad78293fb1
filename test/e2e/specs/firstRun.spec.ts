import { expect, test } from '@playwright/test'
import { Desk } from '../pages/desk.ts'
import { completeFirstRun } from '../pages/firstRunPage.ts'
import { signInAs, signInFirstTime } from '../pages/signInPage.ts'

test('an office is founded, and the judge changes the given password and works with the own one', async () => {
  const desk = await Desk.open()
  await completeFirstRun(desk)
  await signInFirstTime(desk, 'judge')
  await expect(desk.page.getByRole('heading', { name: 'Danas', level: 1 })).toBeVisible()
  await desk.lock()
  await signInAs(desk, 'judge')
  await desk.speak('cnr-Cyrl')
  await expect(desk.page.getByRole('heading', { name: 'Данас', level: 1 })).toBeVisible()
  await desk.close()
})
