import { expect } from '@playwright/test'
import { openScheduleOffice, type Name } from '../../support/office/scheduleOffice.ts'
import { ScheduledFile } from '../../support/office/scheduledFile.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'
import type { AppPage } from '../pages/appPage.ts'
import { signInNamed } from '../pages/signInPage.ts'
import { leaveDialog, lookAtDialog, openApp, settle, type Visit } from './visit.ts'

const REASON = 'pritvorenik, a koleginica nije dostupna'

/** A colleague's file opened in an emergency, with its report, and a colleague who leaves and hands everything over. */
export async function screensOfTheColleagues(visit: Visit): Promise<void> {
  const { folder, passwordOf } = await folderOfColleagues()
  const appPage = await openApp(visit, folder)
  await enter(appPage, 'prosecutorB', passwordOf)
  await expect(appPage.button('screens.emergency.report')).toBeVisible()
  await visit.look(appPage, 'today-emergency')
  await appPage.press('screens.emergency.report')
  await settle(appPage)
  await visit.look(appPage, 'emergency-report')
  await leaveDialog(appPage)
  await appPage.go('caseFiles')
  await lookAtDialog(visit, appPage, 'screens.emergency.button', 'emergency-dialog')
  await appPage.lock()
  await visit.prepare(appPage)
  await enter(appPage, 'headOfProsecution', passwordOf)
  await appPage.go('schedule')
  await expect(appPage.button('screens.handOver.button')).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'schedule-leaver')
  await lookAtDialog(visit, appPage, 'screens.handOver.button', 'hand-over')
  await lookAtDialog(visit, appPage, 'screens.standIn.end', 'stand-in-end')
  await appPage.close()
}

function enter(appPage: AppPage, name: Name, passwordOf: (name: Name) => string): Promise<void> {
  return signInNamed(appPage, `Osoba ${name}`, passwordOf(name))
}

async function folderOfColleagues(): Promise<Readonly<{ folder: string; passwordOf: (name: Name) => string }>> {
  const office = await openScheduleOffice({ keepFolder: true })
  for (const name of ['headOfProsecution', 'prosecutorB', 'prosecutorC'] as const) await office.as(name)
  const file = await ScheduledFile.import(office, 31)
  await office.as('headOfProsecution')
  await file.assign('prosecutorA')
  const [absent, person] = [office.idOf('prosecutorC'), office.idOf('prosecutorB')]
  await office.ask('schedule.standIn', { absent, person, from: '2026-06-15', to: '2026-06-30', reason: REASON })
  office.clock.now = new Date()
  await office.as('prosecutorB')
  await office.ask('emergency.open', {
    ...{ mark: 'Kt.br.31/25', hours: 1, reason: REASON },
    ...{ password: office.passwordOf('prosecutorB'), head: office.idOf('headOfProsecution') },
    headPassword: office.passwordOf('headOfProsecution'),
  })
  await office.as('administrator')
  await office.ask('staff.remove', { person: office.idOf('prosecutorA'), reason: 'prelazi u drugo tužilaštvo' })
  await office.close()
  return { folder: removeAtEnd(office.folder), passwordOf: (name) => office.passwordOf(name) }
}
