import { expect, test, type Locator } from '@playwright/test'
import { PEOPLE } from '../../support/office/people.ts'
import { AppPage } from '../pages/appPage.ts'
import { axeViolations } from '../pages/axe.ts'
import { recipientRow, recordAttempt } from '../pages/servicePage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

const REASONS = { cnr: 'U izreci su zamijenjene cifre.', en: 'Two digits were exchanged in the operative part.' }
/** 4.000,00 of the fourth head became 4.100,00, and 3.000,00 by the second ruling: of 21.153,23 in all. */
const SUMS = ['21.153,23', '21.253,23', '20.153,23'] as const

/** The judge at the order of case-01, on that day. */
async function openOrder(userData: string, today: string): Promise<AppPage> {
  const appPage = await AppPage.open({ userData, env: { NAKNADA_TODAY: today } })
  await signInAs(appPage, 'judge')
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await appPage.tab('decisions')
  await expect(appPage.page.getByRole('region', { name: appPage.t('screens.order.frozen') })).toBeVisible()
  return appPage
}

const historyOf = (appPage: AppPage): Locator =>
  appPage.page.getByRole('region', { name: appPage.t('screens.history.title') })

/** Corrects the amount of the fourth head by a ruling of that kind. */
async function correct(appPage: AppPage, kind: 'obviousError' | 'copyDiffers', amount: string): Promise<void> {
  const { page } = appPage
  await appPage.press('screens.ruling.button')
  await appPage.choose(appPage.input('ruling', 'kind'), kind)
  await appPage.input('ruling', 'heads.3.awardedCents').fill(amount)
  for (const side of ['cnr', 'en'] as const) await appPage.inputSide('ruling', 'reasons', side).fill(REASONS[side])
  await expect(page.getByRole('region', { name: appPage.t('screens.decision.preview') })).toContainText('umjesto „')
  expect(await axeViolations(page, {})).toEqual([])
  await appPage.press('screens.ruling.issue')
  const dialog = page.getByRole('dialog', { name: appPage.t('screens.ruling.issueTitle') })
  await expect(dialog).toContainText(appPage.t(`screens.ruling.what.${kind}`))
  await appPage.field('screens.issue.password', {}, dialog).fill(PEOPLE.judge.own)
  await appPage.button('screens.ruling.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
}

test('both kinds of correction: each a ruling of its own, the order as it was, and the copy served anew', async () => {
  test.setTimeout(480_000)
  const userData = await officeFolder('issued')
  let appPage = await openOrder(userData, '2026-06-20')
  await expect(historyOf(appPage).getByRole('listitem')).toHaveCount(1)
  await correct(appPage, 'obviousError', '4.100,00')
  await expect(historyOf(appPage).getByRole('listitem')).toHaveCount(2)
  await expect(historyOf(appPage)).toContainText(appPage.t('acts.claim.correct'))
  await expect(appPage.page.getByRole('region', { name: appPage.t('screens.order.frozen') })).toContainText(SUMS[0])

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
