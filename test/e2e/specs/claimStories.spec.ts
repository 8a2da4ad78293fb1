import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/appPage.ts'
import { headField } from '../pages/claimPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

test('a claim that the judge returns with a note is answered and forwarded again, and the judge has it back', async () => {
  const note = 'Nedostaje nalaz vještaka za stavku N08.'
  const appPage = await AppPage.open({ userData: await officeFolder('twoInReview') })
  await signInAs(appPage, 'judge')
  await appPage.go('today')
  await appPage.row(appPage.t('today.task.inReview')).first().click()
  await appPage.press('screens.return.button')
  const dialog = appPage.page.getByRole('dialog', { name: appPage.t('screens.return.title') })
  await appPage.field('screens.return.note', {}, dialog).fill(note)
  await appPage.button('screens.return.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await appPage.lock()
  await signInAs(appPage, 'prosecutor')
  await appPage.openWork('returned')
  await expect(appPage.page.getByText(note)).toBeVisible()
  await (await headField(appPage, 2, 'amountCents')).fill('7.500,00')
  await appPage.press('screens.forward.button')
  await expect(appPage.page.getByText(appPage.t('screens.stage.forwarded')).first()).toBeVisible()
  await appPage.lock()
  await signInAs(appPage, 'judge')
  await appPage.go('today')
  await expect(appPage.row(appPage.t('today.task.forwarded'))).toHaveCount(1)
  await appPage.close()
})
