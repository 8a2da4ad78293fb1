import { expect, test } from '@playwright/test'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createTemporaryFolder } from '../../support/temporaryFolder.ts'
import { AppPage } from '../pages/appPage.ts'
import { axeViolations } from '../pages/axe.ts'
import { pushByKey } from '../pages/keys.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'
import { startListFile } from '../scenarios/startListFile.ts'

test('decisions made before the program was there are entered from a list by the keys, seen first, once, and followed after', async () => {
  test.setTimeout(180_000)
  const userData = await officeFolder()
  const saved = join(createTemporaryFolder(), 'unos.xlsx')
  const env = { NAKNADA_TODAY: '2026-08-03', NAKNADA_DIALOG_OPEN: startListFile(), NAKNADA_DIALOG_SAVE: saved }
  const appPage = await AppPage.open({ userData, env })
  const { page } = appPage
  await signInAs(appPage, 'clerk')
  await appPage.go('caseFiles')
  await pushByKey(appPage, appPage.button('screens.startList.button'))
  await expect(appPage.heading('screens.startList.title')).toBeVisible()
  await pushByKey(appPage, appPage.button('screens.startList.template'))
  await expect.poll(() => existsSync(saved)).toBe(true)
  await pushByKey(appPage, appPage.button('screens.startList.read'))
  const row = (mark: string) => page.getByRole('row').filter({ hasText: mark })
  await expect(row('Ljiljana Đurđević')).toContainText(appPage.t('screens.startList.outcome.newFile'))
  // Nothing is entered yet, and of whom a label stands the name is nowhere.
  await expect(row('Oštećeni Ž-2')).toContainText(appPage.t('screens.startList.sameFile', { row: 2 }))
  await expect(page.getByText('Žižić')).toHaveCount(0)
  await expect(row('K.br.80/24')).toContainText(appPage.t('errors.startList.cellMissing'))
  await expect(row('K.br.80/24')).toContainText(appPage.t('errors.date.invalid'))
  await expect(row('K.br.81/24')).toContainText('10.04.2025.')
  expect(await axeViolations(page, {})).toEqual([])
  const enter = appPage.button('screens.startList.enter', { count: 2 })
  await page.getByLabel(appPage.t('screens.startList.take', { row: 3 })).focus()
  await page.keyboard.press('Space')
  await pushByKey(appPage, appPage.button('screens.startList.enter', { count: 1 }))
  await expect(row('Ljiljana Đurđević')).toContainText(appPage.t('screens.startList.made.newFile'))
  await pushByKey(appPage, appPage.button('screens.startList.save'))

  // The same list again: what is there is found, what was left out joins its file.
  await pushByKey(appPage, appPage.button('screens.startList.read'))
  await expect(row('Ljiljana Đurđević')).toContainText(appPage.t('screens.startList.outcome.there'))
  await expect(row('Oštećeni Ž-2')).toContainText(appPage.t('screens.startList.outcome.newClaim'))
  await expect(enter).toHaveCount(0)
  await pushByKey(appPage, appPage.button('screens.startList.enter', { count: 1 }))
  await expect(row('Oštećeni Ž-2')).toContainText(appPage.t('screens.startList.made.newClaim'))

  // Ledger, enforcement and radar have it.
  await row('Ljiljana Đurđević').getByRole('button').click()
  await expect(page.getByText('1.000,00').first()).toBeVisible()
  await expect(page.getByText('Aleksandar Bošković').first()).toBeVisible()
  await appPage.go('unpaid')
  await expect(page.getByRole('row').filter({ hasText: 'K.br.77/24' })).toHaveCount(2)
  await appPage.close()
})
