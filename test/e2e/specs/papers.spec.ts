import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startPrivateCups } from '../../support/cups/privateCups.ts'
import { createTemporaryFolder } from '../../support/temporaryFolder.ts'
import { AppPage } from '../pages/appPage.ts'
import { makePaper, offered, openPapers } from '../pages/papersPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

test.describe.configure({ mode: 'parallel' })

/** Makes everything that the picker offers, one after the other, and answers how much that was. */
async function makeAll(appPage: AppPage): Promise<number> {
  const kinds = await offered(appPage)
  expect(kinds.length).toBeGreaterThan(5)
  for (const kind of kinds) {
    const made = await makePaper(appPage, kind)
    await expect(made.getByText(appPage.t('papers.variant.bilingual'), { exact: true })).toBeVisible()
    await expect(made.getByText(/[0-9a-f]{64}/)).toBeVisible()
  }
  return kinds.length
}

const lines = (appPage: AppPage) => appPage.page.locator('.paperLine')

test('a prosecutor makes every paper that the tab offers before the court has the file', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await signInAs(appPage, 'prosecutor')
  await openPapers(appPage)
  await expect(appPage.page.getByText(appPage.t('papers.none'))).toBeVisible()
  await expect(lines(appPage)).toHaveCount(await makeAll(appPage))
  await appPage.close()
})

test('a clerk and a judge make every paper of a decided file', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('issued') })
  await signInAs(appPage, 'clerk')
  await openPapers(appPage)
  const ofClerk = await makeAll(appPage)
  await expect(lines(appPage)).toHaveCount(ofClerk)
  await appPage.lock()
  await signInAs(appPage, 'judge')
  await openPapers(appPage)
  await expect(lines(appPage)).toHaveCount(ofClerk)
  const ofJudge = await makeAll(appPage)
  await expect(lines(appPage)).toHaveCount(ofClerk + ofJudge)
  await appPage.close()
})

test('a made paper is printed and exported as the same bytes, goes out, comes back signed, and is withdrawn', async () => {
  const cups = await startPrivateCups(['Pisarnica'])
  const out = join(createTemporaryFolder('naknada-paper-'), 'dostavnica.pdf')
  const env = { CUPS_SERVER: cups.server, NAKNADA_DIALOG_SAVE: out }
  const appPage = await AppPage.open({ userData: await officeFolder('issued'), env })
  const { page } = appPage
  await signInAs(appPage, 'clerk')
  await openPapers(appPage)
  const made = await makePaper(appPage, 'service-slip')
  // One stands on it, not on nothing where the button was.
  await expect(page.locator('.paperLine[aria-current]')).toBeFocused()
  const fingerprint = /[0-9a-f]{64}/.exec((await made.textContent()) ?? '')?.[0]
  await appPage.press('papers.print')
  await appPage.press('papers.printSubmit')
  const [printed] = await cups.captured(1)
  expect(
    createHash('sha256')
      .update(printed ?? '')
      .digest('hex'),
  ).toBe(fingerprint)
  await expect(made).toContainText(appPage.t('papers.event.printed'))
  await appPage.button('papers.export.pdf', {}, made).click()
  await appPage.field('screens.reason').fill('Na traženje stranke')
  await appPage.press('papers.exportSubmit')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(createHash('sha256').update(readFileSync(out)).digest('hex')).toBe(fingerprint)

  await appPage.press('papers.send')
  await appPage.choose(appPage.input('sending', 'channel'), 'post')
  await appPage.input('sending', 'date').fill('12.06.2026.')
  await appPage.press('papers.sendSubmit')
  await expect(page.getByRole('dialog')).toContainText(appPage.t('errors.paper.recipientMissing'))
  await appPage.input('sending', 'to').fill('Osnovni sud u Nikšiću')
  await appPage.press('papers.sendSubmit')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(made).toContainText('12.06.2026. · poslato · Osnovni sud u Nikšiću · poštom')
  await appPage.press('papers.return')
  await appPage.input('return', 'date').fill('15.06.2026.')
  await appPage.choose(appPage.input('return', 'outcome'), 'delivered')
  await appPage.input('return', 'signedBy').fill('Milica Marović')
  await appPage.press('papers.returnSubmit')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('region', { name: appPage.t('papers.stateGroup.returned') })).toBeVisible()
  await expect(made).toContainText(appPage.t('papers.signedBy', { name: 'Milica Marović' }))
  await appPage.press('papers.withdraw')
  await appPage.field('screens.reason').fill('Pogrešan primalac')
  await appPage.press('papers.withdrawSubmit')
  await expect(page.getByRole('region', { name: appPage.t('papers.stateGroup.withdrawn') })).toBeVisible()
  await expect(appPage.button('papers.print')).toHaveCount(0)
  await appPage.close()
  await cups.stop()
})
