import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/appPage.ts'
import { axeViolations } from '../pages/axe.ts'
import { enforcementAgainst, fillStep } from '../pages/enforcementPage.ts'
import { editorOf } from '../pages/papersPage.ts'
import { confirmClause, recordAttempt } from '../pages/servicePage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'
import { openFirstFile } from '../scenarios/visit.ts'

// Case-01: 21.153,23 awarded against two debtors jointly.

test.describe.configure({ mode: 'parallel' })

async function openCollection(beginning: 'issued' | 'enforceable', today = '2026-06-15'): Promise<AppPage> {
  const userData = await officeFolder(beginning)
  const appPage = await AppPage.open({ userData, env: { NAKNADA_TODAY: today } })
  await signInAs(appPage, 'clerk')
  await openFirstFile(appPage)
  await appPage.tab('collection')
  await expect(appPage.page.locator('.collection .debts')).toBeVisible()
  return appPage
}

type Paid = Readonly<{ amount: string; source?: string; debtor?: number }>

/** Fills the dialog of a payment and sends it. */
async function pay(appPage: AppPage, { amount, source = 'debtor', debtor = 1 }: Paid): Promise<void> {
  const { page } = appPage
  await page.keyboard.press('u')
  const dialog = page.getByRole('dialog')
  await appPage.field('collection.payment.amount', {}, dialog).fill(amount)
  await dialog.getByText(appPage.t(`collection.source.${source}`), { exact: true }).click()
  await appPage.field('collection.payment.debtor', {}, dialog).selectOption({ index: debtor })
  await appPage.button('collection.payment.submit', {}, dialog).click()
}

const debts = (appPage: AppPage) => appPage.page.locator('.collection .debts')

/** The order of case-01 served on everybody, final and enforceable, on the day of `AFTERWARDS`. */
async function makeEnforceable(appPage: AppPage): Promise<void> {
  const handed = { channel: 'atCourt', date: '16.06.2026.', result: 'delivered', note: 'dostavnica' }
  for (const place of [0, 1, 2]) await recordAttempt(appPage, place, handed)
  await appPage.press('service.serve')
  await confirmClause(appPage, 'final')
  await confirmClause(appPage, 'enforceable')
}

const AFTERWARDS = '2026-08-03'

test('case-01 from issue to the last cent with two debtors, a bailiff and a write-off', async () => {
  test.setTimeout(480_000)
  const appPage = await openCollection('issued', AFTERWARDS)
  const { page } = appPage
  const dialog = page.getByRole('dialog')
  await makeEnforceable(appPage)
  await pay(appPage, { amount: '10.000,00' })
  await expect(dialog).toHaveCount(0)
  await expect(debts(appPage)).toContainText('10.000,00')
  expect(await axeViolations(page, {})).toEqual([])

  await appPage.button('collection.reverse.button').last().click()
  await appPage.field('screens.reason', {}, dialog).fill('Banka je vratila uplatu.')
  await appPage.button('collection.reverse.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('.collection .lines')).toContainText(appPage.t('collection.isReversed'))

  await enforcementAgainst(appPage, 1).getByRole('button').first().click()
  await fillStep(appPage, { body: 'bailiff', name: 'R. V.' })
  for (const [kind, told] of [
    ['ruling', { outcome: 'allowed' }],
    ['collected', { amountCents: '1.153,23' }],
  ] as const) {
    await enforcementAgainst(appPage, 1).locator('.actions button').first().click()
    await fillStep(appPage, told, kind)
  }
  await expect(page.locator('.collection .lines')).toContainText('1.153,23')

  // The rest is sued for while the award is enforced.
  await appPage.press('enforcement.suit.button')
  await appPage.field('enforcement.suit.note', {}, dialog).fill('Osnovni sud u Podgorici, P.br.77/26')
  await appPage.button('enforcement.suit.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('.enforcement')).toContainText(appPage.t('enforcement.suit.filed', { day: '03.08.2026.' }))

  await appPage.press('collection.writeOff.button')
  await appPage.field('collection.writeOff.amount', {}, dialog).fill('153,23')
  await appPage.field('screens.reason', {}, dialog).fill('Neznatan iznos.')
  await appPage.button('collection.writeOff.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)

  const owed = await debts(appPage).locator('tfoot td').last().innerText()
  await pay(appPage, { amount: owed })
  await expect(dialog).toHaveCount(0)
  await expect(debts(appPage).locator('tfoot td').last()).toHaveText('0,00')
  // What was written off comes in after all: only then nothing is left.
  await expect(appPage.button('collection.settle')).toHaveCount(0)
  await pay(appPage, { amount: '153,23', debtor: 2 })
  await expect(dialog).toHaveCount(0)
  // The rate of the second half of 2026 is not published: it is settled with that reservation.
  await appPage.press('collection.settle')
  await appPage.press('collection.settleProvisionally')
  await expect(debts(appPage)).toContainText(appPage.t('screens.stage.paid'))
  await expect(debts(appPage)).toContainText(appPage.t('collection.provisional'))
  // Nobody else can be enforced against any more: this one stands first.
  await enforcementAgainst(appPage, 0).locator('.actions button').first().click()
  await fillStep(appPage, { outcome: 'paid' }, 'end')
  await expect(enforcementAgainst(appPage, 0)).toContainText(appPage.t('enforcement.ended', { day: '03.08.2026.' }))
  await appPage.close()
})

test('a payment above the debt and one before finality are asked about, then taken; one in another currency is not', async () => {
  const appPage = await openCollection('issued')
  const dialog = appPage.page.getByRole('dialog')
  await appPage.page.keyboard.press('u')
  await appPage.field('collection.payment.amount', {}, dialog).fill('500 USD')
  await expect(dialog).toContainText(appPage.t('identifiers.amount.otherCurrency'))
  await expect(appPage.button('collection.payment.submit', {}, dialog)).toBeDisabled()
  await appPage.page.keyboard.press('Escape')
  await pay(appPage, { amount: '30.000,00' })
  await expect(dialog).toContainText(appPage.t('errors.payment.beforeFinality'))
  await dialog.getByLabel(appPage.t('collection.confirm.beforeFinality')).check()
  await appPage.button('collection.payment.submit', {}, dialog).click()
  await dialog.getByLabel(appPage.t('collection.confirm.aboveDebt')).check()
  await appPage.button('collection.payment.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await expect(debts(appPage)).toContainText('30.000,00')
  await appPage.close()
})

test('instalments are shown as they are paid, late and to come, and interest on any day', async () => {
  const appPage = await openCollection('enforceable')
  const { page } = appPage
  const dialog = page.getByRole('dialog')
  await appPage.press('collection.instalments.button')
  await appPage.field('collection.instalments.amount', {}, dialog).fill('500')
  await appPage.field('collection.instalments.count', {}, dialog).fill('4')
  await appPage.field('collection.instalments.lateToEnd', {}, dialog).fill('1')
  await appPage.button('collection.instalments.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await pay(appPage, { amount: '500' })
  await expect(dialog).toHaveCount(0)
  const strip = page.locator('.instalments li')
  await expect(strip).toHaveCount(4)
  await expect(strip.first()).toHaveClass('paid')
  await appPage.field('collection.on').fill('20.09.2026.')
  await appPage.field('collection.on').press('Enter')
  await expect(strip.nth(2)).toHaveClass('late')
  await expect(page.locator('.instalments')).toContainText(
    appPage.t('collection.agreementEnded', { day: '16.08.2026.' }),
  )
  await expect(page.getByText(appPage.t('collection.projection'))).toBeVisible()
  await appPage.press('collection.statement')
  await expect(editorOf(appPage, 'payment-statement')).toBeVisible()
  await appPage.tab('collection')
  await appPage.close()
})
