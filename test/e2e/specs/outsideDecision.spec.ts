import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/appPage.ts'
import { axeViolations } from '../pages/axe.ts'
import { confirmRuling, writeRuling } from '../pages/rulingPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

test('a decision made on paper is recorded head by head with its clauses, corrected by a ruling, and its debt is collected at once', async () => {
  const userData = await officeFolder('twoInReview')
  const appPage = await AppPage.open({ userData, env: { NAKNADA_TODAY: '2026-08-03' } })
  const { page } = appPage
  await signInAs(appPage, 'judge')
  await page
    .getByRole('row', { name: appPage.t('today.task.inReview') })
    .first()
    .click()
  await appPage.press('screens.outside.button')
  const dialog = page.getByRole('dialog')
  const typed = async (key: string, value: string) => appPage.field(`screens.outside.${key}`, {}, dialog).fill(value)
  await typed('mark', 'K.br.4/25')
  await typed('judge', 'Goran Ćorović')
  await dialog.getByText(appPage.t('screens.sex.m')).click()
  await typed('date', '20.05.2026.')
  await typed('final', '25.05.2026.')
  await typed('enforceable', '10.06.2026.')
  const awarded = dialog.getByLabel(/dosuđeno/)
  await awarded.first().fill('1.000,00')
  for (let index = 1; index < (await awarded.count()); index += 1) await awarded.nth(index).fill('0')
  await dialog
    .getByLabel(/kamata od/)
    .first()
    .fill('20.05.2026.')
  expect(await axeViolations(page, {})).toEqual([])
  await appPage.button('screens.outside.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('.panel')).toContainText(appPage.t('screens.outside.tag'))
  // The mark was copied wrongly: the record is put right, and the old one stays to be read.
  await appPage.press('screens.outside.correct.button')
  await typed('mark', 'K.br.6/25')
  expect(await axeViolations(page, {})).toEqual([])
  await appPage.field('screens.reason', {}, dialog).fill('Oznaka je pogrešno prepisana.')
  await appPage.button('screens.outside.correct.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('.panel h2').first()).toContainText('K.br.6/25')
  await expect(page.locator('.corrections s')).toHaveText('K.br.4/25')
  // This court decided, so it mends a mistake by a ruling of its own, under a number of its own.
  await writeRuling(appPage, 'obviousError', '500,00')
  await appPage.press('screens.ruling.issue')
  await confirmRuling(appPage)
  await expect(page.locator('main')).toContainText(appPage.t('screens.ruling.stands', { amount: '1.500,00 €' }))
  await page.getByRole('tab', { name: appPage.t('screens.tab.collection') }).click()
  await expect(page.locator('.finality')).toContainText(
    appPage.t('service.recordedEnforceable', { day: '10.06.2026.' }),
  )
  await expect(page.getByText('1.500,00').first()).toBeVisible()
  await appPage.close()
})
