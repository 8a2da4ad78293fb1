import { expect, type Locator } from '@playwright/test'
import { CASE, REASONS, REFERRAL } from '../scenarios/scenarioCase.ts'
import { PEOPLE } from '../../support/office/people.ts'
import type { AppPage } from './appPage.ts'
import { signInAs } from './signInPage.ts'

/** The row of a head in the judge's table. */
export function headRow(appPage: AppPage, code: string): Locator {
  const table = appPage.page.getByRole('table', { name: appPage.t('screens.decision.heads') })
  return table.getByRole('row').filter({ has: appPage.page.getByRole('rowheader', { name: code, exact: true }) })
}

/** The judge, after the person before, registers the file that has arrived and takes its claim up. */
export async function takeUpAsJudge(appPage: AppPage): Promise<void> {
  await appPage.lock()
  await signInAs(appPage, 'judge')
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await appPage.tab('claims')
  await appPage.press('screens.court.register')
  await appPage.press('screens.court.startReview')
}

/** The verdict is entered where the other dates of the case stand. */
export async function enterVerdict(appPage: AppPage): Promise<void> {
  await appPage.tab('hearings')
  await appPage.input('proceedings', 'mainHearingEnded').fill('12.06.2026.')
  await appPage.input('proceedings', 'verdict.kind').selectOption('conviction')
  await appPage.input('proceedings', 'verdict.announced').fill('15.06.2026.')
  await appPage.input('proceedings', 'gainCents').fill('25.000,00')
  await appPage.press('screens.save')
  await expect(appPage.page.getByRole('alert')).toHaveCount(0)
}

/** M04 in full with interest, N05 in part, N08 to civil proceedings, both with both statutory reasons. */
export async function decideHeads(appPage: AppPage): Promise<void> {
  await outcome(appPage, 'M04', 'full').check()
  await appPage.choose(answer(appPage, 'M04', 'interest.mode'), 'date')
  await expect(answer(appPage, 'M04', 'interest.from')).toHaveValue('01.07.2025.')
  await answer(appPage, 'N05', 'awardedCents').fill('4.000,00')
  await appPage.choose(answer(appPage, 'N05', 'interest.mode'), 'none')
  await refer(appPage, 'N05')
  await outcome(appPage, 'N08', 'referred').check()
  await refer(appPage, 'N08')
  await appPage.inputSide('decision', 'reasons', 'cnr').fill(REASONS.cnr)
  await appPage.inputSide('decision', 'reasons', 'en').fill(REASONS.en)
}

/** One of the three answers to the head of that code. */
export function outcome(appPage: AppPage, code: string, answer: 'full' | 'part' | 'referred'): Locator {
  return headRow(appPage, code).getByRole('radio', { name: appPage.t(`screens.outcome.${answer}`), exact: true })
}

/** A field of the answer to the head of that code; the scenario has one head of each. */
export function answer(appPage: AppPage, code: string, name: string): Locator {
  return within(appPage, code).locator(`[data-field$=".${name}"]`)
}

/** One side of such a field that is kept in both languages. */
export function answerSide(appPage: AppPage, code: string, name: string, side: 'cnr' | 'en'): Locator {
  return within(appPage, code).locator(`[data-field$=".${name}.${side}"]`)
}

/** The row of a head and the row of its reasons below. */
function within(appPage: AppPage, code: string): Locator {
  const reasons = appPage.page.getByRole('group', { name: code, exact: true })
  return headRow(appPage, code).or(reasons)
}

async function refer(appPage: AppPage, code: 'N05' | 'N08'): Promise<void> {
  for (const side of ['cnr', 'en'] as const) {
    await answerSide(appPage, code, 'noReliableBasis', side).fill(REFERRAL[code].basis[side])
    await answerSide(appPage, code, 'wouldDelay', side).fill(REFERRAL[code].delay[side])
  }
}

/** The sums under the table, by their names. */
export async function expectSums(appPage: AppPage): Promise<void> {
  for (const name of ['claimed', 'awarded', 'referred'] as const) {
    const term = appPage.page.getByRole('term').filter({ hasText: new RegExp(`^${appPage.t(`screens.sum.${name}`)}$`) })
    await expect(term.locator('xpath=following-sibling::dd')).toContainText(amount(appPage, CASE[name]))
  }
}

/** An amount of the scenario as the language writes it. */
export function amount(appPage: AppPage, montenegrin: string): string {
  if (appPage.text.language !== 'en') return montenegrin
  return montenegrin.replace('.', ' ').replace(',', '.').replace(' ', ',')
}

export function preview(appPage: AppPage): Locator {
  return appPage.page.getByRole('region', { name: appPage.t('screens.decision.preview') })
}

/** Asks for the password and freezes the order. Answers its number. */
export async function issue(appPage: AppPage): Promise<string> {
  await appPage.press('screens.issue.button')
  return confirmIssue(appPage)
}

/** Leaves what the dialog warns of as it is, with a reason, and issues by the password. Answers the number. */
export async function confirmIssue(appPage: AppPage): Promise<string> {
  const dialog = appPage.page.getByRole('dialog', { name: appPage.t('screens.issue.title') })
  await expect(appPage.field('screens.issue.password', {}, dialog)).toBeVisible()
  const reasons = dialog.getByRole('textbox', { name: appPage.text.like('screens.issue.warningReason') })
  for (const reason of await reasons.all()) await reason.fill('tako je odlučeno')
  await appPage.field('screens.issue.password', {}, dialog).fill(PEOPLE.judge.own)
  await appPage.button('screens.issue.submit', {}, dialog).click()
  const frozen = appPage.page.getByRole('region', { name: appPage.t('screens.order.frozen') })
  await expect(frozen).toBeVisible()
  return (await frozen.getByRole('definition').first().textContent()) ?? ''
}
