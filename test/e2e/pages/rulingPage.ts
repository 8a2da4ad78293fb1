import { expect } from '@playwright/test'
import { PEOPLE } from '../../support/office/people.ts'
import type { AppPage } from './appPage.ts'

const REASONS = { cnr: 'U izreci su zamijenjene cifre.', en: 'Two digits were exchanged in the operative part.' }

/** Types a ruling that corrects the amount of the fourth head, up to its text on the right. */
export async function writeRuling(
  appPage: AppPage,
  kind: 'obviousError' | 'copyDiffers',
  amount: string,
): Promise<void> {
  await appPage.press('screens.ruling.button')
  await appPage.choose(appPage.input('ruling', 'kind'), kind)
  await appPage.input('ruling', 'heads.3.awardedCents').fill(amount)
  for (const side of ['cnr', 'en'] as const) await appPage.inputSide('ruling', 'reasons', side).fill(REASONS[side])
  const text = appPage.page.getByRole('region', { name: appPage.t('screens.decision.preview') })
  await expect(text).toContainText(amount.replace(/,00$/, ''))
}

/** Answers the password that is asked for a ruling, and waits until it is issued. */
export async function confirmRuling(appPage: AppPage): Promise<void> {
  const dialog = appPage.page.getByRole('dialog', { name: appPage.t('screens.ruling.issueTitle') })
  await appPage.field('screens.issue.password', {}, dialog).fill(PEOPLE.judge.own)
  await appPage.button('screens.ruling.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await expect(appPage.page.getByRole('region', { name: appPage.t('screens.history.title') })).toBeVisible()
}
