import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/appPage.ts'
import { axeViolations } from '../pages/axe.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'
import { statementFile } from '../scenarios/statementFile.ts'

// Case-01, served on everybody in June 2026; the days to pay have passed.
const TODAY = '2026-08-20'

const strip = (appPage: AppPage) => appPage.page.locator('.nextStep')

test('an order that becomes final is followed: its step is postponed, done, listed, handed to a colleague', async () => {
  test.setTimeout(240_000)
  const appPage = await AppPage.open({ userData: await officeFolder('served'), env: { NAKNADA_TODAY: TODAY } })
  await signInAs(appPage, 'clerk')
  const { page } = appPage
  const dialog = page.getByRole('dialog')
  await appPage.openWork('served')
  await expect(strip(appPage)).toHaveCount(0)
  for (const act of ['final', 'enforceable']) {
    await appPage.press(`service.${act}.button`)
    await appPage.button(`service.${act}.submit`, {}, dialog).click()
    await expect(dialog).toHaveCount(0)
    await expect(strip(appPage)).toContainText(appPage.t(`radar.kind.${act === 'final' ? 'clause' : 'callDebtor'}`))
  }
  await expect(strip(appPage)).toContainText('Marko Ćetković')
  await expect(strip(appPage).locator('.reminders')).toBeVisible()
  expect(await axeViolations(page, {})).toEqual([])

  await appPage.press('radar.postpone.button')
  await appPage.field('radar.postpone.due', {}, dialog).fill('19.08.2026.')
  await appPage.field('screens.reason', {}, dialog).fill('Dužnik moli za odlaganje.')
  await appPage.button('radar.postpone.submit', {}, dialog).click()
  await expect(dialog).toContainText(appPage.t('errors.step.dueInPast'))
  await appPage.field('radar.postpone.due', {}, dialog).fill('20.10.2026.')
  await appPage.field('radar.nonCollection.label', {}, dialog).selectOption('enforcementNotStarted')
  await appPage.button('radar.postpone.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  const why = strip(appPage).locator('.nonCollection')
  await expect(why).toContainText(appPage.t('radar.nonCollection.why.enforcementNotStarted'))
  await expect(strip(appPage)).toContainText('20.10.2026.')

  await appPage.press('radar.complete.button')
  await appPage.field('radar.complete.done', {}, dialog).fill('Dužnik je pozvan i obećao je rate.')
  // What was said last stands there already.
  await expect(appPage.field('radar.nonCollection.label', {}, dialog)).toHaveValue('enforcementNotStarted')
  await appPage.field('radar.nonCollection.label', {}, dialog).selectOption('instalments')
  await appPage.field('radar.complete.kind', {}, dialog).selectOption('checkInstalments')
  await appPage.field('radar.complete.due', {}, dialog).fill('20.08.2026.')
  await appPage.field('radar.complete.note', {}, dialog).fill('prva rata dospijeva 15. avgusta')
  expect(await axeViolations(page, {})).toEqual([])
  await appPage.button('radar.complete.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await expect(strip(appPage)).toContainText('prva rata dospijeva 15. avgusta')
  await expect(why).toContainText(appPage.t('radar.nonCollection.why.instalments'))
  await why.getByText(appPage.t('radar.nonCollection.before')).click()
  await expect(why.getByRole('listitem')).toContainText('Marko Ćetković')

  await appPage.go('unpaid')
  const listed = page.getByRole('row').filter({ hasText: appPage.t('radar.kind.checkInstalments') })
  await expect(listed).toContainText('Marko Ćetković')
  expect(await axeViolations(page, {})).toEqual([])
  await page.getByText(appPage.t('radar.list.overdue')).click()
  await expect(page.getByText(appPage.t('radar.list.noMatch'))).toBeVisible()
  await page.getByText(appPage.t('radar.list.overdue')).click()

  await appPage.go('today')
  await appPage.row(appPage.t('radar.kind.checkInstalments')).click()
  await appPage.press('radar.handOver.button')
  await appPage.field('radar.handOver.to', {}, dialog).selectOption({ label: 'Vesna Žižić' })
  await appPage.field('screens.reason', {}, dialog).fill('Upisničar je na odmoru.')
  await appPage.button('radar.handOver.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await expect(strip(appPage)).toContainText('Vesna Žižić')
  await appPage.lock()
  await signInAs(appPage, 'judge')
  await appPage.go('today')
  await appPage.row(appPage.t('radar.kind.checkInstalments')).click()
  await expect(strip(appPage)).toContainText(appPage.t('radar.kind.checkInstalments'))
  await appPage.close()
})

test('a bank’s statement proposes which order was paid, and a person enters it: from whom, and only once', async () => {
  test.setTimeout(120_000)
  const izvod = statementFile('03.06.2026.;Pošta Crne Gore;po odluci u predmetu K.br.12/26;;150,00')
  const appPage = await AppPage.open({
    userData: await officeFolder('followed'),
    env: { NAKNADA_TODAY: TODAY, NAKNADA_DIALOG_OPEN: izvod },
  })
  await signInAs(appPage, 'clerk')
  const { page } = appPage
  await appPage.go('unpaid')
  await appPage.press('collection.bankStatement.button')
  const line = page.getByRole('row').filter({ hasText: 'Pošta Crne Gore' })
  await expect(line).toContainText(appPage.t('collection.bankStatement.reason.reference'))
  const enter = appPage.button('collection.bankStatement.enter', {}, line)
  await expect(enter).toBeDisabled()
  await appPage.field('collection.bankStatement.debtor', {}, line).selectOption({ label: 'Njegoš Džaković' })
  await enter.click()
  await expect(line).toContainText(appPage.t('collection.bankStatement.entered'))
  await appPage.press('collection.bankStatement.button')
  await expect(line).toContainText(appPage.t('collection.bankStatement.twice'))
  await line.getByRole('button', { name: 'K.br.12/26' }).click()
  await expect(page.getByRole('table', { name: appPage.t('collection.entries') })).toContainText('150,00')
  await appPage.close()
})
