import { expect } from '@playwright/test'
import type { AppPage } from '../pages/appPage.ts'
import { openBlock } from '../pages/caseFilePage.ts'
import { headField, headRow } from '../pages/claimPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from './officeFolder.ts'
import { handOver, leaveDialog, openApp, openFirstFile, settle, type Visit } from './visit.ts'

/** What is pasted into a claim, the claim by questions, limits that move with a date, duties before a claim, and corrected facts. */
export async function screensOfTheDates(visit: Visit): Promise<void> {
  await entry(visit)
  await duties(visit)
  await corrected(visit)
}

const TABLE = [
  ['Šifra', 'od', 'do', 'Količina', 'Cijena', 'Iznos'],
  ['M02', '10.06.2025.', '31.03.2026.', '40', '45,00', ''],
  ['N07', '', '', '', '', '15.000,00 €'],
  ['M99', '', '', '', '', '1,00'],
  ['M11', '31.02.2026.', '', '', '', '380,00'],
]

async function entry(visit: Visit): Promise<void> {
  const { look } = visit
  const appPage = await openApp(visit, await officeFolder('imported'))
  const { keyboard } = appPage.page
  await signInAs(appPage, 'prosecutor')
  await openFirstFile(appPage)
  await appPage.tab('claims')
  await headRow(appPage, 0).focus()
  const text = TABLE.map((cells) => cells.join('\t')).join('\r\n')
  await appPage.running.app.evaluate(({ clipboard }, copied) => Promise.resolve(clipboard.writeText(copied)), text)
  await keyboard.press('Control+v')
  await expect(appPage.page.getByRole('dialog')).toBeVisible()
  await look(appPage, 'paste-preview')
  await leaveDialog(appPage)
  await (await headField(appPage, 1, 'amountCents')).focus()
  await keyboard.press('Control+g')
  await expect(appPage.heading('screens.guided.ask.taken')).toBeVisible()
  await look(appPage, 'guided-heads')
  await keyboard.press('Control+Enter')
  await look(appPage, 'guided-costs')
  await keyboard.press('F1')
  await look(appPage, 'help-claim')
  await leaveDialog(appPage)
  await keyboard.press('Control+g')
  await moved(visit, appPage)
  await appPage.close()
}

async function moved(visit: Visit, appPage: AppPage): Promise<void> {
  await appPage.tab('hearings')
  await appPage.page.getByRole('button', { name: appPage.t('forms.proceedings.rows.events.add') }).click()
  await appPage.input('proceedings', 'events.0.date').fill('05.06.2026.')
  await appPage.choose(appPage.input('proceedings', 'events.0.kind'), 'postedOnBoard')
  await settle(appPage)
  await visit.look(appPage, 'hearings-event')
  await appPage.page.keyboard.press('Control+s')
  const notice = appPage.page.getByRole('status').filter({ hasText: appPage.t('deadlines.moved') })
  await expect(notice).toBeVisible()
  // At the bottom, so that in a low window no box below it is covered by half.
  await notice.evaluate((element) => {
    element.scrollIntoView({ block: 'end' })
  })
  await visit.look(appPage, 'deadlines-moved')
  await appPage.page.locator('[data-rule="noticeBoardService"]').getByRole('button').click()
  await visit.look(appPage, 'deadlines-sum')
  await appPage.button('deadlines.calendar').scrollIntoViewIfNeeded()
  await visit.look(appPage, 'deadlines-calendar')
}

async function duties(visit: Visit): Promise<void> {
  const appPage = await openApp(visit, await officeFolder('withoutClaim'))
  await signInAs(appPage, 'prosecutor')
  await expect(appPage.row(appPage.t('today.task.ask'))).toBeVisible()
  await visit.look(appPage, 'today-duty')
  await appPage.openWork('ask')
  await expect(appPage.input('duty', 'date')).toBeFocused()
  await visit.look(appPage, 'duty-editor')
  await appPage.input('duty', 'date').fill('15.06.2026.')
  await appPage.choose(appPage.input('duty', 'channel'), 'minutes')
  await appPage.choose(appPage.input('duty', 'outcome'), 'wants')
  await appPage.press('duties.record')
  await expect(appPage.page.getByText(appPage.t('errors.duty.proofMissing')).first()).toBeVisible()
  await visit.look(appPage, 'duty-wrong')
  await appPage.input('duty', 'note').fill('zapisnik, str. 2')
  await appPage.press('duties.record')
  await expect(appPage.input('duty', 'note')).toHaveCount(0)
  await settle(appPage)
  await visit.look(appPage, 'duty-done')
  await appPage.close()
}

async function corrected(visit: Visit): Promise<void> {
  const appPage = await openApp(visit, await officeFolder('issued'))
  await signInAs(appPage, 'judge')
  await openFirstFile(appPage)
  await appPage.tab('hearings')
  await appPage.input('proceedings', 'verdict.announced').fill('10.06.2026.')
  await appPage.page.keyboard.press('Control+s')
  const dialog = appPage.page.getByRole('dialog', { name: appPage.t('screens.correctFacts.title') })
  await expect(dialog).toBeVisible()
  await visit.look(appPage, 'correct-facts')
  await appPage.field('screens.reason', {}, dialog).fill('greška u prepisu zapisnika')
  await appPage.button('screens.correctFacts.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  const list = appPage.page.getByRole('region', { name: appPage.t('screens.correctFacts.list') })
  await list.scrollIntoViewIfNeeded()
  await visit.look(appPage, 'corrected-facts')
  await handOver(visit, appPage, 'clerk')
  await correctedPerson(visit, appPage)
  await appPage.close()
}

async function correctedPerson(visit: Visit, appPage: AppPage): Promise<void> {
  await openFirstFile(appPage)
  await appPage.tab('people')
  await appPage.page.getByRole('row', { name: appPage.text.script('Ratko Ždralović') }).click()
  await openBlock(appPage, 'identity')
  await appPage.input('person', 'name').fill('Ratko Ždralović Petrović')
  await appPage.page.keyboard.press('Control+s')
  const dialog = appPage.page.getByRole('dialog', { name: appPage.t('screens.correctFacts.title') })
  await expect(dialog).toBeVisible()
  await visit.look(appPage, 'correct-person')
  await appPage.field('screens.reason', {}, dialog).fill('greška u prepisu ličnog lista')
  await appPage.button('screens.correctFacts.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  const list = appPage.page.getByRole('region', { name: appPage.t('screens.correctFacts.list') })
  await expect(list).toContainText(appPage.text.script('Ratko Ždralović'))
  await list.scrollIntoViewIfNeeded()
  await visit.look(appPage, 'corrected-person')
}
