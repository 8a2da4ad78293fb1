import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/appPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

test('who saw this file: an opened identity closes by itself, and the look at it stands in the file and beside the person', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await appPage.page.clock.install()
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await appPage.tab('people')
  await appPage.row('Oštećena A').click()
  await appPage.press('screens.reveal.button')
  await appPage.field('screens.reason').fill('priprema saslušanja')
  await appPage.press('screens.reveal.submit')
  const covered = appPage.page.getByText(appPage.t('screens.reveal.covered'))
  await expect(covered).toHaveCount(0)
  await appPage.page.clock.fastForward('04:50')
  await expect(covered).toHaveCount(0)
  await appPage.page.clock.fastForward('00:20')
  await expect(covered).toBeVisible()
  await appPage.press('screens.views.person')
  const seen = appPage.page.getByRole('region', { name: appPage.t('screens.views.person') })
  await expect(seen.getByText('priprema saslušanja')).toBeVisible()
  await appPage.tab('journal')
  await appPage.choose(appPage.field('screens.views.journal'), 'seen')
  await expect(appPage.page.getByText('priprema saslušanja')).toBeVisible()
  await expect(appPage.page.getByText(appPage.t('acts.caseFile.readViews')).first()).toBeVisible()
  await appPage.close()
})
