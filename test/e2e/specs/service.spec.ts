import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/appPage.ts'
import { axeViolations } from '../pages/axe.ts'
import { chooseByKey, pushByKey, typeByKey } from '../pages/keys.ts'
import { editorOf, madePaper } from '../pages/papersPage.ts'
import { confirmClause, recipientRow, recordAttempt } from '../pages/servicePage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

test.describe.configure({ mode: 'parallel' })

/** The clerk at the service of case-01, on that day, from the work that waits. */
async function openService(userData: string, today: string, task: string): Promise<AppPage> {
  const appPage = await AppPage.open({ userData, env: { NAKNADA_TODAY: today } })
  await signInAs(appPage, 'clerk')
  await appPage.openWork(task)
  await expect(appPage.page.locator('.service table')).toBeVisible()
  return appPage
}

const HANDED = { result: 'delivered', note: 'dostavnica br. 7' } as const

test('from an issued order by attempts and the notice board to the extract with the clause on paper', async () => {
  // The program starts twice, for what happens weeks later.
  test.setTimeout(480_000)
  const userData = await officeFolder('issued')
  let appPage = await openService(userData, '2026-07-01', 'issued')
  await recordAttempt(appPage, 0, { ...HANDED, channel: 'atCourt', date: '16.06.2026.' })
  await recordAttempt(appPage, 1, { ...HANDED, channel: 'institution', date: '17.06.2026.' })
  await recordAttempt(appPage, 2, { ...HANDED, channel: 'inPerson', date: '17.06.2026.', result: 'notFound' })
  await appPage.press('service.serve')
  await expect(appPage.page.getByText(appPage.t('errors.order.notServed'))).toBeVisible()
  await recordAttempt(appPage, 2, { channel: 'noticeBoard', date: '22.06.2026.', result: 'posted', note: 'tabla suda' })
  await expect(recipientRow(appPage, 2)).toContainText('30.06.2026.')
  await expect(recipientRow(appPage, 2)).toContainText('15.07.2026.')
  expect(await axeViolations(appPage.page, {})).toEqual([])
  await appPage.press('service.serve')
  await expect(appPage.button('service.serve')).toHaveCount(0)
  await appPage.close()

  appPage = await openService(userData, '2026-08-03', 'served')
  const { page } = appPage
  await expect(page.locator('.finality')).toContainText('Pravosnažna 16.07.2026. godine (čl. 220 st. 1 ZKP).')
  await confirmClause(appPage, 'final')
  await confirmClause(appPage, 'enforceable')
  await expect(page.locator('.finality')).toContainText('Izvršna od 01.08.2026.')
  await appPage.press('service.extract')
  const editor = editorOf(appPage, 'enforceable-extract')
  await appPage.button('papers.make', {}, editor).click()
  await expect(madePaper(appPage, 'enforceable-extract')).toBeVisible()
  await appPage.close()
})

test('an attempt is recorded and struck by the keyboard alone', async () => {
  const appPage = await openService(await officeFolder('issued'), '2026-06-20', 'issued')
  const { page } = appPage
  await pushByKey(appPage, recipientRow(appPage, 1).locator('.acts button').first())
  await expect(appPage.input('service', 'channel')).toBeFocused()
  await chooseByKey(appPage, appPage.input('service', 'channel'), 'inPerson')
  await typeByKey(appPage, appPage.input('service', 'date'), '17.06.2026.')
  await chooseByKey(appPage, appPage.input('service', 'result'), 'delivered')
  await typeByKey(appPage, appPage.input('service', 'note'), 'dostavnica br. 8')
  await pushByKey(appPage, appPage.button('service.save'))
  await expect(recipientRow(appPage, 1)).toContainText('02.07.2026.')

  await pushByKey(appPage, recipientRow(appPage, 1).getByRole('button', { name: appPage.t('service.strike.button') }))
  const dialog = page.getByRole('dialog')
  await typeByKey(appPage, appPage.field('screens.reason', {}, dialog), 'pogrešan dan')
  await pushByKey(appPage, appPage.button('service.strike.submit', {}, dialog))
  await expect(dialog).toHaveCount(0)
  await expect(recipientRow(appPage, 1)).toContainText(appPage.t('service.struckBecause', { reason: 'pogrešan dan' }))
  await expect(recipientRow(appPage, 1)).toContainText(appPage.t('service.waiting'))
  await appPage.close()
})

test('an appeal is recorded, and what it changes head by head makes the decision final', async () => {
  const appPage = await openService(await officeFolder('issued'), '2026-06-20', 'issued')
  const { page } = appPage
  const dialog = page.getByRole('dialog')
  await appPage.press('service.appeal.file')
  await appPage.field('service.appeal.on', {}, dialog).fill('18.06.2026.')
  await appPage.button('service.appeal.fileSubmit', {}, dialog).click()
  await expect(page.locator('.appeals')).toContainText(appPage.t('service.appeal.pending'))
  await appPage.press('service.appeal.decide')
  await appPage.field('service.elsewhere.mark', {}, dialog).fill('Kž.br.41/26')
  await dialog.getByRole('textbox').nth(2).fill('1,00')
  await appPage.button('service.appeal.decideSubmit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('.finality')).toContainText(appPage.t('service.recordedFinal', { day: '20.06.2026.' }))
  await appPage.close()
})

test('a decision that is annulled on appeal can still be read, and the claim is returned to be decided anew', async () => {
  const appPage = await openService(await officeFolder('issued'), '2026-06-20', 'issued')
  const { page } = appPage
  const dialog = page.getByRole('dialog')
  await appPage.press('service.appeal.file')
  await appPage.button('service.appeal.fileSubmit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await appPage.press('service.annul.button')
  await appPage.field('service.annul.reason', {}, dialog).fill('Apelacioni sud, bitna povreda postupka')
  await appPage.field('service.elsewhere.mark', {}, dialog).fill('Kž.br.41/26')
  expect(await axeViolations(page, {})).toEqual([])
  await appPage.button('service.annul.submit', {}, dialog).click()
  await expect(page.locator('.service')).toHaveCount(0)
  await appPage.openWork('annulled')
  await page.locator('.notice.warn').getByRole('button').click()
  await expect(page.getByRole('region', { name: appPage.t('screens.order.frozen') })).toBeVisible()
  await appPage.press('screens.decision.backFromFallen')
  await appPage.press('screens.court.reopen')
  await expect(appPage.button('screens.court.reopen')).toHaveCount(0)
  await expect(page.locator('.notice.warn')).toContainText('20.06.2026.')
  await appPage.close()
})
