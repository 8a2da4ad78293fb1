import { expect } from '@playwright/test'
import { openDecided, paragraph, showText, writeFacts } from '../pages/composerPage.ts'
import { officeFolder } from './officeFolder.ts'
import { openApp, settle, type Visit } from './visit.ts'

/** The text of an order between what is generated: a new paragraph, one whose translation is out of date, one language alone. */
export async function screensOfTheComposer(visit: Visit): Promise<void> {
  const appPage = await openDecided(async () => openApp(visit, await officeFolder('decided')))
  await showText(appPage)
  await settle(appPage)
  await visit.look(appPage, 'composer')
  await writeFacts(appPage, 0, { cnr: 'Računi nijesu osporeni.', en: 'The receipts were not contested.' })
  await paragraph(appPage, 0, 'cnr').fill('Računi od 99,99 eura nijesu osporeni.')
  await expect(appPage.page.locator('.staleNote')).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'composer-stale')
  await appPage.press('screens.compose.view.cnr')
  await settle(appPage)
  await visit.look(appPage, 'composer-one-language')
  await paragraph(appPage, 0, 'cnr').fill('Date su injekcije, kaže Smith.')
  await appPage.press('screens.compose.view.cyrillic')
  await appPage.page.locator('.proofreading').first().scrollIntoViewIfNeeded()
  await settle(appPage)
  await visit.look(appPage, 'composer-cyrillic')
  await appPage.close()
}
