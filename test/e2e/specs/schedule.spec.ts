import { expect, test } from '@playwright/test'
import { ScheduledFile } from '../../support/office/scheduledFile.ts'
import { openScheduleOffice, type Name } from '../../support/office/scheduleOffice.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'
import { AppPage } from '../pages/appPage.ts'
import { signInNamed } from '../pages/signInPage.ts'

const WORKERS: readonly Name[] = ['headOfProsecution', 'prosecutorA', 'prosecutorB']
const REASON = 'raspored poslova za ljeto'

/** A folder with one file that is assigned to nobody, and the passwords of those who work on it. */
async function scheduledFolder(): Promise<Readonly<{ folder: string; passwordOf: (name: Name) => string }>> {
  const office = await openScheduleOffice({ keepFolder: true })
  for (const name of WORKERS) await office.as(name)
  await ScheduledFile.import(office, 31)
  await office.close()
  return { folder: removeAtEnd(office.folder), passwordOf: (name) => office.passwordOf(name) }
}

/** The same, assigned to one who is absent to the 20th of June, with a colleague who stands in. */
async function standInFolder(): ReturnType<typeof scheduledFolder> {
  const office = await openScheduleOffice({ keepFolder: true })
  for (const name of WORKERS) await office.as(name)
  const file = await ScheduledFile.import(office, 31)
  await office.as('headOfProsecution')
  await file.assign('prosecutorA')
  const [absent, person] = [office.idOf('prosecutorA'), office.idOf('prosecutorB')]
  await office.ask('schedule.standIn', { absent, person, from: '2026-06-15', to: '2026-06-20', reason: REASON })
  await office.close()
  return { folder: removeAtEnd(office.folder), passwordOf: (name) => office.passwordOf(name) }
}

test('whoever keeps the schedule assigns a file, and it is gone from the lists of the others until somebody stands in', async () => {
  const { folder, passwordOf } = await scheduledFolder()
  const appPage = await AppPage.open({ userData: folder })
  const enter = (name: Name) => signInNamed(appPage, `Osoba ${name}`, passwordOf(name))
  const row = () => appPage.row(/Kt\.br\.31\/25/)
  const dialog = () => appPage.page.getByRole('dialog')
  const choose = async (key: string, label: string) => {
    await appPage.field(key, {}, dialog()).selectOption({ label })
  }

  await enter('headOfProsecution')
  await appPage.go('schedule')
  await expect(row()).not.toContainText(/Oštećen/)
  await row().focus()
  await appPage.page.keyboard.press('Enter')
  await choose('screens.assign.person', 'Osoba prosecutorA')
  await appPage.field('screens.reason', {}, dialog()).fill(REASON)
  await appPage.press('screens.assign.submit.owner')
  await expect(row()).toContainText('Osoba prosecutorA')
  await appPage.lock()

  await enter('prosecutorB')
  await appPage.go('caseFiles')
  await expect(appPage.page.getByText(appPage.t('screens.caseFiles.count', { count: 0 }))).toBeVisible()
  await appPage.go('today')
  await expect(row()).toHaveCount(0)
  await appPage.lock()

  await enter('prosecutorA')
  await appPage.go('caseFiles')
  await row().click()
  await expect(appPage.page.getByText(appPage.t('screens.assign.owner', { name: 'Osoba prosecutorA' }))).toBeVisible()
  await appPage.lock()

  await enter('headOfProsecution')
  await appPage.go('schedule')
  await appPage.press('screens.standIn.button')
  await choose('screens.standIn.absent', 'Osoba prosecutorA')
  await choose('screens.standIn.person', 'Osoba prosecutorB')
  await appPage.field('screens.standIn.to', {}, dialog()).fill('20.06.2026')
  await appPage.field('screens.reason', {}, dialog()).fill(REASON)
  await appPage.press('screens.standIn.submit')
  await expect(appPage.page.getByText(/Osoba prosecutorB .*Osoba prosecutorA/)).toBeVisible()
  await appPage.lock()

  await enter('prosecutorB')
  await appPage.go('today')
  await expect(appPage.page.getByRole('status').filter({ hasText: 'Osoba prosecutorA' })).toBeVisible()
  await expect(row().first()).toContainText(appPage.t('today.for', { name: 'Osoba prosecutorA' }))
  await appPage.lock()

  await enter('headOfProsecution')
  await appPage.go('schedule')
  await row().focus()
  await appPage.page.keyboard.press('Enter')
  await appPage.field('screens.assign.deed', {}, dialog()).selectOption('exclude')
  await choose('screens.assign.whom', 'Osoba prosecutorB')
  await appPage.field('screens.reason', {}, dialog()).fill('srodstvo sa okrivljenim')
  await appPage.press('screens.assign.submit.exclude')
  await expect(row()).toContainText(appPage.t('screens.assign.excluded', { names: 'Osoba prosecutorB' }))
  await appPage.lock()

  await enter('prosecutorB')
  await appPage.go('today')
  await expect(row()).toHaveCount(0)
  await appPage.close()
})

test('whoever stands in sees the work of the absent one marked as such, and no longer once its last day has passed', async () => {
  const { folder, passwordOf } = await standInFolder()
  const at = async (today: string) => {
    const appPage = await AppPage.open({ userData: folder, env: { NAKNADA_TODAY: today } })
    await signInNamed(appPage, 'Osoba prosecutorB', passwordOf('prosecutorB'))
    await appPage.go('today')
    await expect(appPage.page.locator('.funnel')).toBeVisible()
    return appPage
  }
  const last = await at('2026-06-20')
  const row = last.row(/Kt\.br\.31\/25/).first()
  await expect(row).toContainText(last.t('today.for', { name: 'Osoba prosecutorA' }))
  await row.click()
  await expect(last.page.getByText(last.t('screens.assign.owner', { name: 'Osoba prosecutorA' }))).toBeVisible()
  await last.close()
  const after = await at('2026-06-21')
  await expect(after.row(/Kt\.br\.31\/25/)).toHaveCount(0)
  await expect(after.page.getByRole('status').filter({ hasText: 'Osoba prosecutorA' })).toHaveCount(0)
  await after.close()
})

test('on Danas whoever keeps the schedule finds the files that nobody has, and assigns that very one', async () => {
  const { folder, passwordOf } = await scheduledFolder()
  const appPage = await AppPage.open({ userData: folder })
  await signInNamed(appPage, 'Osoba headOfProsecution', passwordOf('headOfProsecution'))
  await expect(appPage.heading('shell.nav.today')).toBeVisible()
  const row = appPage.row(/Kt\.br\.31\/25/)
  await expect(row).toContainText(appPage.t('today.office.assign'))
  await expect(row).not.toContainText(/Oštećen/)
  await expect(row).toBeFocused()
  await appPage.page.keyboard.press('Enter')
  const dialog = appPage.page.getByRole('dialog')
  await appPage.field('screens.assign.person', {}, dialog).selectOption({ label: 'Osoba prosecutorA' })
  await appPage.field('screens.reason', {}, dialog).fill(REASON)
  await appPage.press('screens.assign.submit.owner')
  await expect(appPage.page.getByText(appPage.t('today.office.allAssigned'))).toBeVisible()
  await appPage.close()
})
