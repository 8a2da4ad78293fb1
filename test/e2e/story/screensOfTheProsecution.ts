import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Desk } from '../pages/desk.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from './officeFolder.ts'
import { lookAtDialog, openDesk, openFirstFile, settle, type Visit } from './visit.ts'

const CASE = 'resources/training/cases/case-01.json'

/** An empty desk with a faulty file, and a whole case file with everything that is asked and warned of. */
export async function screensOfTheProsecution(visit: Visit): Promise<void> {
  await emptyDesk(visit)
  const desk = await openDesk(visit, await officeFolder('imported'))
  await signInAs(desk, 'prosecutor')
  await visit.look(desk, 'today')
  await desk.go('caseFiles')
  await visit.look(desk, 'case-files')
  await desk.press('screens.caseFiles.new')
  await visit.look(desk, 'new-case-file')
  await openFirstFile(desk)
  await lookAtDialog(visit, desk, 'screens.export.button', 'export-dialog')
  await people(visit, desk)
  await claims(visit, desk)
  await evidence(visit, desk)
  for (const tab of ['hearings', 'decisions', 'journal'] as const) {
    await desk.tab(tab)
    await settle(desk)
    await visit.look(desk, `case-${tab}`)
  }
  await desk.close()
}

async function emptyDesk(visit: Visit): Promise<void> {
  const folder = await officeFolder()
  const file = join(folder, 'faulty.json')
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(CASE, 'utf8')) as object), extra: 1, people: [{}] }))
  const desk = await openDesk(visit, folder, file)
  await signInAs(desk, 'prosecutor')
  await visit.look(desk, 'today-empty')
  await desk.go('caseFiles')
  await visit.look(desk, 'case-files-empty')
  await desk.press('screens.import.button')
  await expect(desk.page.getByRole('alert')).toBeVisible()
  await visit.look(desk, 'import-faults')
  await desk.close()
}

async function people(visit: Visit, desk: Desk): Promise<void> {
  await desk.tab('people')
  await visit.look(desk, 'case-people')
  await desk.page.getByRole('main').evaluate(scrollToEnd)
  await visit.look(desk, 'case-people-end')
  await lookAtDialog(visit, desk, 'screens.reveal.button', 'reveal-dialog')
  await lookAtDialog(visit, desk, 'screens.person.remove', 'remove-person')
  await desk.page
    .getByRole('grid', { name: desk.t('screens.tab.people') })
    .getByRole('row')
    .nth(1)
    .click()
  await visit.look(desk, 'case-person-second')
}

async function claims(visit: Visit, desk: Desk): Promise<void> {
  await desk.tab('claims')
  await settle(desk)
  await visit.look(desk, 'case-claims')
  await desk.page.getByRole('main').evaluate(scrollToEnd)
  await visit.look(desk, 'case-claims-end')
  await lookAtDialog(visit, desk, 'screens.claim.remove', 'remove-claim')
  await desk.press('screens.claim.new')
  await desk.press('screens.claim.addHead')
  await settle(desk)
  await visit.look(desk, 'claim-findings')
}

async function evidence(visit: Visit, desk: Desk): Promise<void> {
  await desk.tab('evidence')
  await visit.look(desk, 'case-evidence')
  await desk.press('screens.evidence.new')
  await visit.look(desk, 'evidence-editor')
}

function scrollToEnd(main: Element): void {
  const body = main.querySelector('.body')
  if (body !== null) body.scrollTop = body.scrollHeight
}
