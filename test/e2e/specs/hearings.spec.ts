import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import ICAL from 'ical.js'
import { ScheduledFile } from '../../support/office/scheduledFile.ts'
import { openScheduleOffice } from '../../support/office/scheduleOffice.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'
import { readTrainingForm } from '../../support/trainingCase.ts'
import { AppPage } from '../pages/appPage.ts'
import { signInAs, signInNamed } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'
import { shareFiles } from '../scenarios/sharedApp.ts'

const TODAY = '2026-06-16'
const openFile = shareFiles('prosecutor', { NAKNADA_TODAY: TODAY })

test('the limits of a file stand with their sum, the next one in the head, and follow a date that changes', async () => {
  const appPage = await openFile('hearings')
  const line = (rule: string) => appPage.page.locator(`[data-rule="${rule}"]`)
  const sum = appPage.page.getByRole('complementary', { name: appPage.text.like('deadlines.how') })
  await expect(line('writtenJudgment')).toContainText(
    '1 mjesec od objavljivanja presude 15.06.2026.; ističe 15.07.2026.',
  )
  await expect(line('writtenJudgment')).toContainText(appPage.t('deadlines.next'))
  await expect(appPage.page.locator('.head')).toContainText('Pismeni otpravak presude 15.07.2026. — još 29 dana')
  await expect(sum).toContainText('15.07.2026.')

  await appPage.page.getByRole('button', { name: appPage.t('forms.proceedings.rows.events.add') }).click()
  await appPage.input('proceedings', 'events.0.date').fill('05.06.2026.')
  await appPage.choose(appPage.input('proceedings', 'events.0.kind'), 'postedOnBoard')
  await appPage.page.keyboard.press('Control+s')
  await expect(line('noticeBoardService')).toContainText('ne radi se 13.06.2026. (subota), 14.06.2026. (nedjelja)')
  const moved = appPage.page.getByRole('status').filter({ hasText: appPage.t('deadlines.moved') })
  await expect(moved).toContainText(`${appPage.t('deadlines.noDay')} → 15.06.2026.`)
  await line('noticeBoardService').getByRole('button').click()
  await expect(sum).toContainText('14.06.2026. – nedjelja')

  await appPage.choose(appPage.input('proceedings', 'hearings.0.outcome'), 'adjourned')
  await appPage.input('proceedings', 'hearings.0.adjournedTo').fill('22.06.2026.')
  await appPage.input('proceedings', 'hearings.0.reason').fill('svjedok nije došao')
  await appPage.page.keyboard.press('Control+s')
  const days = appPage.page.locator('.timeline .hearing')
  await expect(days.filter({ hasText: '22.06.2026.' }).first()).toContainText(appPage.t('screens.hearing.main'))
  await expect(days.first()).toContainText('odloženo · za 22.06.2026. · svjedok nije došao')
})

test('the line of time goes by keys, leads to the day a limit runs from, and is printed as a paper', async () => {
  const appPage = await openFile('hearings')
  const { keyboard } = appPage.page
  const limit = (rule: string) => appPage.page.locator(`[data-limit="${rule}"]`)
  const sum = appPage.page.getByRole('complementary', { name: appPage.text.like('deadlines.how') })
  await expect(limit('writtenJudgment')).toBeVisible()
  await keyboard.press('g')
  await expect(limit('writtenJudgment')).toBeFocused()
  await keyboard.press('ArrowUp')
  await expect(limit('claimInformation')).toBeFocused()
  await expect(sum).toContainText('Obavještenje o pravu')
  await keyboard.press('End')
  await expect(limit('writtenJudgment')).toBeFocused()
  await keyboard.press('Enter')
  await expect(appPage.input('proceedings', 'verdict.announced')).toBeFocused()

  const stepOut = () => appPage.page.getByRole('heading', { level: 1 }).focus()
  await stepOut()
  await keyboard.press('Insert')
  await expect(appPage.input('proceedings', 'hearings.2.date')).toBeFocused()
  // What is typed stays a letter.
  await keyboard.type('g')
  await expect(appPage.input('proceedings', 'hearings.2.date')).toHaveValue('g')
  await stepOut()
  await keyboard.press('d')
  await expect(appPage.input('proceedings', 'events.0.date')).toBeFocused()

  await appPage.press('deadlines.print')
  const editor = appPage.page.getByRole('region', { name: 'Spisak rokova', exact: true })
  await expect(editor.first()).toBeVisible()
  await appPage.press('papers.make')
  const made = appPage.page.getByRole('region', { name: appPage.t('papers.stateGroup.made') })
  await expect(made).toContainText('Spisak rokova')
  await expect(appPage.button('papers.print', {}, made)).toBeVisible()
})

/** The days of a calendar file as another program reads them: the date, and what stands there. */
function readCalendar(path: string): readonly string[] {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')) as unknown[])
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  return events.map(({ startDate, summary }) => `${startDate.toString()} ${summary}`)
}

test('the calendar of a file, exported before and after the head of the court enters a closed day, holds days and no name', async () => {
  const office = await openScheduleOffice({ keepFolder: true })
  for (const name of ['headOfCourt', 'prosecutorA'] as const) await office.as(name)
  await ScheduledFile.import(office, 31)
  await office.close()
  const folder = removeAtEnd(office.folder)
  const out = join(folder, 'rokovi.ics')
  const env = { NAKNADA_DIALOG_SAVE: out, NAKNADA_TODAY: TODAY }
  const appPage = await AppPage.open({ userData: folder, env })
  const enter = (name: 'headOfCourt' | 'prosecutorA') => signInNamed(appPage, `Osoba ${name}`, office.passwordOf(name))
  const exported = async () => {
    await appPage.go('caseFiles')
    await appPage.row('31/25').click()
    await appPage.tab('hearings')
    await appPage.press('deadlines.calendar')
    const done = appPage.t('shell.done.caseFile.exportCalendar')
    await expect(appPage.page.getByRole('status').filter({ hasText: done })).toBeVisible()
    return readCalendar(out)
  }
  await enter('prosecutorA')
  const before = await exported()
  expect(before).toContain('2026-07-15 K.br.31/26 · Pismeni otpravak presude')
  await appPage.lock()

  await enter('headOfCourt')
  await appPage.go('schedule')
  await appPage.field('deadlines.closedDays.day').fill('15.07.2026.')
  await appPage.press('deadlines.closedDays.close.button')
  const dialog = appPage.page.getByRole('dialog')
  await appPage.field('screens.reason', {}, dialog).fill('nestanak struje u zgradi suda')
  await appPage.button('deadlines.closedDays.close.submit', {}, dialog).click()
  await expect(appPage.button('deadlines.closedDays.open.button')).toBeVisible()
  await appPage.lock()

  await enter('prosecutorA')
  const after = await exported()
  expect(after).toEqual(before.map((day) => day.replace('2026-07-15', '2026-07-16')))
  const text = readFileSync(out, 'utf8')
  const words = readTrainingForm('case-01').people.flatMap(({ name, jmbg = '' }) => [...name.split(' '), jmbg])
  expect(words.filter((word) => word !== '' && text.includes(word))).toEqual([])
  await appPage.close()
})

test('a file without a claim has its duty on Danas, which opens it, and is recorded with its proof', async () => {
  const appPage = await AppPage.open({
    userData: await officeFolder('withoutClaim'),
    env: { NAKNADA_TODAY: TODAY },
  })
  await signInAs(appPage, 'prosecutor')
  await appPage.go('today')
  await appPage.row(new RegExp(appPage.t('today.task.ask'))).click()
  const duties = appPage.page.getByRole('region', { name: appPage.t('duties.title') })
  await expect(appPage.input('duty', 'date')).toBeFocused()
  await appPage.input('duty', 'date').fill('15.06.2026.')
  await appPage.choose(appPage.input('duty', 'channel'), 'minutes')
  await appPage.choose(appPage.input('duty', 'outcome'), 'wants')
  await appPage.press('duties.record')
  await expect(duties).toContainText(appPage.t('errors.duty.proofMissing'))
  await appPage.input('duty', 'note').fill('zapisnik, str. 2')
  await appPage.press('duties.record')
  await expect(duties).toContainText(appPage.t('duties.doneOn', { day: '15.06.2026.' }))
  await expect(duties).toContainText('na zapisnik · želi da ostvaruje zahtjev · zapisnik, str. 2')
  await appPage.go('today')
  await expect(appPage.row(new RegExp(appPage.t('today.task.notify')))).toBeVisible()
  await expect(appPage.row(new RegExp(appPage.t('today.task.ask')))).toHaveCount(0)
  await appPage.close()
})

test('a measure against a third party asks for whom and until when, and its limit ends on the day the court has set', async () => {
  const appPage = await openFile('hearings')
  await appPage.page.getByRole('button', { name: appPage.t('forms.proceedings.rows.events.add') }).click()
  await appPage.input('proceedings', 'events.0.date').fill('05.06.2026.')
  await expect(appPage.input('proceedings', 'events.0.until')).toHaveCount(0)
  await appPage.choose(appPage.input('proceedings', 'events.0.kind'), 'thirdPartyMeasure')
  await appPage.page.keyboard.press('Control+s')
  await expect(appPage.input('proceedings', 'events.0.person')).toHaveAttribute('aria-invalid', 'true')
  await appPage.choose(appPage.input('proceedings', 'events.0.person'), 'v1')
  await appPage.input('proceedings', 'events.0.until').fill('12.07.2026.')
  await appPage.page.keyboard.press('Control+s')
  // The twelfth is a Sunday: no day off moves what a court has set.
  const line = appPage.page.locator('[data-rule="suitForMeasure"]')
  await expect(line).toContainText('37 dana od odluke o mjeri prema trećem licu 05.06.2026.; ističe 12.07.2026.')
  await expect(line).toContainText('čl. 245 st. 2 ZKP')
})
