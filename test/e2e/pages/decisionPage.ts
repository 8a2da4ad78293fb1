import { expect, type Locator } from '@playwright/test'
import { CASE, REASONS, REFERRAL } from '../story/caseOfTheStory.ts'
import { PEOPLE } from '../../support/office/people.ts'
import type { Desk } from './desk.ts'

/** The row of a head in the judge's table. */
export function headRow(desk: Desk, code: string): Locator {
  const table = desk.page.getByRole('table', { name: desk.t('screens.decision.heads') })
  return table.getByRole('row').filter({ has: desk.page.getByRole('cell', { name: code, exact: true }) })
}

/** The verdict is entered where the other dates of the case stand. */
export async function enterVerdict(desk: Desk): Promise<void> {
  await desk.tab('hearings')
  await desk.input('proceedings', 'mainHearingEnded').fill('12.06.2026.')
  await desk.input('proceedings', 'verdict.kind').selectOption('conviction')
  await desk.input('proceedings', 'verdict.announced').fill('15.06.2026.')
  await desk.input('proceedings', 'gainCents').fill('25.000,00')
  await desk.press('screens.save')
  await expect(desk.page.getByRole('alert')).toHaveCount(0)
}

/** M04 in full with interest, N05 in part, N08 to civil proceedings, both with both statutory reasons. */
export async function decideHeads(desk: Desk): Promise<void> {
  await headRow(desk, 'M04')
    .getByRole('button', { name: desk.t('screens.decision.awardAll') })
    .click()
  await answer(desk, 'M04', 'interest.mode').selectOption('date')
  await expect(answer(desk, 'M04', 'interest.from')).toHaveValue('01.07.2025.')
  await answer(desk, 'N05', 'awardedCents').fill('4.000,00')
  await answer(desk, 'N05', 'interest.mode').selectOption('none')
  await refer(desk, 'N05')
  await headRow(desk, 'N08')
    .getByRole('button', { name: desk.t('screens.decision.referAll') })
    .click()
  await refer(desk, 'N08')
  await desk.inputSide('decision', 'reasons', 'cnr').fill(REASONS.cnr)
  await desk.inputSide('decision', 'reasons', 'en').fill(REASONS.en)
}

/** A field of the answer to the head of that code; the story has one head of each. */
export function answer(desk: Desk, code: string, name: string): Locator {
  return within(desk, code).locator(`[data-field$=".${name}"]`)
}

/** One side of such a field that is kept in both languages. */
export function answerSide(desk: Desk, code: string, name: string, side: 'cnr' | 'en'): Locator {
  return within(desk, code).locator(`[data-field$=".${name}.${side}"]`)
}

/** The row of a head and the row of its reasons below. */
function within(desk: Desk, code: string): Locator {
  const reasons = desk.page.getByRole('group', { name: code, exact: true })
  return headRow(desk, code).or(reasons)
}

async function refer(desk: Desk, code: 'N05' | 'N08'): Promise<void> {
  for (const side of ['cnr', 'en'] as const) {
    await answerSide(desk, code, 'noReliableBasis', side).fill(REFERRAL[code].basis[side])
    await answerSide(desk, code, 'wouldDelay', side).fill(REFERRAL[code].delay[side])
  }
}

/** The sums under the table, by their names. */
export async function expectSums(desk: Desk): Promise<void> {
  for (const name of ['claimed', 'awarded', 'referred'] as const) {
    const term = desk.page.getByRole('term').filter({ hasText: new RegExp(`^${desk.t(`screens.sum.${name}`)}$`) })
    await expect(term.locator('xpath=following-sibling::dd')).toContainText(amount(desk, CASE[name]))
  }
}

/** An amount of the story as the language writes it. */
export function amount(desk: Desk, montenegrin: string): string {
  if (desk.text.language !== 'en') return montenegrin
  return montenegrin.replace('.', ' ').replace(',', '.').replace(' ', ',')
}

export function preview(desk: Desk): Locator {
  return desk.page.getByRole('region', { name: desk.t('screens.decision.preview') })
}

/** Asks for the password and freezes the order. Answers its number. */
export async function issue(desk: Desk): Promise<string> {
  await desk.press('screens.issue.button')
  const dialog = desk.page.getByRole('dialog', { name: desk.t('screens.issue.title') })
  await desk.field('screens.issue.password', {}, dialog).fill(PEOPLE.judge.own)
  await desk.button('screens.issue.submit', {}, dialog).click()
  const frozen = desk.page.getByRole('region', { name: desk.t('screens.order.frozen') })
  await expect(frozen).toBeVisible()
  return (await frozen.getByRole('definition').first().textContent()) ?? ''
}
