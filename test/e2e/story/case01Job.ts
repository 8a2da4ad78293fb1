import { expect } from '@playwright/test'
import { answer, issue } from '../pages/decisionPage.ts'
import type { Desk } from '../pages/desk.ts'
import { printCopy } from '../pages/printPage.ts'
import { signInAs, signInFirstTime } from '../pages/signInPage.ts'
import { decideCase01 } from './decideCase01.ts'

/** Called where a picture is worth taking; says what it shows. */
export type Picture = (name: string) => Promise<void>

/** How the window is locked between two people. */
type Lock = (desk: Desk) => Promise<void>

/** Case-01 from the import to the print, by three people in turn, in an office just founded. */
export async function playCase01(desk: Desk, picture: Picture, lock: Lock): Promise<void> {
  await prosecutor(desk, picture)
  await lock(desk)
  await clerkRegisters(desk, picture)
  await lock(desk)
  const number = await judge(desk, picture)
  await lock(desk)
  await clerkPrints(desk, number, picture)
}

async function prosecutor(desk: Desk, picture: Picture): Promise<void> {
  await signInFirstTime(desk, 'prosecutor')
  await desk.go('caseFiles')
  await desk.press('screens.import.button')
  await expect(desk.tabs()).toBeVisible()
  await picture('people')
  await desk.tab('evidence')
  await picture('evidence')
  await desk.tab('hearings')
  await picture('hearings')
  await desk.tab('claims')
  await expect(desk.button('screens.forward.button')).toBeEnabled()
  await picture('claim')
  await desk.press('screens.forward.button')
  await expect(desk.button('screens.forward.button')).toHaveCount(0)
}

async function clerkRegisters(desk: Desk, picture: Picture): Promise<void> {
  await signInFirstTime(desk, 'clerk')
  await picture('clerk-today')
  await desk.openWork('forwarded')
  await desk.press('screens.court.register')
  await expect(desk.button('screens.court.register')).toHaveCount(0)
}

async function judge(desk: Desk, picture: Picture): Promise<string> {
  await signInFirstTime(desk, 'judge')
  await picture('judge-today')
  await desk.openWork('registered')
  await desk.press('screens.court.startReview')
  await decideCase01(desk)
  await expect(desk.button('screens.issue.button')).toBeEnabled()
  await desk.page.getByRole('table', { name: desk.t('screens.decision.heads') }).scrollIntoViewIfNeeded()
  await answer(desk, 'M04', 'awardedCents').focus()
  await picture('decision')
  const number = await issue(desk)
  await picture('issued')
  return number
}

async function clerkPrints(desk: Desk, number: string, picture: Picture): Promise<void> {
  await signInAs(desk, 'clerk')
  await desk.openWork('print')
  await printCopy(desk, number, 'Punomoćnica oštećene')
  await picture('printed')
}
