import { expect, test } from '@playwright/test'
import { startPrivateCups } from '../../support/cups/privateCups.ts'
import { AppPage } from '../pages/appPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

test('a batch pauses at the lock, goes on at the next sign-in and says so; what is called off is not printed', async () => {
  const cups = await startPrivateCups(['Pisarnica'])
  cups.rule('cupsdisable', 'Pisarnica')
  const appPage = await AppPage.open({ userData: await officeFolder('issued'), env: { CUPS_SERVER: cups.server } })
  // The window is another one after the lock.
  const standing = () => appPage.page.locator('.standingBatch')
  await signInAs(appPage, 'clerk')
  await appPage.openWork('print')
  const all = appPage.page.getByRole('region', { name: appPage.t('screens.print.all.title') })
  const numbers = all.getByLabel(new RegExp(`^${appPage.t('papers.batch.number')}`))
  await numbers.first().selectOption('8')
  const total = 7 + (await numbers.count())
  await appPage.button('papers.batch.submit', { count: total }, all).click()
  const progress = appPage.t('screens.print.batch.progress', { done: 0, total, printer: 'Pisarnica' })
  await expect(standing()).toContainText(progress)

  await appPage.lock()
  await signInAs(appPage, 'clerk')
  await expect(appPage.page.locator('.statusLine')).toContainText(appPage.t('screens.print.batch.resumed'))
  await appPage.go('print')
  await expect(standing()).toContainText(progress)
  await expect(appPage.button('screens.print.batch.goOn', {}, standing())).toHaveCount(0)
  // As many as a batch gives a spooler before the first of them has come out.
  await expect.poll(cups.waiting, { timeout: 30_000 }).toBe(5)
  await expect(standing()).toContainText(appPage.t('screens.print.batch.trouble.paused'))
  await appPage.button('papers.batch.stop', {}, standing()).click()
  await appPage.button('screens.print.batch.cancel', {}, standing()).click()
  // What the spooler has comes out as soon as its printer goes again.
  cups.rule('cupsenable', 'Pisarnica')
  await expect(standing()).toHaveCount(0)
  expect(await cups.captured(5)).toHaveLength(5)
  await appPage.close()
  await cups.stop()
})
