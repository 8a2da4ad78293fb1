import { expect, type Locator } from '@playwright/test'
import type { AppPage } from './appPage.ts'

const CHOSEN = ['body', 'bearer', 'outcome', 'party', 'object']

/** The enforcement against the debtor in that place. */
export function enforcementAgainst({ page }: AppPage, place: number): Locator {
  return page.locator('.enforcement > section').nth(place)
}

/** Records a step in the open dialog: of several that may follow, the one of that kind. */
export async function fillStep(appPage: AppPage, told: Readonly<Record<string, string>>, kind?: string): Promise<void> {
  const dialog = appPage.page.getByRole('dialog')
  if (kind !== undefined) await appPage.field('enforcement.what', {}, dialog).selectOption(kind)
  for (const [path, value] of Object.entries(told)) {
    const field = appPage.input('enforcement', path, dialog)
    if (CHOSEN.includes(path)) await appPage.choose(field, value)
    else await field.fill(value)
  }
  await appPage.button('enforcement.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
}
