import { expect, test, type Locator } from '@playwright/test'
import { AppPage } from '../pages/appPage.ts'
import { openDecidedApp } from '../pages/composerPage.ts'
import { headRow, issue, outcome, preview } from '../pages/decisionPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

test.describe.configure({ mode: 'parallel' })

const awards = (appPage: AppPage): Locator =>
  appPage.page.locator('[data-field^="heads."][data-field$=".awardedCents"]')
const tests = (appPage: AppPage): Locator => appPage.page.locator('[data-field$=".noReliableBasis.cnr"]')
const values = async (fields: Locator) => Promise.all((await fields.all()).map((field) => field.inputValue()))

/** The verdict as entered where the other dates of the case stand; back on the decision. */
async function judge(appPage: AppPage, kind: string): Promise<void> {
  await appPage.tab('hearings')
  await appPage.input('proceedings', 'verdict.kind').selectOption(kind)
  await appPage.press('screens.save')
  await expect(appPage.page.getByRole('alert')).toHaveCount(0)
  await appPage.tab('decisions')
}

test('an acquittal is offered as the referral it forces: one press, taken back and done again, and issued without the two tests', async () => {
  const appPage = await openDecidedApp()
  const before = await values(awards(appPage))
  await judge(appPage, 'acquittal')
  const offer = appPage.page.getByRole('status').filter({ hasText: 'oslobađajuća presuda' })
  await expect(offer).toContainText('čl. 239 st. 3 ZKP')
  await expect(tests(appPage)).toHaveCount(0)
  // What was claimed is still there to be seen.
  await expect(appPage.page.locator('.cell-claimed').first()).not.toHaveText('—')
  const press = offer.getByRole('button')
  await press.click()
  await expect(press).toHaveCount(0)
  await expect.poll(async () => new Set(await values(awards(appPage)))).toEqual(new Set(['0,00']))
  await expect(tests(appPage)).toHaveCount(0)
  await appPage.page.keyboard.press('Control+z')
  await expect.poll(async () => values(awards(appPage))).toEqual(before)
  await appPage.page.keyboard.press('Control+y')
  await expect.poll(async () => new Set(await values(awards(appPage)))).toEqual(new Set(['0,00']))
  await expect(preview(appPage)).toContainText('po sili zakona upućuje na parnični postupak')
  await expect(preview(appPage)).not.toContainText('pouzdan osnov')
  expect(await issue(appPage)).toMatch(/-0001$/)
  await appPage.close()
})

test('a court without jurisdiction clears the answers and issues, with no head decided', async () => {
  const appPage = await openDecidedApp()
  await judge(appPage, 'noJurisdiction')
  const offer = appPage.page.getByRole('status').filter({ hasText: 'čl. 239 st. 4 ZKP' })
  await offer.getByRole('button', { name: appPage.t('screens.forced.act.undecided') }).click()
  await expect.poll(async () => new Set(await values(awards(appPage)))).toEqual(new Set(['']))
  await expect(preview(appPage)).toContainText('nadležni sud')
  expect(await issue(appPage)).toMatch(/-0001$/)
  await appPage.close()
})

test('of several heads only the one falls whose offence nobody was found guilty of, and the others are decided as ever', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('judgedApart') })
  await signInAs(appPage, 'judge')
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await appPage.tab('decisions')
  const offer = appPage.page.getByRole('status').filter({ hasText: 'čl. 239 st. 3 ZKP' })
  await expect(offer).toContainText(appPage.t('screens.forced.ofHeads'))
  await offer.getByRole('button').click()
  const fallen = await appPage.page.locator('[data-row-index="0"] .cell-code').textContent()
  await expect(offer.locator('b')).toHaveText(fallen ?? '')
  await expect(headRow(appPage, fallen ?? '').getByRole('radio')).toHaveCount(0)
  expect((await values(awards(appPage))).map((typed) => typed === '0,00')).toEqual([true, false, false, false, false])
  await expect(tests(appPage)).toHaveCount(0)
  // A head that the court refers itself asks for both tests.
  await outcome(appPage, 'N05', 'referred').check()
  await expect(tests(appPage)).toHaveCount(1)
  await outcome(appPage, 'N05', 'full').check()
  await appPage.press('screens.decision.awardRest')
  await appPage.press('screens.decision.interestAsClaimed')
  await expect(preview(appPage)).toContainText(
    'koji potiče iz djela za koje niko prema kome je usmjeren nije oglašen krivim',
  )
  await expect(preview(appPage)).not.toContainText('Za preostali dio')
  await appPage.close()
})

test('what a plea agreement says of the claim is read at the decision, and an agreed sum is awarded by one press', async () => {
  const appPage = await openDecidedApp()
  await appPage.tab('hearings')
  await appPage.input('proceedings', 'plea').check({ force: true })
  await appPage.inputSide('proceedings', 'pleaClause', 'cnr').fill('Okrivljeni će oštećenoj isplatiti 23.153,23 eura.')
  await appPage.inputSide('proceedings', 'pleaClause', 'en').fill('The defendants will pay EUR 23,153.23.')
  await appPage.press('screens.save')
  await expect(appPage.page.getByRole('alert')).toHaveCount(0)
  await appPage.tab('decisions')
  const offer = appPage.page.getByRole('status').filter({ hasText: 'Okrivljeni će oštećenoj isplatiti' })
  await expect(offer).toContainText('čl. 301 st. 1 tač. 2 ZKP')
  // A part is decided of one head: the tests are not asked, and the award differs from the agreement.
  await expect(tests(appPage)).toHaveCount(0)
  await expect(appPage.page.locator('.findings')).toContainText('pominje druge iznose')
  await offer.getByRole('button').click()
  await expect(appPage.page.getByText('pominje druge iznose')).toHaveCount(0)
  await expect(preview(appPage)).toContainText('ukupan iznos od 23.153,23 eura')
  expect(await issue(appPage)).toMatch(/-0001$/)
  await appPage.close()
})
