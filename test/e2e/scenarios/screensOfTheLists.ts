import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import type { AppPage } from '../pages/appPage.ts'
import { dropFile } from '../pages/evidencePage.ts'
import { saveMeanwhile } from '../pages/saveMeanwhile.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from './officeFolder.ts'
import { leaveDialog, lookAtDialog, openApp, openFirstFile, settle, type Visit } from './visit.ts'

/** What is done with lists, versions side by side, pictures and bundles, and the acts on a whole file. */
export async function screensOfTheLists(visit: Visit): Promise<void> {
  const appPage = await openApp(visit, await officeFolder('imported'))
  await signInAs(appPage, 'prosecutor')
  await search(visit, appPage)
  await lists(visit, appPage)
  await merged(visit, appPage)
  await pictures(visit, appPage)
  await appPage.close()
  await fileActs(visit)
}

/** The search with what can be done, with hits, and with nothing found. */
async function search({ look }: Visit, appPage: AppPage): Promise<void> {
  await appPage.page.keyboard.press('Control+k')
  const field = appPage.page.getByLabel(appPage.t('search.label'))
  const results = appPage.page.getByRole('listbox', { name: appPage.t('search.results') })
  await expect(results.getByRole('option').first()).toBeVisible()
  await look(appPage, 'search')
  await field.fill('12/26')
  await expect(results.locator('.searchKind').first()).toBeVisible()
  await look(appPage, 'search-hits')
  await field.fill('kvazar')
  await expect(results.locator('.empty')).toBeVisible()
  await settle(appPage)
  await look(appPage, 'search-nothing')
  await leaveDialog(appPage)
}

async function lists(visit: Visit, appPage: AppPage): Promise<void> {
  await appPage.go('caseFiles')
  await lookAtDialog(visit, appPage, 'screens.caseFiles.columns', 'columns-dialog')
  await lookAtDialog(visit, appPage, 'screens.listExport.button', 'list-export-dialog')
  await appPage.press('screens.caseFiles.moreFilters')
  await appPage.field('screens.caseFiles.column.due').selectOption('overdue')
  await settle(appPage)
  await visit.look(appPage, 'case-files-filtered')
  await lookAtDialog(visit, appPage, 'screens.savedFilters.save', 'filter-dialog')
  await appPage.press('screens.caseFiles.clear')
}

/** A field that somebody else has changed meanwhile. */
async function merged({ look }: Visit, appPage: AppPage): Promise<void> {
  await openFirstFile(appPage)
  await appPage.tab('hearings')
  await appPage.input('proceedings', 'prosecutionMark').fill('Kt.br.99/25')
  const change = { prosecutionMark: 'Kt.br.46/25' }
  await saveMeanwhile(appPage, { button: appPage.t('screens.save'), change })
  const conflicts = appPage.page.getByRole('group', { name: appPage.t('forms.conflict.title') })
  await expect(conflicts).toBeVisible()
  await conflicts.scrollIntoViewIfNeeded()
  await look(appPage, 'side-by-side')
  await appPage.press('forms.conflict.take.theirs', { field: appPage.t('forms.proceedings.prosecutionMark') })
}

async function pictures({ look }: Visit, appPage: AppPage): Promise<void> {
  await appPage.tab('evidence')
  await dropFile(appPage, 'Slika prostorije.png', readFileSync('docs/pictures/claim.png'))
  await appPage.button('screens.attachment.view').last().click()
  await expect(appPage.page.locator('.viewer img, .viewer canvas').first()).toBeVisible()
  await settle(appPage)
  await look(appPage, 'picture-viewer')
  const close = appPage.page.getByRole('button', { name: appPage.t('screens.close'), exact: true })
  while ((await close.count()) > 0) await close.last().click()
  await appPage.press('screens.bundle.button')
  await settle(appPage)
  await look(appPage, 'bundle')
}

/** What is done with a whole file at the court, and its journal. */
async function fileActs(visit: Visit): Promise<void> {
  const appPage = await openApp(visit, await officeFolder('issued'))
  await signInAs(appPage, 'clerk')
  await openFirstFile(appPage)
  await appPage.tab('hearings')
  const acts = appPage.page.getByRole('region', { name: appPage.t('screens.fileChange.acts') })
  await expect(acts.getByRole('button').first()).toBeVisible()
  for (const act of ['renumber', 'changePanel'] as const) {
    await lookAtDialog(visit, appPage, `screens.fileChange.button.${act}`, `file-${act}`)
  }
  await appPage.tab('journal')
  await settle(appPage)
  await visit.look(appPage, 'journal-of-an-order')
  await appPage.close()
}
