import { mkdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { sharesAtWork } from '../../support/office/officeAtWork.ts'
import { PEOPLE } from '../../support/office/people.ts'
import { otherPast } from '../../support/office/broughtLaws.ts'
import { createTemporaryFolder } from '../../support/temporaryFolder.ts'
import { lawPart, programPart } from '../../support/update/madePack.ts'
import type { AppPage } from '../pages/appPage.ts'
import { makeCopy } from '../pages/makeCopy.ts'
import { proveCopy } from '../pages/proveCopy.ts'
import { signInAs } from '../pages/signInPage.ts'
import { makeUpdate, openUpdate, savePackage } from '../pages/updatePage.ts'
import { officeFolder } from './officeFolder.ts'
import { handOver, openApp, settle, type Visit } from './visit.ts'

/** Copies of the data: none yet, one made, what a restore would do by two people and by two shares, and what came of it; updates, which rest on a copy. */
export async function screensOfTheCopies(visit: Visit): Promise<void> {
  const stick = join(createTemporaryFolder(), 'stick')
  mkdirSync(stick)
  const folder = await officeFolder('imported')
  const appPage = await openApp(visit, folder, stick)
  await signInAs(appPage, 'administrator')
  await visit.look(appPage, 'today-backups')
  await appPage.press('screens.backups.open')
  await visit.look(appPage, 'backups-none')
  await make(visit, appPage, stick)
  await byTwoPeople(visit, appPage)
  await appPage.close()
  await updates(visit, folder)
  await byTwoShares(visit, stick)
  truncateSync(join(folder, 'cases.db'), 0)
  const damaged = await openApp(visit, folder, stick)
  await visit.look(damaged, 'damaged-file')
  await damaged.close()
}

async function make({ look }: Visit, appPage: AppPage, stick: string): Promise<void> {
  await makeCopy(appPage, stick)
  await settle(appPage)
  await look(appPage, 'backups')
}

async function byTwoPeople({ look }: Visit, appPage: AppPage): Promise<void> {
  await appPage.page.getByRole('button', { name: new RegExp(`^${appPage.t('screens.restore.open')}`) }).click()
  const label = appPage.text.script(PEOPLE.prosecutor.displayName)
  await appPage.field('screens.restore.who.works').selectOption({ label })
  await look(appPage, 'restore-people')
  await appPage.field('screens.restore.password.manages').fill(PEOPLE.administrator.own)
  await appPage.field('screens.restore.password.works').fill(PEOPLE.prosecutor.own)
  await appPage.press('screens.restore.look')
  await expect(appPage.heading('screens.restore.lookTitle')).toBeVisible()
  await look(appPage, 'restore-look')
}

/** A file of updates past its day: not taken before a copy is proven, then saved. */
async function updates(visit: Visit, folder: string): Promise<void> {
  const parts = [programPart(), lawPart(otherPast())]
  const dialogs = await makeUpdate({ parts, expires: '2026-06-02' })
  const appPage = await openApp(visit, folder, dialogs.chosen)
  await signInAs(appPage, 'administrator')
  await openUpdate(appPage)
  await appPage.page.getByRole('button', { name: new RegExp(`^${appPage.t('screens.updates.save')}`) }).click()
  await expect(appPage.page.getByText(appPage.t('errors.update.noProvenCopy'))).toBeVisible()
  await visit.look(appPage, 'update-refused')
  await appPage.lock()
  await proveCopy(appPage, folder)
  await handOver(visit, appPage, 'administrator')
  await openUpdate(appPage)
  dialogs.nowFolder()
  await savePackage(appPage)
  await visit.look(appPage, 'update-saved')
  await appPage.close()
}

/** On another machine, before anybody has signed in. */
async function byTwoShares(visit: Visit, stick: string): Promise<void> {
  const appPage = await openApp(visit, createTemporaryFolder(), stick)
  await appPage.press('shell.restore')
  await visit.look(appPage, 'restore-folder')
  await appPage.press('screens.restore.folder')
  const take = appPage.page.getByRole('button', { name: new RegExp(`^${appPage.t('screens.restore.take')}`) })
  await expect(take.first()).toBeVisible()
  await visit.look(appPage, 'restore-copies')
  await take.first().click()
  await expect(appPage.page.getByText(appPage.t('screens.restore.vault.copied'))).toBeVisible()
  await visit.look(appPage, 'restore-shares')
  const [one, , third] = sharesAtWork()
  for (const [index, share] of [one, third].entries()) {
    await appPage.field('shell.shares.share', { number: index + 1 }).fill(share)
    await appPage.press('shell.shares.check', { number: index + 1 })
  }
  await expect(appPage.heading('screens.restore.lookTitle')).toBeVisible()
  await visit.look(appPage, 'restore-look-elsewhere')
  await appPage.press('screens.restore.start')
  await expect(appPage.page.getByText(appPage.t('screens.restore.done'))).toBeVisible({ timeout: 60_000 })
  await visit.look(appPage, 'restored')
  await appPage.close()
}
