import { expect, test } from '@playwright/test'
import { PEOPLE } from '../../support/office/people.ts'
import { AppPage } from '../pages/appPage.ts'
import { issue } from '../pages/decisionPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

/** Opens the first decided claim from *Danas*, and its decision. */
async function openDecision(appPage: AppPage): Promise<void> {
  await appPage.go('today')
  await appPage.row(appPage.t('today.task.decided')).first().click()
  await appPage.tab('decisions')
}

test('two claims, two orders in one file; the judge sees before the first what others have changed since the review began', async () => {
  test.setTimeout(180_000)
  const appPage = await AppPage.open({ userData: await officeFolder('bothDecided') })
  await signInAs(appPage, 'judge')
  await openDecision(appPage)
  await appPage.page.getByText(appPage.t('screens.sinceReview.title')).click()
  const since = appPage.page.locator('details', { hasText: appPage.t('screens.sinceReview.title') }).getByRole('row')
  await expect(since.filter({ hasText: appPage.text.script(PEOPLE.clerk.displayName) })).toHaveCount(1)
  await expect(since.filter({ hasText: appPage.text.script(PEOPLE.judge.displayName) })).toHaveCount(0)

  const numbers = [await issue(appPage)]
  await openDecision(appPage)
  numbers.push(await issue(appPage))
  expect(numbers.map((text) => /-(0\d{3})\b/u.exec(text)?.[1])).toEqual(['0001', '0002'])
  await appPage.go('today')
  await expect(appPage.row(appPage.t('today.task.decided'))).toHaveCount(0)
  await appPage.close()
})
