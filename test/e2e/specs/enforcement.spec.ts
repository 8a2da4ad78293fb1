import { expect, test, type Locator } from '@playwright/test'
import { AppPage } from '../pages/appPage.ts'
import { axeViolations } from '../pages/axe.ts'
import { enforcementAgainst, fillStep } from '../pages/enforcementPage.ts'
import { editorOf } from '../pages/papersPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'
import { openFirstFile } from '../scenarios/visit.ts'

// Case-01: 21.153,23 awarded against two debtors jointly, enforceable.

const dialogOf = ({ page }: AppPage): Locator => page.getByRole('dialog')
test('an enforcement from the motion to the money that came in, a step out of turn and one that is struck', async () => {
  const userData = await officeFolder('enforceable')
  const appPage = await AppPage.open({ userData, env: { NAKNADA_TODAY: '2026-06-15' } })
  const { page } = appPage
  await signInAs(appPage, 'clerk')
  await openFirstFile(appPage)
  await appPage.tab('collection')
  await expect(enforcementAgainst(appPage, 0)).toContainText(appPage.t('enforcement.none'))
  await page.keyboard.press('r')
  await fillStep(appPage, { body: 'bailiff', name: 'R. V.', mark: 'Iv.br.412/26' })
  await expect(enforcementAgainst(appPage, 0)).toContainText('Iv.br.412/26')

  await page.keyboard.press('r')
  const kinds = appPage.field('enforcement.what', {}, dialogOf(appPage)).locator('option')
  await expect(kinds).toHaveText(
    ['choose', 'kind.advance', 'kind.ruling', 'kind.end'].map((key) => appPage.t(`enforcement.${key}`)),
  )
  await fillStep(appPage, { bearer: 'legalAid' }, 'advance')
  await page.keyboard.press('r')
  await fillStep(appPage, { outcome: 'allowed' }, 'ruling')
  await page.keyboard.press('r')
  await fillStep(appPage, { object: 'account', note: 'račun kod banke, 12.06.' }, 'attachment')
  await page.keyboard.press('r')
  await fillStep(appPage, { date: '15.12.2026.' }, 'inventory')
  await expect(enforcementAgainst(appPage, 0)).toContainText(appPage.t('enforcement.announced'))
  await page.keyboard.press('r')
  await fillStep(appPage, { amountCents: '2.200,00' }, 'collected')
  await expect(page.locator('.collection .lines')).toContainText('2.200,00')
  await expect(page.locator('.collection .lines')).toContainText(appPage.t('collection.source.bailiff'))
  expect(await axeViolations(page, {})).toEqual([])

  const collected = enforcementAgainst(appPage, 0)
    .getByRole('listitem')
    .filter({ hasText: appPage.t('enforcement.kind.collected') })
  await collected.getByRole('button').click()
  await appPage.field('screens.reason', {}, dialogOf(appPage)).fill('Uplata je iz drugog predmeta.')
  await appPage.button('enforcement.strike.submit', {}, dialogOf(appPage)).click()
  await expect(dialogOf(appPage)).toHaveCount(0)
  await expect(collected).toContainText('Uplata je iz drugog predmeta.')
  await expect(page.locator('.collection .lines')).toContainText(appPage.t('collection.isReversed'))

  await enforcementAgainst(appPage, 1)
    .getByRole('button', { name: new RegExp(`^${appPage.t('enforcement.makeMotion')}`) })
    .click()
  await expect(editorOf(appPage, 'enforcement-motion')).toBeVisible()
  await appPage.close()
})
