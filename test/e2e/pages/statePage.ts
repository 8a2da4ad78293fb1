import { expect, type Locator } from '@playwright/test'
import type { AppPage } from './appPage.ts'

/** The section of compensation by the State on the tab of collection. */
export function sectionOfState({ page }: AppPage): Locator {
  return page.locator('section[aria-labelledby="stateCompensation"]')
}

/** Opens a dialog of that section by the first button whose words begin so. */
export async function openInState(appPage: AppPage, button: string): Promise<Locator> {
  const words = appPage.t(button).replace('…', '')
  await sectionOfState(appPage)
    .getByRole('button', { name: new RegExp(`^${words}`) })
    .first()
    .click()
  const dialog = appPage.page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return dialog
}

/** Records a step: of several that may follow, the one of that kind. */
export async function recordInState(
  appPage: AppPage,
  told: Readonly<Record<string, string>>,
  kind?: string,
): Promise<void> {
  const dialog = await openInState(appPage, kind === undefined ? 'stateCompensation.apply' : 'stateCompensation.record')
  if (kind !== undefined) await appPage.field('stateCompensation.what', {}, dialog).selectOption(kind)
  for (const [path, value] of Object.entries(told)) {
    const field = appPage.input('stateCompensation', path, dialog)
    if (path === 'outcome') await appPage.choose(field, value)
    else await field.fill(value)
  }
  await appPage.button('stateCompensation.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
}
