import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { AppPage } from '../pages/appPage.ts'
import { chooseHead } from '../pages/claimPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from './officeFolder.ts'
import { leaveDialog, lookAtDialog, openApp, openFirstFile, settle, type Visit } from './visit.ts'

const CASE = 'resources/training/cases/case-01.json'

/** An empty desk with a faulty file, and a whole case file with everything that is asked and warned of. */
export async function screensOfTheProsecution(visit: Visit): Promise<void> {
  await emptyOffice(visit)
  const appPage = await openApp(visit, await officeFolder('imported'))
  await signInAs(appPage, 'prosecutor')
  await visit.look(appPage, 'today')
  await appPage.openSettings()
  await visit.look(appPage, 'settings')
  await appPage.go('caseFiles')
  await visit.look(appPage, 'case-files')
  await appPage.press('screens.caseFiles.new')
  await visit.look(appPage, 'new-case-file')
  await appPage.page.keyboard.press('F1')
  await expect(appPage.page.getByRole('dialog', { name: appPage.t('shell.help.title') })).toBeVisible()
  await visit.look(appPage, 'help')
  await leaveDialog(appPage)
  await openFirstFile(appPage)
  await lookAtDialog(visit, appPage, 'screens.export.button', 'export-dialog')
  await people(visit, appPage)
  await claims(visit, appPage)
  await evidence(visit, appPage)
  for (const tab of ['hearings', 'decisions', 'papers', 'journal'] as const) {
    await appPage.tab(tab)
    await settle(appPage)
    await visit.look(appPage, `case-${tab}`)
  }
  await appPage.close()
}

async function emptyOffice(visit: Visit): Promise<void> {
  const folder = await officeFolder()
  const file = join(folder, 'faulty.json')
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(CASE, 'utf8')) as object), extra: 1, people: [{}] }))
  const appPage = await openApp(visit, folder, file)
  await signInAs(appPage, 'prosecutor')
  await visit.look(appPage, 'today-empty')
  await appPage.go('caseFiles')
  await visit.look(appPage, 'case-files-empty')
  await appPage.press('screens.import.button')
  await expect(appPage.page.getByRole('alert')).toBeVisible()
  await visit.look(appPage, 'import-faults')
  await appPage.close()
}

async function people(visit: Visit, appPage: AppPage): Promise<void> {
  await appPage.tab('people')
  await visit.look(appPage, 'case-people')
  await appPage.page.getByRole('main').evaluate(scrollToEnd)
  await visit.look(appPage, 'case-people-end')
  await lookAtDialog(visit, appPage, 'screens.reveal.button', 'reveal-dialog')
  await lookAtDialog(visit, appPage, 'screens.person.remove', 'remove-person')
  await lookAtDialog(visit, appPage, 'screens.unseal.button', 'unseal-dialog')
  const list = appPage.page.getByRole('grid', { name: appPage.t('screens.tab.people') })
  // Where everything stands in one column the list was scrolled away, and only what is seen of it is drawn.
  await list.evaluate((element) => {
    element.scrollIntoView({ block: 'start' })
  })
  await list.getByRole('row').nth(1).click()
  await visit.look(appPage, 'case-person-second')
  await appPage.press('screens.person.add')
  await appPage.page.getByRole('menuitem', { name: appPage.t('screens.personRole.witness'), exact: true }).click()
  await appPage.press('screens.person.save')
  await visit.look(appPage, 'person-errors')
}

async function claims(visit: Visit, appPage: AppPage): Promise<void> {
  await appPage.tab('claims')
  await settle(appPage)
  await visit.look(appPage, 'case-claims')
  await appPage.page.getByRole('main').evaluate(scrollToEnd)
  await visit.look(appPage, 'case-claims-end')
  await lookAtDialog(visit, appPage, 'screens.claim.remove', 'remove-claim')
  await appPage.press('screens.claim.new')
  await appPage.press('screens.claim.addHead')
  await settle(appPage)
  await visit.look(appPage, 'claim-findings')
  await chooseHead(appPage, 0, 'M12')
  for (const group of ['costs', 'measures', 'note']) await appPage.press(`forms.claim.block.${group}`)
  await appPage.press('forms.claim.rows.measures.add')
  await visit.look(appPage, 'claim-every-field')
}

async function evidence(visit: Visit, appPage: AppPage): Promise<void> {
  await appPage.tab('evidence')
  await visit.look(appPage, 'case-evidence')
  await appPage.press('screens.evidence.new')
  await visit.look(appPage, 'evidence-editor')
}

function scrollToEnd(main: Element): void {
  const body = main.querySelector('.body')
  if (body !== null) body.scrollTop = body.scrollHeight
}
