import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { sharesAtWork } from '../../support/office/officeAtWork.ts'
import { PEOPLE } from '../../support/office/people.ts'
import { createTemporaryFolder } from '../../support/temporaryFolder.ts'
import { PACKAGE, packageBytes } from '../../support/update/madePack.ts'
import { AppPage } from '../pages/appPage.ts'
import { axeViolations } from '../pages/axe.ts'
import { makeCopy } from '../pages/makeCopy.ts'
import { proveCopy } from '../pages/proveCopy.ts'
import { signInAs } from '../pages/signInPage.ts'
import { makeUpdate, openUpdate, savePackage } from '../pages/updatePage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

test('a copy is made by the button, proven when somebody who sees cases is there; dead PC: back with two shares and a stick', async () => {
  const stick = join(createTemporaryFolder('naknada-stick-'), 'stick')
  mkdirSync(stick)
  const userData = await officeFolder('imported')
  const appPage = await AppPage.open({ userData, env: { NAKNADA_DIALOG_OPEN: stick } })
  await signInAs(appPage, 'administrator')
  await expect(appPage.page.getByText(appPage.t('screens.backups.task.noFolder'))).toBeVisible()
  await appPage.press('screens.backups.open')
  await makeCopy(appPage, stick)
  await appPage.lock()
  await proveCopy(appPage, userData)
  await appPage.lock()
  await signInAs(appPage, 'administrator')
  await appPage.go('backups')
  await expect(
    appPage.page.getByRole('cell', { name: new RegExp(`^${appPage.t('screens.backups.state.proven')}`) }),
  ).toBeVisible()
  // Two people look at what it would bring back, and leave it at that.
  await appPage.page.getByRole('button', { name: new RegExp(`^${appPage.t('screens.restore.open')}`) }).click()
  await appPage.field('screens.restore.who.works').selectOption({ label: PEOPLE.prosecutor.displayName })
  await appPage.field('screens.restore.password.manages').fill(PEOPLE.administrator.own)
  await appPage.field('screens.restore.password.works').fill(PEOPLE.prosecutor.own)
  await appPage.press('screens.restore.look')
  await expect(appPage.heading('screens.restore.lookTitle')).toBeVisible({ timeout: 20_000 })
  expect(await axeViolations(appPage.page, {})).toEqual([])
  await appPage.press('screens.cancel')
  await expect(appPage.heading('screens.backups.title')).toBeVisible()
  await appPage.close()

  // The machine is dead: another one, the stick, and two who keep shares.
  const dead = await AppPage.open({ userData: createTemporaryFolder(), env: { NAKNADA_DIALOG_OPEN: stick } })
  await dead.press('shell.restore')
  await dead.press('screens.restore.folder')
  await dead.page
    .getByRole('button', { name: new RegExp(`^${dead.t('screens.restore.take')}`) })
    .first()
    .click()
  await expect(dead.page.getByText(dead.t('screens.restore.vault.copied'))).toBeVisible()
  await dead.field('screens.restore.who.brings').selectOption({ label: PEOPLE.prosecutor.displayName })
  const [one, , third] = sharesAtWork()
  for (const [index, share] of [one, third].entries()) {
    await dead.field('shell.shares.share', { number: index + 1 }).fill(share)
    await dead.press('shell.shares.check', { number: index + 1 })
  }
  await expect(dead.heading('screens.restore.lookTitle')).toBeVisible({ timeout: 20_000 })
  await expect(dead.page.getByText(dead.t('screens.restore.passwordsOfThatDay'))).toBeVisible()
  expect(await axeViolations(dead.page, {})).toEqual([])
  await dead.press('screens.restore.start')
  await expect(dead.page.getByText(dead.t('screens.restore.done'))).toBeVisible({ timeout: 30_000 })
  expect(await axeViolations(dead.page, {})).toEqual([])
  await dead.toSignIn(() => dead.press('screens.restore.toSignIn'))
  await signInAs(dead, 'prosecutor')
  await dead.go('caseFiles')
  await expect(dead.page.getByRole('row').nth(1)).toBeVisible()
  await dead.close()
  await takeUpdate(userData)
})

/** Since a copy is proven, the administrator opens a file of updates and saves the package that lies in it. */
async function takeUpdate(userData: string): Promise<void> {
  const dialogs = await makeUpdate()
  const appPage = await AppPage.open({ userData, env: { NAKNADA_DIALOG_OPEN: dialogs.chosen } })
  await signInAs(appPage, 'administrator')
  await openUpdate(appPage)
  await expect(appPage.page.getByText('Ana (proba), Boris (proba)')).toBeVisible()
  dialogs.nowFolder()
  await savePackage(appPage)
  expect(readFileSync(join(dialogs.into, PACKAGE)).equals(packageBytes())).toBe(true)
  expect(await axeViolations(appPage.page, {})).toEqual([])
  await appPage.close()
}
