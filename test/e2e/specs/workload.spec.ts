import { expect, test } from '@playwright/test'
import { ScheduledFile } from '../../support/office/scheduledFile.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../../support/office/scheduleOffice.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'
import { AppPage } from '../pages/appPage.ts'
import { axeViolations } from '../pages/axe.ts'
import { signInNamed } from '../pages/signInPage.ts'

const REASON = 'godišnji raspored poslova'
const LATER = '2026-07-20'

/** Two files at the court since the 15th of June, one of them judge A’s. */
async function courtFolder(): Promise<Readonly<{ folder: string; passwordOf: (name: Name) => string }>> {
  const office: ScheduleOffice = await openScheduleOffice({ keepFolder: true })
  for (const name of ['headOfCourt', 'judgeA', 'judgeB'] as const) await office.as(name)
  for (const number of [41, 42]) {
    const file = await ScheduledFile.import(office, number)
    await file.forward()
    await file.register()
    await office.as('headOfCourt')
    if (number === 41) await file.assign('judgeA')
  }
  await office.close()
  return { folder: removeAtEnd(office.folder), passwordOf: (name) => office.passwordOf(name) }
}

test('whoever keeps the schedule sees who has how much and what waits longest, sets a standard and a unit; a judge sees the own', async () => {
  test.setTimeout(180_000)
  const { folder, passwordOf } = await courtFolder()
  const appPage = await AppPage.open({ userData: folder, env: { NAKNADA_TODAY: LATER } })
  // The lock makes the window anew.
  const page = () => appPage.page
  const dialog = page().getByRole('dialog')
  const table = (key: string) => page().getByRole('table', { name: appPage.t(key) })
  await signInNamed(appPage, 'Osoba headOfCourt', passwordOf('headOfCourt'))
  await appPage.go('workload')
  const people = table('workload.people.title')
  const judge = people.getByRole('row').filter({ hasText: 'Osoba judgeA' })
  await expect(judge).toContainText(`${appPage.t('screens.stage.registered')} 1`)
  await expect(people.getByRole('row').filter({ hasText: appPage.t('workload.people.nobody') })).toContainText('1')
  const longest = table('workload.longest.title')
  await expect(longest.getByRole('row').filter({ hasText: 'K.br.41/26' })).toContainText('35')
  await expect(longest.getByRole('button')).toHaveCount(0)

  const stage = appPage.t('screens.stage.registered')
  await page()
    .getByRole('button', { name: appPage.t('workload.standard.label', { stage }) })
    .focus()
  await page().keyboard.press('Enter')
  await appPage.field('workload.standard.days', {}, dialog).fill('pet')
  await expect(dialog).toContainText(appPage.t('workload.standard.wrong'))
  await appPage.field('workload.standard.days', {}, dialog).fill('30')
  await appPage.field('screens.reason', {}, dialog).fill(REASON)
  await appPage.button('workload.standard.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await expect(longest.getByRole('row').filter({ hasText: 'K.br.41/26' })).toContainText(
    appPage.t('workload.longest.late'),
  )

  await appPage.press('workload.units.add')
  await appPage.field('workload.units.name', {}, dialog).fill('Prvo vijeće')
  await dialog.getByRole('checkbox', { name: 'Osoba judgeA' }).check()
  await appPage.field('screens.reason', {}, dialog).fill(REASON)
  expect(await axeViolations(page(), {})).toEqual([])
  await appPage.button('workload.units.save', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await expect(table('workload.units.title').getByRole('row').filter({ hasText: 'Prvo vijeće' })).toContainText(
    'Osoba judgeA',
  )
  expect(await axeViolations(page(), {})).toEqual([])
  await appPage.lock()

  await signInNamed(appPage, 'Osoba judgeA', passwordOf('judgeA'))
  await appPage.go('caseFiles')
  await appPage.press('workload.mine')
  await expect(table('workload.people.title').getByRole('row')).toHaveCount(2)
  await expect(page().getByText('Osoba judgeB')).toHaveCount(0)
  await expect(table('workload.units.title')).toHaveCount(0)
  await page()
    .getByRole('button', { name: appPage.t('workload.longest.open', { mark: 'K.br.41/26' }) })
    .click()
  await expect(appPage.tabs()).toBeVisible()
  await appPage.close()
})
