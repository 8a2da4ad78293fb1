import { expect } from '@playwright/test'
import type { AppPage } from '../pages/appPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from './officeFolder.ts'
import { lookAtDialog, openApp, settle, type Visit } from './visit.ts'

/** What a step of a claim asks before it is taken: forwarding several, withdrawing, successors, and issuing. */
export async function screensOfTheSteps(visit: Visit): Promise<void> {
  const ready = await openClaims(visit, 'twoClaims', 'prosecutor')
  await lookAtDialog(visit, ready, 'screens.forward.ask', 'forward-dialog')
  await lookAtDialog(visit, ready, 'screens.withdraw.button', 'withdraw-dialog')
  await ready.close()
  const heirs = await openClaims(visit, 'heirs', 'prosecutor')
  await visit.look(heirs, 'claim-of-the-deceased')
  await lookAtDialog(visit, heirs, 'screens.succession.ask', 'ask-successors')
  await lookAtDialog(visit, heirs, 'screens.succession.answer', 'answer-of-successor')
  await heirs.close()
  const decided = await openClaims(visit, 'decided', 'judge')
  await lookAtDialog(visit, decided, 'screens.issue.button', 'issue-dialog')
  await decided.close()
}

async function openClaims(
  visit: Visit,
  beginning: Parameters<typeof officeFolder>[0],
  who: Parameters<typeof signInAs>[1],
): Promise<AppPage> {
  const appPage = await openApp(visit, await officeFolder(beginning))
  await signInAs(appPage, who)
  await appPage.go('caseFiles')
  await appPage.row('31/26').click()
  await expect(appPage.tabs()).toBeVisible()
  await appPage.tab(beginning === 'decided' ? 'decisions' : 'claims')
  await settle(appPage)
  return appPage
}
