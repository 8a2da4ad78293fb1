import { expect } from '@playwright/test'
import { answer, issue } from '../pages/decisionPage.ts'
import type { AppPage } from '../pages/appPage.ts'
import { printCopy } from '../pages/printPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { decideCase01 } from './decideCase01.ts'

/** Called where a picture is worth taking; says what it shows. */
export type Picture = (name: string) => Promise<void>

/** How the window is locked between two people. */
type Lock = (appPage: AppPage) => Promise<void>

/** What is done with the issued order while the judge still looks at it. */
type WhenIssued = (appPage: AppPage) => Promise<void>

/** Case-01 from the import to the print, by three people in turn, in an office just founded. */
export async function playCase01(
  appPage: AppPage,
  picture: Picture,
  lock: Lock,
  whenIssued?: WhenIssued,
): Promise<void> {
  await prosecutor(appPage, picture)
  await lock(appPage)
  await clerkRegisters(appPage, picture)
  await lock(appPage)
  const number = await judge(appPage, picture)
  await whenIssued?.(appPage)
  await lock(appPage)
  await clerkPrints(appPage, number, picture)
}

async function prosecutor(appPage: AppPage, picture: Picture): Promise<void> {
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  await appPage.press('screens.import.button')
  await expect(appPage.tabs()).toBeVisible()
  await picture('people')
  await appPage.tab('evidence')
  await picture('evidence')
  await appPage.tab('hearings')
  await picture('hearings')
  await appPage.tab('claims')
  await expect(appPage.button('screens.forward.button')).toBeEnabled()
  await picture('claim')
  await appPage.press('screens.forward.button')
  await expect(appPage.button('screens.forward.button')).toHaveCount(0)
}

async function clerkRegisters(appPage: AppPage, picture: Picture): Promise<void> {
  await signInAs(appPage, 'clerk')
  await picture('clerk-today')
  await appPage.openWork('forwarded')
  await appPage.press('screens.court.register')
  await expect(appPage.button('screens.court.register')).toHaveCount(0)
}

async function judge(appPage: AppPage, picture: Picture): Promise<string> {
  await signInAs(appPage, 'judge')
  await picture('judge-today')
  await appPage.openWork('registered')
  await appPage.press('screens.court.startReview')
  await decideCase01(appPage)
  await expect(appPage.button('screens.issue.button')).toBeEnabled()
  await appPage.page.getByRole('table', { name: appPage.t('screens.decision.heads') }).scrollIntoViewIfNeeded()
  await answer(appPage, 'M04', 'awardedCents').focus()
  await picture('decision')
  const number = await issue(appPage)
  await picture('issued')
  return number
}

async function clerkPrints(appPage: AppPage, number: string, picture: Picture): Promise<void> {
  await signInAs(appPage, 'clerk')
  await appPage.openWork('print')
  await printCopy(appPage, number, 'Punomoćnica oštećene')
  await picture('printed')
}
