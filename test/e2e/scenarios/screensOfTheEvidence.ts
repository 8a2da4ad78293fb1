import { expect } from '@playwright/test'
import { evidencePdf } from '../../support/evidencePdf.ts'
import type { AppPage } from '../pages/appPage.ts'
import { dropFile } from '../pages/evidencePage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from './officeFolder.ts'
import { openApp, openFirstFile, settle, type Visit } from './visit.ts'

const PAGES = ['Nalaz i misljenje vjestaka finansijske struke', 'Zarada u gradjevinarstvu, 2080 casova', 'Prilozi']

/** Attached files: the grid with one of them, the file beside it, words found in its pages, the board, and a file that cannot be shown. */
export async function screensOfTheEvidence(visit: Visit): Promise<void> {
  const { look } = visit
  const appPage = await openApp(visit, await officeFolder('imported'))
  const { page } = appPage
  await signInAs(appPage, 'prosecutor')
  await openFirstFile(appPage)
  await appPage.tab('evidence')
  await page.locator('.board').last().scrollIntoViewIfNeeded()
  await settle(appPage)
  await look(appPage, 'evidence-board')
  await appPage.field('screens.attachment.from').fill('vještak Ž. P., uz zapisnik')
  await dropFile(appPage, 'Nalaz vještaka.pdf', await evidencePdf({ pages: PAGES }))
  await expect(appPage.button('screens.attachment.view')).toBeVisible()
  await settle(appPage)
  await look(appPage, 'evidence-attached')
  await appPage.press('screens.attachment.view')
  await expect(page.locator('canvas[data-page]')).toBeVisible()
  await settle(appPage)
  await look(appPage, 'evidence-viewer')
  await page.locator('.viewer').scrollIntoViewIfNeeded()
  await page.getByText(appPage.t('screens.viewer.text')).click()
  await look(appPage, 'evidence-viewer-text')
  await page.getByRole('searchbox', { name: appPage.t('screens.find.label') }).fill('zarada')
  await settle(appPage)
  await page.getByRole('main').evaluate((main) => main.querySelector('.body')?.scrollTo(0, 0))
  await look(appPage, 'evidence-found')
  await page.getByRole('searchbox', { name: appPage.t('screens.find.label') }).fill('nema toga')
  await expect(page.getByText(appPage.t('screens.find.none'))).toBeVisible()
  await look(appPage, 'evidence-not-found')
  await broken(visit, appPage)
  await appPage.close()
}

async function broken(visit: Visit, appPage: AppPage): Promise<void> {
  await appPage.tab('people')
  await appPage.tab('evidence')
  const closed = appPage.page.getByRole('button', { name: appPage.t('screens.close'), exact: true })
  if ((await closed.count()) > 0) await closed.last().click()
  await dropFile(appPage, 'Pokvaren.pdf', '%PDF-1.7 ovo nije PDF')
  await appPage.button('screens.attachment.view').last().click()
  await expect(appPage.page.getByText(appPage.t('errors.attachment.pdfBroken'))).toBeVisible()
  await visit.look(appPage, 'evidence-broken')
}
