import { expect } from '@playwright/test'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from './officeFolder.ts'
import { openApp, settle, type Visit } from './visit.ts'

const TABS = ['people', 'claims', 'evidence', 'hearings', 'decisions', 'papers', 'journal'] as const

/** A file in which everybody is under seal by a long pseudonym and nothing is in English, tab by tab. */
export async function screensOfTheSealed(visit: Visit): Promise<void> {
  const appPage = await openApp(visit, await officeFolder('sealed'))
  await signInAs(appPage, 'judge')
  await settle(appPage)
  await visit.look(appPage, 'today-sealed')
  await appPage.go('caseFiles')
  await settle(appPage)
  await visit.look(appPage, 'case-files-sealed')
  await appPage.row('31/26').click()
  await expect(appPage.tabs()).toBeVisible()
  for (const tab of TABS) {
    await appPage.tab(tab)
    await settle(appPage)
    await visit.look(appPage, `sealed-${tab}`)
  }
  await appPage.close()
}
