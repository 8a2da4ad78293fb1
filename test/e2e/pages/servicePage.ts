import { expect, type Locator } from '@playwright/test'
import type { AppPage } from './appPage.ts'

/** An attempt to serve an order as it is told. */
export type ToldAttempt = Readonly<{ channel: string; date: string; result: string; note: string }>

/** The row of the recipient in that place. */
export function recipientRow({ page }: AppPage, place: number): Locator {
  return page.locator('.service tbody > tr').nth(place)
}

/** Records an attempt in the row of a recipient, by the mouse. */
export async function recordAttempt(appPage: AppPage, place: number, told: ToldAttempt): Promise<void> {
  const { channel, date, result, note } = told
  await recipientRow(appPage, place).locator('.acts button').first().click()
  await appPage.choose(appPage.input('service', 'channel'), channel)
  await appPage.input('service', 'date').fill(date)
  await appPage.choose(appPage.input('service', 'result'), result)
  await appPage.input('service', 'note').fill(note)
  await appPage.press('service.save')
  await expect(appPage.input('service', 'note')).toHaveCount(0)
}

/** Confirms the day that the rules propose. */
export async function confirmClause(appPage: AppPage, act: 'final' | 'enforceable'): Promise<void> {
  const dialog = appPage.page.getByRole('dialog')
  await appPage.press(`service.${act}.button`)
  await appPage.button(`service.${act}.submit`, {}, dialog).click()
  await expect(dialog).toHaveCount(0)
}
