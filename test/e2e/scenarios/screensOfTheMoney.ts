import { expect } from '@playwright/test'
import { signInAs } from '../pages/signInPage.ts'
import { openInState } from '../pages/statePage.ts'
import { officeFolder } from './officeFolder.ts'
import { startListFile } from './startListFile.ts'
import { statementFile } from './statementFile.ts'
import { leaveDialog, lookAtDialog, openApp, openFirstFile, settle, type Visit } from './visit.ts'

/** A decision made elsewhere that is collected: the next step on it, its ledger, instalments and enforcement, and what is asked for each. */
export async function screensOfTheMoney(visit: Visit): Promise<void> {
  const appPage = await openApp(
    visit,
    await officeFolder('followed'),
    statementFile(
      '01.06.2026.;Ždralović Ratko;rata za jun;;500,00',
      '02.06.2026.;Pošta Crne Gore;po odluci u predmetu K.br.12/26;;150,00',
      '03.06.2026.;Marko Marković;kirija;;300,00',
      '31.06.2026.;Njegoš Džaković;rata;;300,00',
    ),
  )
  await signInAs(appPage, 'clerk')
  await settle(appPage)
  await visit.look(appPage, 'today-followed')
  await openFirstFile(appPage)
  await appPage.tab('decisions')
  await expect(appPage.page.getByText(appPage.t('screens.outside.tag')).first()).toBeVisible()
  await visit.look(appPage, 'decision-outside')
  await appPage.tab('collection')
  await expect(appPage.page.locator('.service table')).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'collection')
  for (const [button, name] of [
    ['radar.postpone.button', 'step-postpone'],
    ['radar.handOver.button', 'step-hand-over'],
    ['radar.complete.button', 'step-complete'],
    ['collection.instalments.button', 'collection-instalments'],
    ['collection.writeOff.button', 'collection-write-off'],
    ['service.annul.button', 'decision-annul'],
  ] as const)
    await lookAtDialog(visit, appPage, button, name)
  await appPage.page.locator('.finality').scrollIntoViewIfNeeded()
  await visit.look(appPage, 'collection-below')
  await appPage.go('unpaid')
  await expect(appPage.row('12/26')).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'unpaid-orders')
  await appPage.press('collection.bankStatement.button')
  await expect(appPage.page.getByText(appPage.t('collection.bankStatement.twice'))).toBeVisible()
  await visit.look(appPage, 'bank-statement')
  await appPage.close()
}

/** A list of decisions made before the program was there, before and after it is entered. */
export async function screensOfTheStartList(visit: Visit): Promise<void> {
  const appPage = await openApp(visit, await officeFolder(), startListFile())
  await signInAs(appPage, 'clerk')
  await appPage.go('caseFiles')
  await appPage.press('screens.startList.button')
  await expect(appPage.heading('screens.startList.title')).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'start-list')
  await appPage.press('screens.startList.read')
  await expect(appPage.row('K.br.81/24')).toContainText(appPage.t('screens.startList.outcome.refused'))
  await settle(appPage)
  await visit.look(appPage, 'start-list-read')
  await appPage.button('screens.startList.enter', { count: 2 }).click()
  await expect(appPage.button('screens.startList.save')).toBeEnabled()
  await settle(appPage)
  await visit.look(appPage, 'start-list-entered')
  await appPage.close()
}

/** What the State granted and paid to a victim, who owes what to it, and what is asked for a further step. */
export async function screensOfTheState(visit: Visit): Promise<void> {
  const appPage = await openApp(visit, await officeFolder('compensated'))
  await signInAs(appPage, 'clerk')
  await openFirstFile(appPage)
  await appPage.tab('collection')
  await expect(appPage.page.getByRole('heading', { name: appPage.t('stateCompensation.title') })).toBeVisible()
  await settle(appPage)
  await appPage.page.locator('#stateCompensation').scrollIntoViewIfNeeded()
  await visit.look(appPage, 'state-compensation')
  for (const [button, name] of [
    ['stateCompensation.record', 'state-step'],
    ['stateCompensation.strike.button', 'state-strike'],
  ] as const) {
    const dialog = await openInState(appPage, button)
    await visit.look(appPage, name)
    await leaveDialog(appPage)
    await expect(dialog).toHaveCount(0)
  }
  await appPage.close()
}
