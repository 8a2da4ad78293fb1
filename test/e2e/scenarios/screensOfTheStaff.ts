import { expect } from '@playwright/test'
import { PEOPLE } from '../../support/office/people.ts'
import type { AppPage } from '../pages/appPage.ts'
import { signInAs, tryPassword } from '../pages/signInPage.ts'
import { officeFolder } from './officeFolder.ts'
import { handOver, lookAtDialog, openApp, settle, type Visit } from './visit.ts'

const OWN = 'vjetar nosi kapu preko mosta'

/** Accounts and what is changed of them, a colleague who waits for keys, recovery with new shares and keys, and the cover. */
export async function screensOfTheStaff(visit: Visit): Promise<void> {
  const appPage = await openApp(visit, await officeFolder('imported'))
  await signInAs(appPage, 'administrator')
  const given = await accounts(visit, appPage)
  await awaitingKeys(visit, appPage, given)
  await recovery(visit, appPage)
  await cover(visit, appPage)
  await appPage.close()
}

/** Answers the first password that the clerk was given anew. */
async function accounts(visit: Visit, appPage: AppPage): Promise<string> {
  await appPage.go('office')
  await settle(appPage)
  await visit.look(appPage, 'staff')
  await lookAtDialog(visit, appPage, 'screens.staff.new', 'new-colleague')
  await appPage.press('screens.staff.changeOf', { name: appPage.text.script(PEOPLE.clerk.displayName) })
  const dialog = appPage.page.getByRole('dialog')
  const choose = (change: string) => appPage.choose(appPage.field('screens.staff.what', {}, dialog), change)
  for (const change of ['changeRoles', 'remove', 'newPassword']) {
    await choose(change)
    await visit.look(appPage, `account-${change}`)
  }
  await appPage.field('screens.reason', {}, dialog).fill('zaboravljena lozinka')
  await appPage.button('screens.staff.changes.newPassword.submit', {}, dialog).click()
  const given = appPage.field('screens.firstRun.password', {}, dialog)
  await expect(given).toBeVisible()
  await visit.look(appPage, 'first-password')
  const password = (await given.textContent()) ?? ''
  await appPage.button('screens.staff.handed', {}, dialog).click()
  await visit.look(appPage, 'staff-changed')
  return password
}

async function awaitingKeys(visit: Visit, appPage: AppPage, given: string): Promise<void> {
  await appPage.lock()
  await visit.prepare(appPage)
  await tryPassword(appPage, 'clerk', given)
  await appPage.field('shell.password.new').fill(OWN)
  await appPage.field('shell.password.again').fill(OWN)
  await appPage.press('shell.changePassword.submit')
  await expect(appPage.heading('shell.awaitsKeys.title')).toBeVisible()
  await visit.look(appPage, 'awaits-keys')
  await handOver(visit, appPage, 'judge')
  await expect(appPage.button('today.keys.compare')).toBeVisible()
  await visit.look(appPage, 'today-awaiting')
  await lookAtDialog(visit, appPage, 'today.keys.compare', 'compare-keys')
}

async function recovery(visit: Visit, appPage: AppPage): Promise<void> {
  await appPage.go('recovery')
  await settle(appPage)
  await visit.look(appPage, 'recovery')
  await appPage.press('screens.recovery.rehearse')
  await visit.look(appPage, 'recovery-rehearsal')
  await appPage.press('shell.back')
  await appPage.press('screens.recovery.renew')
  await visit.look(appPage, 'recovery-renewal')
  await appPage.press('shell.back')
  await appPage.press('screens.keys.change')
  const dialog = appPage.page.getByRole('dialog')
  await appPage.field('screens.keys.reason', {}, dialog).fill('koleginica je otišla iz suda')
  await appPage.field('shell.changePassword.current', {}, dialog).fill(PEOPLE.judge.own)
  await visit.look(appPage, 'new-keys')
  await appPage.button('screens.keys.submit', {}, dialog).click()
  await expect(appPage.button('screens.keys.changeFile')).toBeVisible()
  await visit.look(appPage, 'new-keys-last-step')
  await appPage.go('today')
  await settle(appPage)
  await visit.look(appPage, 'today-keys')
}

async function cover(visit: Visit, appPage: AppPage): Promise<void> {
  await appPage.page.keyboard.press('F9')
  await expect(appPage.button('shell.cover.back')).toBeVisible()
  await visit.look(appPage, 'cover')
  await appPage.press('shell.cover.keep')
  const password = appPage.field('shell.signIn.password')
  await expect(password).toBeFocused()
  await password.fill('pogrešna lozinka')
  await appPage.page.keyboard.press('Enter')
  await expect(appPage.page.getByText(appPage.t('errors.password.wrong'))).toBeVisible()
  await visit.look(appPage, 'cover-kept')
}
