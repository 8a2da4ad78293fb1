import { expect } from '@playwright/test'
import type { AppPage } from '../pages/appPage.ts'
import { signInNamed } from '../pages/signInPage.ts'
import { KEPT_CLAUSE, releaseFolder } from './releaseFolder.ts'
import { leaveDialog, lookAtDialog, openApp, settle, type Visit } from './visit.ts'

/** A decision that waits for its release, where the judge asks for it and where the head reads it; and the rule of the court. */
export async function screensOfARelease(visit: Visit): Promise<void> {
  const { folder, passwordOf } = await releaseFolder()
  const appPage = await openApp(visit, folder)
  await signInNamed(appPage, 'Osoba judgeA', passwordOf('judgeA'))
  await appPage.go('caseFiles')
  await appPage.row('31/26').click()
  await appPage.tab('decisions')
  await expect(panelOf(appPage)).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'decision-heads')
  await lookAtDialog(visit, appPage, 'screens.release.ask.button', 'release-ask')
  await appPage.press('screens.release.ask.button')
  await appPage.press('screens.release.ask.submit')
  await expect(appPage.page.getByRole('dialog')).toHaveCount(0)
  // Its end at the lower edge, which cuts through no button then: what is left of one would count as too small to be pressed.
  await panelOf(appPage).evaluate((panel) => {
    panel.scrollIntoView({ block: 'end' })
  })
  await visit.look(appPage, 'decision-release')
  await lookAtClauses(visit, appPage)
  await appPage.lock()
  await visit.prepare(appPage)
  await signInNamed(appPage, 'Osoba headOfCourt', passwordOf('headOfCourt'))
  await expect(appPage.button('screens.release.look')).toBeVisible()
  await visit.look(appPage, 'today-release')
  await appPage.press('screens.release.look')
  await expect(appPage.button('screens.release.approve')).toBeVisible()
  await visit.look(appPage, 'release-look')
  await leaveDialog(appPage)
  await appPage.go('workload')
  await lookAtDialog(visit, appPage, 'screens.release.rule.turnOff', 'release-rule')
  const releases = appPage.button('workload.clauses.releaseOf', { title: titleOf(appPage) })
  await releases.scrollIntoViewIfNeeded()
  await visit.look(appPage, 'workload-clauses')
  await appPage.close()
}

/** The library with a clause of the judge's own that waits for the court, and the form in which it is changed. */
async function lookAtClauses(visit: Visit, appPage: AppPage): Promise<void> {
  await appPage.press('screens.compose.show.text')
  await appPage.press('screens.compose.view.pages')
  await expect(
    appPage.page.getByRole('region', { name: appPage.t('screens.compose.pages.name') }).locator('canvas'),
  ).toBeVisible()
  await visit.look(appPage, 'compose-pages')
  await appPage.press('screens.compose.view.both')
  await lookAtDialog(visit, appPage, 'screens.terms.office.button', 'office-terms')
  await appPage.press('screens.clauses.addOf.evidence')
  const edit = appPage.button('screens.clauses.editOf', { title: titleOf(appPage) })
  await expect(edit).toBeVisible()
  await visit.look(appPage, 'clauses-own')
  await edit.click()
  await expect(appPage.button('screens.clauses.form.submitVersion')).toBeVisible()
  await visit.look(appPage, 'clause-form')
  await leaveDialog(appPage)
}

function panelOf(appPage: AppPage) {
  return appPage.page.getByRole('region', { name: appPage.t('screens.release.title') })
}

/** The title of the clause that waits, as it is shown. */
function titleOf({ text }: AppPage): string {
  return text.language === 'en' ? KEPT_CLAUSE.en : text.script(KEPT_CLAUSE.cnr)
}
