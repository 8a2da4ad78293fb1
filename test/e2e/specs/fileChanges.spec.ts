import { expect, test } from '@playwright/test'
import { ScheduledFile } from '../../support/office/scheduledFile.ts'
import { openScheduleOffice, OTHER_COURT, type Name } from '../../support/office/scheduleOffice.ts'
import { targetOf } from '../../support/office/twoClaims.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'
import { AppPage } from '../pages/appPage.ts'
import { signInNamed } from '../pages/signInPage.ts'

const WORKERS: readonly Name[] = ['prosecutorA', 'clerk', 'judgeA', 'otherClerk']
const REASON = 'odluka višeg suda'
const MAIN = ['2026-03-02', '2026-06-22'].map((date) => ({ date, kind: 'main' as const }))

/** A folder with one file at the court whose main hearing has begun, and the passwords of those who work on it. */
async function folderAtCourt(): Promise<Readonly<{ folder: string; passwordOf: (name: Name) => string }>> {
  const office = await openScheduleOffice({ keepFolder: true })
  for (const name of WORKERS) await office.as(name)
  const file = await ScheduledFile.import(office, 31)
  await file.forward()
  await file.register()
  const { revision, case: before } = await office.ask('caseFile.open', { caseId: file.target.caseId })
  const { mainHearingEnded: _ended, verdict: _verdict, ...rest } = before
  const proceedings = { ...rest, hearings: MAIN }
  file.target = targetOf(await office.ask('caseFile.saveProceedings', { ...file.target, revision, case: proceedings }))
  await office.close()
  return { folder: removeAtEnd(office.folder), passwordOf: (name) => office.passwordOf(name) }
}

test('a file is given a new mark and other judges, severed and joined, and goes over to another court, which finds it by the old mark', async () => {
  const { folder, passwordOf } = await folderAtCourt()
  const appPage = await AppPage.open({ userData: folder })
  // Locking makes the window anew.
  const page = () => appPage.page
  const enter = (name: Name) => signInNamed(appPage, `Osoba ${name}`, passwordOf(name))
  const dialog = () => page().getByRole('dialog')
  const changes = () => page().getByRole('region', { name: appPage.t('screens.fileChange.list') })
  const openFile = async (mark: RegExp) => {
    await appPage.go('caseFiles')
    await appPage.row(mark).click()
    await page()
      .getByRole('tab', { name: appPage.t('screens.tab.hearings') })
      .click()
  }
  const give = async (submit: string) => {
    await appPage.field('screens.reason', {}, dialog()).fill(REASON)
    await appPage.press(submit)
    await expect(dialog()).toHaveCount(0)
  }

  await enter('clerk')
  await openFile(/K\.br\.31\/26/)
  await appPage.press('screens.fileChange.button.renumber')
  await appPage.field('screens.fileChange.newMark', {}, dialog()).fill('K.br.77/26')
  await give('screens.fileChange.submit.renumber')
  await expect(changes()).toContainText('K.br.31/26')
  await expect(page().getByRole('heading', { level: 1 })).toContainText(
    appPage.t('screens.fileChange.formerly', { marks: 'K.br.31/26' }),
  )

  await appPage.press('screens.fileChange.button.changePanel')
  await expect(dialog()).toContainText(appPage.t('screens.fileChange.beginsAnew'))
  await dialog().getByRole('textbox').first().fill('Jovana Đurišić')
  await give('screens.fileChange.submit.changePanel')
  await expect(changes()).toContainText('Jovana Đurišić')
  await expect(changes()).toContainText(appPage.t('screens.fileChange.beginsAnew'))
  await appPage.lock()

  await enter('judgeA')
  await openFile(/K\.br\.77\/26/)
  await appPage.press('screens.fileChange.button.sever')
  await dialog().getByRole('checkbox').first().check()
  await appPage.field('screens.fileChange.severedMark', {}, dialog()).fill('K.br.78/26')
  await give('screens.fileChange.submit.sever')
  await changes().getByRole('button', { name: 'K.br.78/26' }).click()
  await expect(page().getByRole('heading', { level: 1 })).toContainText('K.br.78/26')
  await changes().getByRole('button', { name: 'K.br.77/26' }).click()
  await expect(page().getByRole('heading', { level: 1 })).toContainText('K.br.77/26')
  await appPage.press('screens.fileChange.button.join')
  await appPage.field('screens.fileChange.find', {}, dialog()).fill('K 78/26')
  await appPage.field('screens.fileChange.other', {}, dialog()).selectOption({ label: 'K.br.78/26' })
  await give('screens.fileChange.submit.join')
  await expect(changes()).toContainText(appPage.t('acts.caseFile.join'))

  await appPage.press('screens.fileChange.button.transfer')
  await appPage.field('screens.fileChange.office.court', {}, dialog()).selectOption(OTHER_COURT)
  await give('screens.fileChange.submit.transfer')
  await expect(changes()).toContainText(appPage.t('acts.caseFile.transfer'))
  await expect(page().getByRole('region', { name: appPage.t('screens.fileChange.acts') })).toHaveCount(0)
  await appPage.lock()

  await enter('otherClerk')
  await openFile(/Kt\.br\.31\/25/)
  await appPage.press('screens.fileChange.button.renumber')
  await appPage.field('screens.fileChange.newMark', {}, dialog()).fill('K.br.5/26')
  await give('screens.fileChange.submit.renumber')
  await appPage.go('caseFiles')
  await page().getByLabel(appPage.t('screens.caseFiles.search')).fill('K 77/26')
  await expect(appPage.row(/K\.br\.5\/26/)).toBeVisible()
  await appPage.close()
})
