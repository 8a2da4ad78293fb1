import { expect, type Locator } from '@playwright/test'
import { CASE } from '../scenarios/scenarioCase.ts'
import type { AppPage } from './appPage.ts'

type Head = (typeof CASE.heads)[number]

/** The gate beside the claim: what is missing, and whether it may leave. */
export function gate(appPage: AppPage): Locator {
  return appPage.page.getByRole('complementary', { name: appPage.t('screens.gate.title') })
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
  await appPage.input('claim', 'filedWith').selectOption('prosecution')
  await appPage.input('claim', 'joinsProsecution').selectOption('yes')
}

/** Adds the head of that row (1, 2 …) with its period and amount. */
export async function typeHead(appPage: AppPage, row: number): Promise<void> {
  const head: Head | undefined = CASE.heads[row - 1]
  if (head === undefined) throw new Error('no such head in the scenario')
  await appPage.press('screens.claim.addHead')
  const at = `heads.${String(row - 1)}`
  await appPage.input('claim', `${at}.code`).selectOption(head.code)
  for (const [name, typed] of [
    ['from', head.from],
    ['to', head.to],
    ['interestFrom', head.interest],
  ] as const)
    await appPage.input('claim', `${at}.${name}`).fill(typed)
  if (head.code === 'M04') {
    await appPage.input('claim', `${at}.calculation.quantity`).fill('2080')
    await appPage.input('claim', `${at}.calculation.rateCents`).fill('3,50')
  }
  await appPage.input('claim', `${at}.amountCents`).fill(head.amount)
}

/** Ties the head of that row to its evidence. */
export async function chooseEvidence(appPage: AppPage, row: number): Promise<void> {
  const entry = CASE.evidence[CASE.heads[row - 1]?.evidence ?? 0]
  const at = `heads.${String(row - 1)}`
  const list = appPage.page.getByRole('row').filter({ has: appPage.input('claim', `${at}.code`) })
  const open = list.locator(`[data-field="${at}.evidence"]`)
  await open.click()
  const title = appPage.text.language === 'en' ? entry.en : appPage.text.script(entry.cnr)
  await list.getByLabel(title, { exact: true }).check()
  await open.click()
}

export async function forward(appPage: AppPage): Promise<void> {
  await expect(gate(appPage).getByText(appPage.t('screens.gate.ready'))).toBeVisible()
  await appPage.press('screens.forward.button')
  await expect(appPage.page.getByText(appPage.t('screens.stage.forwarded')).first()).toBeVisible()
}
