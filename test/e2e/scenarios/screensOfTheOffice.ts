import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { startPrivateCups } from '../../support/cups/privateCups.ts'
import { ScheduledFile } from '../../support/office/scheduledFile.ts'
import { openScheduleOffice } from '../../support/office/scheduleOffice.ts'
import { createTemporaryFolder, removeAtEnd } from '../../support/temporaryFolder.ts'
import type { AppPage } from '../pages/appPage.ts'
import { signInAs, signInNamed } from '../pages/signInPage.ts'
import { officeFolder } from './officeFolder.ts'
import { leaveDialog, lookAtDialog, openApp, settle, type Visit } from './visit.ts'

const EMBLEM = 'resources/training/emblem.svg'
const ALT = { cnr: 'Vaga u krugu', en: 'Scales in a circle' }

/** What heads and administrators keep: emblems taken and refused, the table of rights, the schedule with its dialogs, and days without work. */
export async function screensOfTheOffice(visit: Visit): Promise<void> {
  await printers(visit)
  await emblem(visit, EMBLEM, 'emblem-taken')
  await rights(visit)
  const refused = join(createTemporaryFolder(), 'znak.svg')
  writeFileSync(refused, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>1</script></svg>')
  await emblem(visit, refused, 'emblem-refused')
  await schedule(visit)
}

async function emblem(visit: Visit, file: string, name: string): Promise<void> {
  const appPage = await openApp(visit, await officeFolder(), file)
  await signInAs(appPage, 'administrator')
  await appPage.go('office')
  await appPage.page.getByRole('tab', { name: appPage.t('screens.office.tab.emblems') }).click()
  const first = appPage.page.locator('main section').first()
  await appPage.side('screens.office.alt', 'cnr', first).fill(ALT.cnr)
  await appPage.side('screens.office.alt', 'en', first).fill(ALT.en)
  await appPage.button('screens.office.take', {}, first).click()
  await expect(first.locator('svg[role=img], .notice.bad').first()).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, name)
  await appPage.close()
}

/** One printer whose driver tells of itself, and one whose does not. */
async function printers(visit: Visit): Promise<void> {
  const cups = await startPrivateCups(['Pisarnica'])
  cups.addDriven('Sudnica_2')
  const appPage = await openApp(visit, await officeFolder(), undefined, { cupsServer: cups.server })
  await signInAs(appPage, 'administrator')
  await appPage.go('office')
  await appPage.page.getByRole('tab', { name: appPage.t('screens.office.tab.printers') }).click()
  const driven = appPage.page.getByRole('region', { name: 'Sudnica_2' })
  await driven.getByRole('checkbox').first().check()
  await driven.getByLabel(appPage.t('screens.office.printers.sides')).selectOption('longEdge')
  await driven.getByLabel(appPage.t('screens.office.printers.tray')).selectOption('tray-2')
  await appPage.button('screens.office.printers.testPage', {}, driven).click()
  await expect(appPage.page.locator('.statusLine')).toContainText(appPage.t('shell.done.printer.try'))
  await settle(appPage)
  await visit.look(appPage, 'printers')
  await appPage.close()
  await cups.stop()
}

async function rights(visit: Visit): Promise<void> {
  const appPage = await openApp(visit, await officeFolder())
  await signInAs(appPage, 'judge')
  await appPage.openSettings()
  await appPage.press('rights.whatMayI')
  await expect(appPage.heading('rights.title')).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'rights')
  await handbook(visit, appPage)
  await about(visit, appPage)
  await appPage.close()
}

/** F1 leads to the part of the role; a word leads to every place where it stands, in whatever script it is typed. */
async function handbook(visit: Visit, appPage: AppPage): Promise<void> {
  await appPage.go('today')
  await appPage.page.keyboard.press('F1')
  await appPage.press('shell.help.handbook')
  await expect(appPage.heading('screens.handbook.title')).toBeVisible()
  const contents = appPage.page.getByRole('navigation', { name: appPage.t('screens.handbook.contents') })
  await expect(contents.locator('[aria-current]')).toHaveText(appPage.t('roles.judge.m'))
  await expect(appPage.page.locator('.handbookText img').first()).toHaveJSProperty('naturalWidth', 1366)
  await settle(appPage)
  await visit.look(appPage, 'handbook')
  const words = visit.language === 'en' ? 'sealed identity' : 'zapecaceni identitet'
  await appPage.page.locator('[data-field="handbook.search"]').fill(words)
  await expect(appPage.page.locator('.handbookText mark').first()).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'handbook-search')
  await contents.getByRole('button').first().click()
  await expect(appPage.page.locator('[data-field="handbook.role"]')).toBeVisible()
  await visit.look(appPage, 'handbook-quick-start')
}

/** What the program is made of: the list, narrowed by a licence, and the text of one. */
async function about(visit: Visit, appPage: AppPage): Promise<void> {
  await appPage.openSettings()
  await appPage.press('about.show')
  await expect(appPage.row(/age-encryption/)).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'about')
  await appPage.field('about.search').fill('sqlcipher')
  await appPage.row(/BSD-3-Clause/).click()
  await expect(appPage.page.getByRole('dialog')).toContainText('ZETETIC')
  await visit.look(appPage, 'licence')
  await leaveDialog(appPage)
}

async function scheduledFolder(): Promise<Readonly<{ folder: string; password: string }>> {
  const office = await openScheduleOffice({ keepFolder: true })
  for (const name of ['headOfProsecution', 'prosecutorA', 'prosecutorB'] as const) await office.as(name)
  await ScheduledFile.import(office, 31)
  await office.close()
  return { folder: removeAtEnd(office.folder), password: office.passwordOf('headOfProsecution') }
}

async function schedule(visit: Visit): Promise<void> {
  const { folder, password } = await scheduledFolder()
  const appPage = await openApp(visit, folder)
  await signInNamed(appPage, 'Osoba headOfProsecution', password)
  await settle(appPage)
  await visit.look(appPage, 'today-head')
  await appPage.go('schedule')
  await settle(appPage)
  await visit.look(appPage, 'schedule')
  const dialog = appPage.page.getByRole('dialog')
  await lookAtDialog(visit, appPage, 'screens.standIn.button', 'stand-in-dialog')
  await appPage.row(/31\/25/).click()
  await expect(dialog).toBeVisible()
  await visit.look(appPage, 'assign-dialog')
  await appPage.field('screens.assign.deed', {}, dialog).selectOption('exclude')
  await visit.look(appPage, 'exclude-dialog')
  await leaveDialog(appPage)
  await closedDay(visit, appPage)
  await workload(visit, appPage)
  await appPage.close()
}

async function workload(visit: Visit, appPage: AppPage): Promise<void> {
  await appPage.go('workload')
  await settle(appPage)
  await visit.look(appPage, 'workload')
  const dialog = appPage.page.getByRole('dialog')
  const stage = appPage.t('screens.stage.draft')
  await appPage.page.getByRole('button', { name: appPage.t('workload.standard.label', { stage }) }).click()
  await appPage.field('workload.standard.days', {}, dialog).fill('0')
  await visit.look(appPage, 'standard-dialog')
  await appPage.field('workload.standard.days', {}, dialog).fill('30')
  await appPage.field('screens.reason', {}, dialog).fill('godišnji plan rada')
  await appPage.button('workload.standard.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await appPage.press('workload.units.add')
  await appPage.field('workload.units.name', {}, dialog).fill('Prvo odjeljenje')
  await dialog.getByRole('checkbox').first().check()
  await appPage.field('screens.reason', {}, dialog).fill('godišnji raspored poslova')
  await visit.look(appPage, 'unit-dialog')
  await appPage.button('workload.units.save', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await settle(appPage)
  await visit.look(appPage, 'workload-with-unit')
}

async function closedDay(visit: Visit, appPage: AppPage): Promise<void> {
  await appPage.field('deadlines.closedDays.day').fill('31.02.2026.')
  await expect(appPage.page.getByText(appPage.t('errors.date.invalid'))).toBeVisible()
  await appPage.page.keyboard.press('Tab')
  await visit.look(appPage, 'closed-day-wrong')
  await appPage.field('deadlines.closedDays.day').fill('19.06.2026.')
  await appPage.press('deadlines.closedDays.close.button')
  const dialog = appPage.page.getByRole('dialog')
  await visit.look(appPage, 'closed-day-dialog')
  await appPage.field('screens.reason', {}, dialog).fill('čišćenje i popravka zgrade')
  await appPage.button('deadlines.closedDays.close.submit', {}, dialog).click()
  await expect(appPage.button('deadlines.closedDays.open.button')).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'closed-days')
}
