import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Locator } from '@playwright/test'
import { readNaknadaOrder } from '../../../shared/domain/proof/naknadaOrder.ts'
import { AppPage } from '../pages/appPage.ts'
import { axeViolations } from '../pages/axe.ts'
import { confirmRuling, writeRuling } from '../pages/rulingPage.ts'
import { recipientRow, recordAttempt } from '../pages/servicePage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

/** 4.000,00 of the fourth head became 4.100,00, and 3.000,00 by the second ruling: of 21.153,23 in all. */
const SUMS = ['21.153,23', '21.253,23', '20.153,23'] as const

const dataFile = (userData: string) => join(userData, 'podaci.json')

/** The judge at the order of case-01, on that day. */
async function openOrder(userData: string, today: string): Promise<AppPage> {
  const env = { NAKNADA_TODAY: today, NAKNADA_DIALOG_SAVE: dataFile(userData) }
  const appPage = await AppPage.open({ userData, env })
  await signInAs(appPage, 'judge')
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await appPage.tab('decisions')
  await expect(appPage.page.getByRole('region', { name: appPage.t('screens.order.frozen') })).toBeVisible()
  return appPage
}

/** Saves the figures of the order for other programs. */
async function saveData(appPage: AppPage): Promise<void> {
  await appPage.press('screens.order.export.json')
  const dialog = appPage.page.getByRole('dialog')
  await appPage.field('screens.reason', {}, dialog).fill('za program računovodstva')
  await appPage.button('screens.order.exportSubmit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
}

const historyOf = (appPage: AppPage): Locator =>
  appPage.page.getByRole('region', { name: appPage.t('screens.history.title') })

/** Corrects the amount of the fourth head by a ruling of that kind. */
async function correct(appPage: AppPage, kind: 'obviousError' | 'copyDiffers', amount: string): Promise<void> {
  await writeRuling(appPage, kind, amount)
  const asText = appPage.page.getByRole('region', { name: appPage.t('screens.intoJudgment.titleOfRuling') })
  await expect(asText.getByRole('button', { name: appPage.t('screens.intoJudgment.docxOf.ruling') })).toBeVisible()
  expect(await axeViolations(appPage.page, {})).toEqual([])
  await appPage.press('screens.ruling.issue')
  await expect(appPage.page.getByRole('dialog')).toContainText(appPage.t(`screens.ruling.what.${kind}`))
  await confirmRuling(appPage)
}

test('both kinds of correction: each a ruling of its own, the order as it was, and the copy served anew', async () => {
  test.setTimeout(480_000)
  const userData = await officeFolder('issued')
  let appPage = await openOrder(userData, '2026-06-20')
  // Of an order to which nothing has happened there is no history.
  await expect(historyOf(appPage)).toHaveCount(0)
  await saveData(appPage)
  expect(readNaknadaOrder(readFileSync(dataFile(userData), 'utf8'))).toMatchObject({ format: 'naknada-order' })
  await correct(appPage, 'obviousError', '4.100,00')
  await expect(historyOf(appPage).getByRole('listitem')).toHaveCount(2)
  await expect(historyOf(appPage)).toContainText(appPage.t('acts.claim.correct'))
  await expect(appPage.page.getByRole('region', { name: appPage.t('screens.order.frozen') })).toContainText(SUMS[0])

  // What the pages say stays; what is awarded now is told beside them.
  await expect(appPage.page.locator('main')).toContainText(
    appPage.t('screens.ruling.stands', { amount: `${SUMS[1]} €` }),
  )
  await correct(appPage, 'copyDiffers', '3.000,00')
  const acts = historyOf(appPage).getByRole('listitem')
  await expect(acts).toHaveCount(3)
  for (const [index, sum] of SUMS.entries()) {
    await acts.nth(index).getByRole('button').click()
    const frozen = appPage.page.getByRole('region', { name: appPage.t('screens.order.frozen') })
    await expect(frozen).toContainText(sum)
    await expect(frozen).toContainText(new RegExp(`-000${String(index + 1)}`))
    await appPage.press('screens.decision.backFromFallen')
  }
  expect(await axeViolations(appPage.page, {})).toEqual([])
  await appPage.close()

  appPage = await AppPage.open({ userData, env: { NAKNADA_TODAY: '2026-06-30' } })
  await signInAs(appPage, 'clerk')
  await appPage.openWork('issued')
  await expect(appPage.page.locator('.service')).toContainText('-0003')
  await recordAttempt(appPage, 1, { channel: 'atCourt', date: '22.06.2026.', result: 'delivered', note: 'dostavnica' })
  // Fifteen days from 22 June end on 7 July.
  await expect(recipientRow(appPage, 1)).toContainText('07.07.2026.')
  await appPage.close()
})
