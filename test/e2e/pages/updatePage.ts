import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { createTemporaryFolder } from '../../support/temporaryFolder.ts'
import { PACKAGE, writeTestPack, type PackOptions } from '../../support/update/madePack.ts'
import type { AppPage } from './appPage.ts'

/** What the dialogs of a test answer: first a file of updates, then the folder `into`. */
export type UpdateDialogs = Readonly<{ chosen: string; into: string; nowFolder(): void }>

export async function makeUpdate(options: PackOptions = {}): Promise<UpdateDialogs> {
  const beside = createTemporaryFolder('naknada-update-')
  const into = join(beside, 'instalacije')
  const chosen = join(beside, 'izabrano')
  mkdirSync(into)
  symlinkSync(await writeTestPack(beside, options), chosen)
  return {
    chosen,
    into,
    nowFolder() {
      rmSync(chosen)
      symlinkSync(into, chosen)
    },
  }
}

/** The administrator opens the file that the dialog answers. */
export async function openUpdate(appPage: AppPage): Promise<void> {
  await appPage.go('office')
  await appPage.page.getByRole('tab', { name: appPage.t('screens.office.tab.updates') }).click()
  await appPage.press('screens.updates.open')
  const title = appPage.t('screens.updates.title', { number: 7 })
  await expect(appPage.page.getByRole('heading', { name: title })).toBeVisible()
}

/** The package is saved in the folder that the dialog answers by then. */
export async function savePackage(appPage: AppPage): Promise<void> {
  const button = new RegExp(`^${appPage.t('screens.updates.save')}`)
  await appPage.page.getByRole('button', { name: button }).click()
  const saved = appPage.t('screens.updates.saved', { name: PACKAGE })
  await expect(appPage.page.getByText(saved)).toBeVisible({ timeout: 20_000 })
}
