import { expect } from '@playwright/test'
import type { AppPage } from './appPage.ts'

/** Prints the order in hand for one recipient; answers the fingerprint the screen shows. */
export async function printCopy(appPage: AppPage, number: string, recipient: string): Promise<string> {
  const order = appPage.page.getByRole('region', { name: appPage.t('screens.print.panel', { number }) })
  await appPage.field('screens.print.recipient', {}, order).fill(recipient)
  await appPage.button('screens.print.submit', {}, order).click()
  await expect(order.getByText(appPage.text.like('screens.print.done'))).toBeVisible()
  const shown = (await order.getByText(/[0-9a-f]{64}/).textContent()) ?? ''
  return /[0-9a-f]{64}/.exec(shown)?.[0] ?? ''
}
