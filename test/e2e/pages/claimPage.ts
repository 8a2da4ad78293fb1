import { expect, type Locator } from '@playwright/test'
import { CASE } from '../story/caseOfTheStory.ts'
import type { Desk } from './desk.ts'

type Head = (typeof CASE.heads)[number]

/** The gate beside the claim: what is missing, and whether it may leave. */
export function gate(desk: Desk): Locator {
  return desk.page.getByRole('complementary', { name: desk.t('screens.gate.title') })
}

export async function newClaim(desk: Desk): Promise<void> {
  await desk.tab('claims')
  await desk.press('screens.claim.new')
  await expect(desk.input('claim', 'claimant')).toBeVisible()
}

/** Who claims from whom, and what was said and asked. */
export async function typeFacts(desk: Desk): Promise<void> {
  const claimant =
    desk.text.language === 'en' ? CASE.injured.pseudonym.en : desk.text.script(CASE.injured.pseudonym.cnr)
  await desk.input('claim', 'claimant').selectOption({ label: claimant })
  for (const { name } of CASE.defendants) await desk.page.getByLabel(desk.text.script(name), { exact: true }).check()
  await desk.input('claim', 'jointly').check()
  await desk.input('claim', 'informedOfRight').fill('05.10.2025.')
  await desk.input('claim', 'filed').fill('02.03.2026.')
  await desk.input('claim', 'filedWith').selectOption('prosecution')
  await desk.input('claim', 'joinsProsecution').selectOption('yes')
}

/** Adds the head of that row (1, 2 …) with its period and amount. */
export async function typeHead(desk: Desk, row: number): Promise<void> {
  const head: Head | undefined = CASE.heads[row - 1]
  if (head === undefined) throw new Error('no such head in the story')
  await desk.press('screens.claim.addHead')
  const at = `heads.${String(row - 1)}`
  await desk.input('claim', `${at}.code`).selectOption(head.code)
  for (const [name, typed] of [
    ['from', head.from],
    ['to', head.to],
    ['interestFrom', head.interest],
  ] as const)
    await desk.input('claim', `${at}.${name}`).fill(typed)
  if (head.code === 'M04') {
    await desk.input('claim', `${at}.calculation.quantity`).fill('2080')
    await desk.input('claim', `${at}.calculation.rateCents`).fill('3,50')
  }
  await desk.input('claim', `${at}.amountCents`).fill(head.amount)
}

/** Ties the head of that row to its evidence. */
export async function chooseEvidence(desk: Desk, row: number): Promise<void> {
  const entry = CASE.evidence[CASE.heads[row - 1]?.evidence ?? 0]
  const at = `heads.${String(row - 1)}`
  const list = desk.page.getByRole('row').filter({ has: desk.input('claim', `${at}.code`) })
  const open = list.locator(`[data-field="${at}.evidence"]`)
  await open.click()
  const title = desk.text.language === 'en' ? entry.en : desk.text.script(entry.cnr)
  await list.getByLabel(title, { exact: true }).check()
  await open.click()
}

export async function forward(desk: Desk): Promise<void> {
  await expect(gate(desk).getByText(desk.t('screens.gate.ready'))).toBeVisible()
  await desk.press('screens.forward.button')
  await expect(desk.page.getByText(desk.t('screens.stage.forwarded')).first()).toBeVisible()
}
