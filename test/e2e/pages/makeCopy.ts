import { expect } from '@playwright/test'
import type { AppPage } from './appPage.ts'

/** On the screen of copies: chooses the folder that the dialog answers and makes a copy there. */
export async function makeCopy(appPage: AppPage, folder: string): Promise<void> {
  await appPage.press('screens.backups.choose')
  await expect(appPage.page.getByText(folder)).toBeVisible()
  await appPage.press('screens.backups.make')
  const copied = appPage.t('screens.backups.state.copied')
  await expect(appPage.page.getByRole('cell', { name: copied, exact: true })).toBeVisible()
}
