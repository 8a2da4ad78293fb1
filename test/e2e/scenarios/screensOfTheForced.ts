import { expect } from '@playwright/test'
import { openDecided } from '../pages/composerPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from './officeFolder.ts'
import { openApp, openFirstFile, settle, type Visit } from './visit.ts'

/** A decision in which the law leaves no choice: of one head among others, of all by an acquittal, and of none without jurisdiction. */
export async function screensOfTheForced(visit: Visit): Promise<void> {
  const apart = await openApp(visit, await officeFolder('judgedApart'))
  await signInAs(apart, 'judge')
  await openFirstFile(apart)
  await apart.tab('decisions')
  await expect(apart.page.getByText(apart.t('screens.forced.ofHeads'))).toBeVisible()
  await settle(apart)
  await visit.look(apart, 'forced-one-head')
  await apart.close()
  const appPage = await openDecided(async () => openApp(visit, await officeFolder('decided')))
  for (const kind of ['acquittal', 'noJurisdiction'] as const) {
    await appPage.tab('hearings')
    await appPage.input('proceedings', 'verdict.kind').selectOption(kind)
    await appPage.press('screens.save')
    await appPage.tab('decisions')
    await expect(appPage.page.getByText(appPage.text.like(`screens.forced.why.${kind}`))).toBeVisible()
    await settle(appPage)
    await visit.look(appPage, `forced-${kind}`)
  }
  await appPage.page.locator('.issuePoints').scrollIntoViewIfNeeded()
  await visit.look(appPage, 'issue-points')
  await appPage.close()
}
