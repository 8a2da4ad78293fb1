import { expect, test, type Locator } from '@playwright/test'
import program from '../../../package.json' with { type: 'json' }
import type { AppPage } from '../pages/appPage.ts'
import { openDecidedApp } from '../pages/composerPage.ts'
import { answer, issue } from '../pages/decisionPage.ts'

/** A point of the list before issue, by its name. */
const point = (appPage: AppPage, name: string): Locator => appPage.page.locator(`.issuePoints [data-point="${name}"]`)

test('before issue every point is shown with its state: what stops bars the issue, and the order says by what it was made', async () => {
  const appPage = await openDecidedApp()
  const list = appPage.page.getByRole('list', { name: appPage.t('screens.checks.points') })
  await expect(list.getByRole('listitem')).toHaveCount(9)
  await expect(list.locator('[data-state="passed"]')).toHaveCount(9)
  await expect(point(appPage, 'sums')).toContainText(appPage.t('screens.checks.state.passed'))

  const reasons = appPage.inputSide('decision', 'reasons', 'cnr')
  const before = await reasons.inputValue()
  await reasons.fill(`${before} Nazivali su je kurvom.`)
  await expect(point(appPage, 'dignity')).toHaveAttribute('data-state', 'stopped')
  // The English side has not followed either.
  await expect(point(appPage, 'pairs')).toHaveAttribute('data-state', 'stopped')
  await expect(appPage.button('screens.issue.barred', { count: 2 })).toHaveAttribute('aria-disabled', 'true')
  await reasons.press('Control+z')
  await expect(reasons).toHaveValue(before)
  await expect(point(appPage, 'dignity')).toHaveAttribute('data-state', 'passed')
  await expect(point(appPage, 'pairs')).toHaveAttribute('data-state', 'passed')

  // A head without an answer: there is no text yet that could be looked through.
  await answer(appPage, 'M04', 'awardedCents').fill('')
  await expect(point(appPage, 'heads')).toHaveAttribute('data-state', 'stopped')
  await expect(point(appPage, 'leak')).toHaveAttribute('data-state', 'open')
  await answer(appPage, 'M04', 'awardedCents').fill('7.280,00')
  await expect(list.locator('[data-state="passed"]')).toHaveCount(9)
  await issue(appPage)
  await expect(appPage.page.getByText(new RegExp(`Naknada ${program.version} · pdfkit`))).toBeVisible()
  await appPage.close()
})
