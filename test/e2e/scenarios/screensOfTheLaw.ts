import { expect } from '@playwright/test'
import type { AppPage } from '../pages/appPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from './officeFolder.ts'
import { handOver, leaveDialog, lookAtDialog, openApp, settle, type Visit } from './visit.ts'

/** The tables of the law an office computes by: a version in force, two that wait, and what each changes. */
export async function screensOfTheLaw(visit: Visit): Promise<void> {
  const appPage = await openApp(visit, await officeFolder('broughtLaws'))
  await signInAs(appPage, 'administrator')
  await appPage.go('office')
  await appPage.page.getByRole('tab', { name: appPage.t('screens.office.tab.law') }).click()
  await expect(appPage.button('screens.law.takeFile')).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'law-tables')
  await lookAtDialog(visit, appPage, 'screens.law.rate.button', 'law-rate')
  await lookAtDialog(visit, appPage, 'screens.law.application.button', 'law-application')
  await lookAtEach(visit, appPage, 'screens.law.look', 'law-change')
  await lookAtEach(visit, appPage, 'screens.law.toProgram.button', 'law-back')
  await wordLetter(visit, appPage)
  await handOver(visit, appPage, 'judge')
  await expect(appPage.button('today.law.look').first()).toBeVisible()
  await visit.look(appPage, 'today-law')
  await lookAtEach(visit, appPage, 'today.law.look', 'law-decide')
  await appPage.close()
}

/** A paragraph of a letter is worded, tried on the fictional cases, and proposed. */
async function wordLetter(visit: Visit, appPage: AppPage): Promise<void> {
  const { page } = appPage
  await page.getByRole('tab', { name: appPage.t('screens.office.tab.texts') }).click()
  const edit = page.getByRole('button', { name: new RegExp(`^${appPage.t('screens.texts.word.button')}`) }).nth(2)
  await expect(edit).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'document-texts')
  await edit.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('Dostavljamo Vam prepis {{#if decided}}odluke')
  await expect(dialog.getByText(appPage.t('errors.documentText.unbalanced', { detail: 'if' })).first()).toBeVisible()
  await visit.look(appPage, 'document-text-wrong')
  await dialog.getByRole('textbox').first().fill('Dostavljamo Vam prepis {{#if decided}}odluke{{/if}}.')
  await expect(appPage.button('screens.texts.keep')).toBeEnabled()
  await settle(appPage)
  await visit.look(appPage, 'document-text')
  await appPage.button('screens.texts.keep').click()
  await expect(dialog).toHaveCount(0)
  await visit.look(appPage, 'document-texts-typed')
  await appPage.button('screens.texts.propose.button').click()
  await appPage.field('screens.law.validFrom').fill('1.1.2027.')
  await appPage.field('screens.law.rate.version').fill('2027-1')
  await appPage.field('screens.texts.propose.source').fill('Uputstvo predsjednika suda')
  await visit.look(appPage, 'document-texts-propose')
  await appPage.button('screens.law.propose').click()
  await expect(dialog).toHaveCount(0)
  await expect(appPage.button('screens.texts.propose.button')).toHaveCount(0)
}

/** Every dialog that a button of that name opens, once what it asks of the core is there. */
async function lookAtEach({ look }: Visit, appPage: AppPage, button: string, name: string): Promise<void> {
  const buttons = appPage.page.getByRole('button', { name: new RegExp(`^${appPage.t(button)}`) })
  const count = await buttons.count()
  expect(count).toBeGreaterThan(0)
  for (let at = 0; at < count; at += 1) {
    await buttons.nth(at).click()
    await expect(appPage.page.getByRole('dialog')).toBeVisible()
    await settle(appPage)
    await look(appPage, `${name}-${String(at)}`)
    await leaveDialog(appPage)
    await expect(appPage.page.getByRole('dialog')).toHaveCount(0)
  }
}
