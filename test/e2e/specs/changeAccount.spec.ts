import { expect, test } from '@playwright/test'
import { PEOPLE } from '../../support/office/people.ts'
import { AppPage } from '../pages/appPage.ts'
import { signInAs, tryPassword } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

test('an account is closed, and whoever signs in with it reads that it is', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  const name = PEOPLE.clerk.displayName
  await signInAs(appPage, 'administrator')
  await appPage.go('office')
  await appPage.press('screens.staff.changeOf', { name })
  const dialog = appPage.page.getByRole('dialog')
  await appPage.choose(appPage.field('screens.staff.what', {}, dialog), 'disable')
  await appPage.field('screens.reason', {}, dialog).fill('Dugo odsustvo')
  await appPage.button('screens.staff.changes.disable.submit', {}, dialog).click()
  await expect(appPage.page.getByRole('row', { name })).toContainText(appPage.t('screens.staff.state.disabled'))
  await appPage.lock()
  await tryPassword(appPage, 'clerk', PEOPLE.clerk.own)
  await expect(appPage.page.getByRole('main')).toContainText(appPage.t('errors.signIn.disabled'))
  await appPage.close()
})
