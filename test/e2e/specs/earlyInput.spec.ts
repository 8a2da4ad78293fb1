import { expect, test } from '@playwright/test'
import { PEOPLE } from '../../support/office/people.ts'
import { AppPage } from '../pages/appPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

/** A sign-in page that main has drawn and whose program is held back: it comes with `go`. */
async function heldSignIn() {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await signInAs(appPage, 'prosecutor')
  let go = (): void => undefined
  const isLetGo = new Promise<void>((resolve) => {
    go = resolve
  })
  await appPage.running.app.context().route('**/assets/start-*.js', async (route) => {
    await isLetGo
    await route.continue()
  })
  const next = appPage.running.app.waitForEvent('window')
  await appPage.running.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  appPage.page = await next
  await expect(appPage.heading('shell.signIn.title')).toBeVisible()
  await expect(appPage.page.locator('[data-drawn]')).toBeAttached()
  return { appPage, go }
}

test('the sign-in page is drawn before its program runs, and the program goes on with the same elements', async () => {
  const { appPage, go } = await heldSignIn()
  const { page } = appPage
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  const password = appPage.field('shell.signIn.password')
  await expect(password).toBeFocused()
  await expect(page.getByRole('radio', { checked: true })).toHaveAccessibleName(
    new RegExp(`^${PEOPLE.prosecutor.displayName}`),
  )
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('input, button, h1')) Object.assign(one, { isDrawn: true })
  })
  await page.keyboard.type('abc')
  go()
  await expect(page.locator('[data-drawn]')).toHaveCount(0)
  await expect(password).toBeFocused()
  await expect(password).toHaveValue('abc')
  const kept = await page.evaluate(() =>
    [...document.querySelectorAll('input, button, h1')].map((one) => 'isDrawn' in one),
  )
  expect(kept.length).toBeGreaterThan(6)
  expect(kept).not.toContain(false)
  expect(faults).toEqual([])
  await appPage.close()
})

test('a password that was typed, and Enter, before the program runs sign in once it does', async () => {
  const { appPage, go } = await heldSignIn()
  await appPage.page.keyboard.type(PEOPLE.prosecutor.own)
  await appPage.page.keyboard.press('Enter')
  expect(appPage.page.url()).toMatch(/index\.html$/)
  await expect(appPage.field('shell.signIn.password')).toHaveValue(PEOPLE.prosecutor.own)
  go()
  await expect(appPage.page.getByRole('navigation', { name: appPage.t('shell.navigation') })).toBeVisible()
  await appPage.close()
})

test('who was chosen before the program runs signs in with the password that was typed for them', async () => {
  const { appPage, go } = await heldSignIn()
  const clerk = appPage.page.getByRole('radio', { name: new RegExp(`^${PEOPLE.clerk.displayName}`) })
  await clerk.check()
  await appPage.field('shell.signIn.password').fill(PEOPLE.clerk.own)
  // The button is drawn as for an empty field; whoever has typed presses it all the same.
  await appPage.button('shell.signIn.submit').click({ force: true })
  go()
  await expect(appPage.page.getByRole('navigation', { name: appPage.t('shell.navigation') })).toBeVisible()
  await appPage.close()
})
