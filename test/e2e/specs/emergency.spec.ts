import { expect, test } from '@playwright/test'
import { ScheduledFile } from '../../support/office/scheduledFile.ts'
import { openScheduleOffice, type Name } from '../../support/office/scheduleOffice.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'
import { AppPage } from '../pages/appPage.ts'
import { signInNamed } from '../pages/signInPage.ts'

const HOUR = 3_600_000
const LEFT = 20_000

/** A folder in which a colleague's file was opened in an emergency, nearly an hour ago, and the passwords of two. */
async function emergencyFolder(): Promise<Readonly<{ folder: string; passwordOf: (name: Name) => string }>> {
  const office = await openScheduleOffice({ keepFolder: true })
  for (const name of ['headOfProsecution', 'prosecutorB'] as const) await office.as(name)
  const file = await ScheduledFile.import(office, 31)
  await office.as('headOfProsecution')
  await file.assign('prosecutorA')
  office.clock.now = new Date(Date.now() - HOUR + LEFT)
  await office.as('prosecutorB')
  await office.ask('emergency.open', {
    ...{ mark: 'Kt.br.31/25', hours: 1, reason: 'pritvorenik, a koleginica nije dostupna' },
    ...{ password: office.passwordOf('prosecutorB'), head: office.idOf('headOfProsecution') },
    headPassword: office.passwordOf('headOfProsecution'),
  })
  await office.close()
  return { folder: removeAtEnd(office.folder), passwordOf: (name) => office.passwordOf(name) }
}

test('a page that is open in an emergency is left when the time is over, and the file cannot be read again', async () => {
  const { folder, passwordOf } = await emergencyFolder()
  const appPage = await AppPage.open({ userData: folder })
  const label = appPage.page.getByText(/Oštećen[aio]/).first()
  await signInNamed(appPage, 'Osoba prosecutorB', passwordOf('prosecutorB'))
  await appPage.press('screens.emergency.toFile')
  await expect(label).toBeVisible()
  await expect(appPage.heading('shell.nav.today')).toBeVisible({ timeout: LEFT + 10_000 })
  await expect(appPage.button('screens.emergency.report')).toBeVisible()
  await expect(appPage.button('screens.emergency.toFile')).toHaveCount(0)
  await appPage.page.keyboard.press('Alt+ArrowLeft')
  await expect(appPage.page.getByText(appPage.t('errors.caseFile.notAssigned'))).toBeVisible()
  await expect(label).toHaveCount(0)
  await appPage.close()
})
