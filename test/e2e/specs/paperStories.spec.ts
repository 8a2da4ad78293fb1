import { createHash } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { variantsOf, type PaperKind } from '../../../shared/domain/papers/paperKinds.ts'
import { startPrivateCups } from '../../support/cups/privateCups.ts'
import { AppPage } from '../pages/appPage.ts'
import { editorOf, madePaper, makePaper, offer, openPapers } from '../pages/papersPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

test.describe.configure({ mode: 'parallel' })

const drafts = (appPage: AppPage) => appPage.page.getByRole('region', { name: appPage.t('papers.draft.group') })

test('a paper that was begun stands in the list after a lock and after a sudden death, opens as typed, and is thrown away', async () => {
  const userData = await officeFolder('imported')
  let appPage = await AppPage.open({ userData })
  await signInAs(appPage, 'prosecutor')
  await openPapers(appPage)
  await offer(appPage, 'legal-aid-request').click()
  const day = () => appPage.input('paper', 'date', editorOf(appPage, 'legal-aid-request'))
  await day().fill('03.06.2026.')
  await appPage.page.keyboard.press('Tab')
  await expect(drafts(appPage)).toContainText(appPage.t('papers.draft.state'))
  await appPage.lock()
  await signInAs(appPage, 'prosecutor')
  await openPapers(appPage)
  await drafts(appPage).locator('.paperLine').click()
  await expect(day()).toHaveValue('03.06.2026.')

  await day().fill('04.06.2026.')
  await appPage.page.keyboard.press('Tab')
  await expect(editorOf(appPage, 'legal-aid-request')).toContainText(appPage.text.like('screens.draft.saved'))
  await appPage.page.waitForTimeout(1000)
  const main = appPage.running.app.process()
  const isGone = new Promise((resolve) => main.once('exit', resolve))
  main.kill('SIGKILL')
  await isGone
  appPage = await AppPage.open({ userData })
  await signInAs(appPage, 'prosecutor')
  await openPapers(appPage)
  await drafts(appPage).locator('.paperLine').click()
  await expect(day()).toHaveValue('04.06.2026.')

  await openPapers(appPage)
  await drafts(appPage)
    .getByRole('button', { name: new RegExp(appPage.t('papers.draft.discard')) })
    .click()
  await appPage.page.getByRole('dialog').locator('.btn.danger').click()
  await expect(drafts(appPage)).toHaveCount(0)
  await appPage.close()
})

test('a duty leads to its paper for somebody without a claim, and the sent paper is its proof', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('withoutClaim') })
  const { page } = appPage
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  await appPage.row('401/26').click()
  await appPage.tab('hearings')
  const duty = appPage.t('duties.name.notify')
  await page.getByRole('button', { name: new RegExp(`${appPage.t('papers.makeForDuty')}: ${duty}`) }).click()
  await expect(editorOf(appPage, 'notice-of-rights')).toBeVisible()
  await appPage.press('papers.make')
  const made = madePaper(appPage, 'notice-of-rights')
  await expect(made).toContainText(appPage.t('papers.duty.made', { duty }))
  await appPage.press('papers.send')
  await appPage.choose(appPage.input('sending', 'recipient'), 'v1')
  await appPage.choose(appPage.input('sending', 'channel'), 'post')
  await appPage.input('sending', 'date').fill('12.06.2026.')
  await appPage.press('papers.sendSubmit')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await appPage.press('papers.duty.record')
  await expect(appPage.input('duty', 'date')).toHaveValue('12.06.2026.')
  await expect(appPage.input('duty', 'note')).toHaveValue(/^Obavještenje o pravu na zahtjev, VDT-PG-AKT-2026-\w+-0001$/)
  await appPage.press('duties.record')
  await expect(page.locator('.duty.done')).toContainText(duty)
  await appPage.close()
})

test('papers are made in every language they have, and in large print, by a choice in their form', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('issued') })
  await signInAs(appPage, 'clerk')
  await openPapers(appPage)
  for (const kind of ['notice-of-rights', 'decision-in-short', 'service-slip'] satisfies PaperKind[]) {
    await offer(appPage, kind).click()
    const editor = editorOf(appPage, kind)
    for (const variant of variantsOf(kind)) {
      await editor.getByLabel(appPage.t(`papers.variant.${variant}`), { exact: true }).check()
    }
    await appPage.input('paper', 'large', editor).check()
    const made = await makePaper(appPage, kind)
    for (const variant of variantsOf(kind)) {
      await expect(made.getByText(appPage.t(`papers.variant.${variant}`), { exact: true })).toBeVisible()
    }
    await expect(made.locator('li').filter({ hasText: /[0-9a-f]{64}/ })).toHaveCount(variantsOf(kind).length)
  }
  await appPage.close()
})

test('the copies for all recipients of an order are printed in one go, and none of them is asked for twice', async () => {
  const cups = await startPrivateCups(['Pisarnica'])
  const appPage = await AppPage.open({ userData: await officeFolder('issued'), env: { CUPS_SERVER: cups.server } })
  await signInAs(appPage, 'clerk')
  await appPage.openWork('print')
  const panel = appPage.page.getByRole('region', { name: appPage.text.like('screens.print.panel') })
  const all = panel.getByRole('region', { name: appPage.t('screens.print.all.title') })
  const recipients = all.getByRole('checkbox')
  await expect(recipients.first()).toBeChecked()
  const count = await recipients.count()
  expect(count).toBeGreaterThan(2)
  // Two for the first, none for the second, one for each of the others.
  await all
    .getByLabel(new RegExp(`^${appPage.t('papers.batch.number')}`))
    .first()
    .selectOption('2')
  await recipients.nth(1).uncheck()
  await appPage.button('papers.batch.submit', { count }, all).click()
  const sums = (await cups.captured(count)).map((bytes) => createHash('sha256').update(bytes).digest('hex'))
  expect(new Set(sums)).toEqual(new Set([/[0-9a-f]{64}/.exec(await panel.innerText())?.[0] ?? '']))
  await expect(panel.getByText(appPage.t('papers.batch.done', { count }))).toBeVisible()
  await expect(panel.getByRole('table').getByRole('row')).toHaveCount(count + 1)
  // Who was left out waits, and stands in the field for one copy.
  await expect(recipients).toHaveCount(1)
  await expect(appPage.field('screens.print.recipient', {}, panel)).not.toHaveValue('')
  await appPage.press('screens.print.submit')
  await expect(appPage.button('screens.print.all.none', {}, all)).toHaveAttribute('aria-disabled', 'true')
  await appPage.close()
  await cups.stop()
})

test('several papers are printed in one go, for whom and how often, the same bytes each time', async () => {
  const cups = await startPrivateCups(['Pisarnica'])
  const appPage = await AppPage.open({
    userData: await officeFolder('issued'),
    env: { CUPS_SERVER: cups.server },
  })
  const { page } = appPage
  await signInAs(appPage, 'clerk')
  await openPapers(appPage)
  const fingerprints = new Map<PaperKind, string>()
  for (const kind of ['service-slip', 'covering-letter'] as const) {
    const text = (await (await makePaper(appPage, kind)).textContent()) ?? ''
    fingerprints.set(kind, /[0-9a-f]{64}/.exec(text)?.[0] ?? '')
  }
  await appPage.go('print')
  const batch = page.getByRole('region', { name: appPage.t('papers.batch.title') })
  const [letter, slip] = [batch.locator('.paperToPrint').nth(0), batch.locator('.paperToPrint').nth(1)]
  for (const row of [letter, slip]) await row.getByRole('checkbox').check()
  await slip.getByLabel(new RegExp(`^${appPage.t('papers.batch.number')}`)).selectOption('2')
  await slip.getByLabel(new RegExp(`^${appPage.t('papers.batch.recipient')}`)).selectOption('v1')
  await appPage.press('papers.batch.submit', { count: 3 })
  const sums = (await cups.captured(3)).map((bytes) => createHash('sha256').update(bytes).digest('hex'))
  expect(sums).toEqual([
    fingerprints.get('covering-letter'),
    fingerprints.get('service-slip'),
    fingerprints.get('service-slip'),
  ])
  await expect(batch).toContainText(appPage.t('papers.batch.done', { count: 3 }))
  await expect(batch).toContainText(appPage.t('papers.batch.copies', { count: 2 }))
  await appPage.close()
  await cups.stop()
})
