import { expect, type Locator } from '@playwright/test'
import { CASE } from '../scenarios/scenarioCase.ts'
import type { AppPage } from './appPage.ts'
import { amount } from './decisionPage.ts'

type Head = (typeof CASE.heads)[number]

/** The gate beside the claim: what is missing, and whether it may leave. */
export function gate(appPage: AppPage): Locator {
  return appPage.page.getByRole('complementary', { name: appPage.t('screens.gate.title') })
}

/** That nothing stands in the way, though something may still be said. */
export function passes(appPage: AppPage): Locator {
  const words = [appPage.t('screens.gate.ready'), appPage.t('screens.gate.forwardable')]
  return gate(appPage).getByText(new RegExp(words.join('|')))
}

export async function newClaim(appPage: AppPage): Promise<void> {
  await appPage.tab('claims')
  await appPage.press('screens.claim.new')
  await expect(appPage.input('claim', 'claimant')).toBeVisible()
}

/** Who claims from whom, and what was said and asked. */
export async function typeFacts(appPage: AppPage): Promise<void> {
  const claimant =
    appPage.text.language === 'en' ? CASE.injured.pseudonym.en : appPage.text.script(CASE.injured.pseudonym.cnr)
  await appPage.input('claim', 'claimant').selectOption({ label: claimant })
  for (const { name } of CASE.defendants)
    await appPage.page.getByLabel(appPage.text.script(name), { exact: true }).check()
  await appPage.input('claim', 'jointly').check()
  await appPage.input('claim', 'informedOfRight').fill('05.10.2025.')
  await appPage.input('claim', 'filed').fill('02.03.2026.')
  await appPage.choose(appPage.input('claim', 'filedWith'), 'prosecution')
  await appPage.choose(appPage.input('claim', 'joinsProsecution'), 'yes')
}

/** The row of the ledger, closed or open; the first is 0. */
export function headRow(appPage: AppPage, at: number): Locator {
  return appPage.page.locator(`tr[data-field="heads.${String(at)}"]`)
}

/** The codes of the heads from the first row to the last. */
export function codes(appPage: AppPage): Promise<readonly string[]> {
  return appPage.page.locator('.ledger tbody .cell-code').allTextContents()
}

/** A field of the row, which is opened where it is closed. */
export async function headField(appPage: AppPage, at: number, name: string): Promise<Locator> {
  const row = headRow(appPage, at)
  await expect(row).toBeVisible()
  if ((await row.getAttribute('class')) === 'closedHead') await row.locator('.cell-code').click()
  const field = appPage.input('claim', `heads.${String(at)}.${name}`)
  await expect(field).toBeVisible()
  return field
}

/** Chooses the head of the row by its code; what is usual for it comes with it. */
export async function chooseHead(appPage: AppPage, at: number, code: string): Promise<void> {
  const field = await headField(appPage, at, 'code')
  await field.fill(code)
  await expect(appPage.page.getByRole('option').first()).toBeVisible()
  await field.press('Enter')
  await expect(headRow(appPage, at).locator('.cell-code')).toHaveText(code)
}

/** Adds the head of that row (1, 2 …) with its period and amount. */
export async function typeHead(appPage: AppPage, row: number): Promise<void> {
  const head: Head | undefined = CASE.heads[row - 1]
  if (head === undefined) throw new Error('no such head in the story')
  await appPage.press('screens.claim.addHead')
  await chooseHead(appPage, row - 1, head.code)
  const fill = async (name: string, typed: string) => (await headField(appPage, row - 1, name)).fill(typed)
  await fill('from', head.from)
  await fill('to', head.to)
  await fill('interestFrom', head.interest)
  if (head.code === 'M04') {
    await fill('calculation.quantity', '2080')
    await fill('calculation.rateCents', '3,50')
    await expect(await headField(appPage, row - 1, 'amountCents')).toHaveValue(amount(appPage, head.amount))
  } else await fill('amountCents', head.amount)
}

/** Ties the head of that row to its evidence; what is usual for it is tied already. */
export async function chooseEvidence(appPage: AppPage, row: number): Promise<void> {
  const entry = CASE.evidence[CASE.heads[row - 1]?.evidence ?? 0]
  const field = await headField(appPage, row - 1, 'evidence')
  const title = appPage.text.language === 'en' ? entry.en : appPage.text.script(entry.cnr)
  const chosen = appPage.page.locator('.openHead .chosenOne').filter({ hasText: title })
  if ((await chosen.count()) === 0) {
    await field.fill(title)
    await field.press('Enter')
  }
  await expect(chosen).toBeVisible()
}

export async function forward(appPage: AppPage): Promise<void> {
  await expect(passes(appPage)).toBeVisible()
  await appPage.press('screens.forward.button')
  await expect(appPage.page.getByText(appPage.t('screens.stage.forwarded')).first()).toBeVisible()
}
