import { expect } from '@playwright/test'
import type { Desk } from './desk.ts'

/** Prints the order in hand for one recipient; answers the fingerprint the screen shows. */
export async function printCopy(desk: Desk, number: string, recipient: string): Promise<string> {
  const order = desk.page.getByRole('region', { name: desk.t('screens.print.desk', { number }) })
  await desk.field('screens.print.recipient', {}, order).fill(recipient)
  await desk.button('screens.print.submit', {}, order).click()
  await expect(order.getByRole('status')).toHaveText(desk.text.like('screens.print.done'))
  const shown = (await order.getByText(/[0-9a-f]{64}/).textContent()) ?? ''
  return /[0-9a-f]{64}/.exec(shown)?.[0] ?? ''
}
