import { expect, test } from '@playwright/test'
import { AFTER_THE_PERIOD, WHY } from '../../support/office/erasableFile.ts'
import type { Name } from '../../support/office/scheduleOffice.ts'
import { startPrivateCups } from '../../support/cups/privateCups.ts'
import { pdfFile, readPdfText } from '../../support/pdf.ts'
import { AppPage } from '../pages/appPage.ts'
import { axeViolations } from '../pages/axe.ts'
import { pushByKey, tabTo, typeByKey } from '../pages/keys.ts'
import { signInNamed, sitOutTheWait } from '../pages/signInPage.ts'
import { retentionFolder, type RetentionFolder } from '../scenarios/retentionFolder.ts'

const MARK = 'K.br.31/26'

/** Somebody opens the list of what is kept, from the list of files or from the schedule. */
async function openList(appPage: AppPage, from: 'caseFiles' | 'schedule'): Promise<void> {
  await appPage.go(from)
  await pushByKey(appPage, appPage.button('screens.retention.title'))
  await expect(appPage.heading('screens.retention.title')).toBeVisible()
}

const table = (appPage: AppPage, list: string) =>
  appPage.page.getByRole('table', { name: appPage.t(`screens.retention.list.${list}`), exact: true })

/** Opens by the keyboard what is kept of the file of that mark. */
async function openFile(appPage: AppPage): Promise<void> {
  const name = `${appPage.t('screens.retention.button')} ${MARK}`
  await pushByKey(appPage, appPage.page.getByRole('button', { name, exact: true }))
  await expect(appPage.page.getByRole('dialog')).toBeVisible()
}

async function proposeIt(appPage: AppPage): Promise<void> {
  await openList(appPage, 'caseFiles')
  await expect(table(appPage, 'due').getByRole('row', { name: /32\/26/ })).toContainText(
    appPage.t('screens.retention.obstacle.unpaid'),
  )
  await openFile(appPage)
  expect(await axeViolations(appPage.page, {})).toEqual([])
  const dialog = appPage.page.getByRole('dialog')
  await pushByKey(appPage, appPage.button('screens.retention.ask.proposeErasure', {}, dialog))
  await typeByKey(appPage, appPage.field('screens.reason', {}, dialog), WHY)
  await pushByKey(appPage, appPage.button('screens.retention.act.proposeErasure', {}, dialog))
  await expect(dialog.getByText(WHY)).toBeVisible()
  await pushByKey(appPage, appPage.button('screens.close', {}, dialog))
  await expect(table(appPage, 'proposed').getByRole('row', { name: /31\/26/ })).toBeVisible()
}

async function eraseIt(appPage: AppPage, password: string): Promise<void> {
  await pushByKey(appPage, appPage.button('today.retention.open'))
  await expect(appPage.page.getByText(/Šćekić|Bulatović/)).toHaveCount(0)
  await openFile(appPage)
  const dialog = appPage.page.getByRole('dialog')
  await typeByKey(appPage, appPage.field('screens.retention.erase.password', {}, dialog), 'nije ta lozinka')
  await pushByKey(appPage, appPage.button('screens.retention.erase.submit', {}, dialog))
  await sitOutTheWait(appPage)
  await typeByKey(appPage, appPage.field('screens.retention.erase.password', {}, dialog), password)
  await pushByKey(appPage, appPage.button('screens.retention.erase.submit', {}, dialog))
  await expect(dialog).toHaveCount(0, { timeout: 20_000 })
  await expect(table(appPage, 'proposed')).toHaveCount(0)
  await expect(table(appPage, 'erased').getByRole('row', { name: /VSPG-BRI-2060-/ })).toBeVisible()
  expect(await axeViolations(appPage.page, {})).toEqual([])
}

async function restoreTheCopy(appPage: AppPage, passwordOf: RetentionFolder['passwordOf']): Promise<void> {
  await appPage.go('backups')
  await appPage.page
    .getByRole('button', { name: new RegExp(`^${appPage.t('screens.restore.open')}`) })
    .last()
    .click()
  await appPage.field('screens.restore.who.works').selectOption({ label: 'Osoba prosecutorA' })
  await appPage.field('screens.restore.password.manages').fill(passwordOf('administrator'))
  await appPage.field('screens.restore.password.works').fill(passwordOf('prosecutorA'))
  await appPage.press('screens.restore.look')
  await expect(appPage.heading('screens.restore.lookTitle')).toBeVisible({ timeout: 20_000 })
  await appPage.press('screens.restore.start')
  await expect(appPage.page.getByText(appPage.t('screens.restore.done'))).toBeVisible({ timeout: 30_000 })
  await appPage.toSignIn(() => appPage.press('screens.restore.toSignIn'))
}

test('one proposes, the head erases, the certificate is printed, and what an older copy brings back is erased again', async () => {
  const { folder, stick, passwordOf } = await retentionFolder()
  const cups = await startPrivateCups(['Pisarnica'])
  const env = { NAKNADA_TODAY: AFTER_THE_PERIOD, NAKNADA_DIALOG_OPEN: stick, CUPS_SERVER: cups.server }
  const appPage = await AppPage.open({ userData: folder, env })
  const enter = (name: Name) => signInNamed(appPage, `Osoba ${name}`, passwordOf(name))

  await enter('judgeA')
  await proposeIt(appPage)
  await appPage.lock()

  await enter('headOfCourt')
  await eraseIt(appPage, passwordOf('headOfCourt'))
  await tabTo(appPage, table(appPage, 'erased').getByRole('button').first())
  await appPage.page.keyboard.press('Enter')
  const [certificate = new Uint8Array()] = await cups.captured(1)
  expect(readPdfText(pdfFile(certificate))).toMatch(/VSPG-BRI-2060-[A-Z]{2}\d-0001/)
  await appPage.lock()

  await enter('administrator')
  await restoreTheCopy(appPage, passwordOf)

  await enter('judgeA')
  await openList(appPage, 'caseFiles')
  await expect(table(appPage, 'due').getByRole('row', { name: /32\/26/ })).toBeVisible()
  await expect(appPage.page.getByText(MARK)).toHaveCount(0)
  await expect(table(appPage, 'erased').getByRole('row', { name: /VSPG-BRI-2060-/ })).toBeVisible()
  await appPage.close()
  await cups.stop()
})

test('a file that is held back is not proposed until the hold is lifted', async () => {
  const { folder, passwordOf } = await retentionFolder()
  const appPage = await AppPage.open({ userData: folder, env: { NAKNADA_TODAY: AFTER_THE_PERIOD } })
  await signInNamed(appPage, 'Osoba judgeA', passwordOf('judgeA'))
  await appPage.go('caseFiles')
  await appPage.row(/31\/26/).click()
  await appPage.tab('hearings')
  await appPage.press('screens.retention.button')
  const dialog = appPage.page.getByRole('dialog')
  await expect(appPage.button('screens.retention.ask.proposeErasure', {}, dialog)).toBeVisible()
  await pushByKey(appPage, appPage.button('screens.retention.ask.hold', {}, dialog))
  await typeByKey(appPage, appPage.field('screens.reason', {}, dialog), 'traženo je ponavljanje postupka')
  await pushByKey(appPage, appPage.button('screens.retention.act.hold', {}, dialog))
  await expect(dialog.getByText(/traženo je ponavljanje postupka/)).toBeVisible()
  await expect(appPage.button('screens.retention.ask.proposeErasure', {}, dialog)).toHaveCount(0)
  await pushByKey(appPage, appPage.button('screens.retention.ask.releaseHold', {}, dialog))
  await typeByKey(appPage, appPage.field('screens.reason', {}, dialog), 'ponavljanje je odbijeno')
  await pushByKey(appPage, appPage.button('screens.retention.act.releaseHold', {}, dialog))
  await expect(appPage.button('screens.retention.ask.proposeErasure', {}, dialog)).toBeVisible()
  await appPage.close()
})
