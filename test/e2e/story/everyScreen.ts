import { expect } from '@playwright/test'
import type { Language } from '../../../shared/contract/roleNames.ts'
import { Desk } from '../pages/desk.ts'
import { foundOffice } from '../pages/firstRunPage.ts'
import { signIn } from '../pages/signInPage.ts'
import { foundedFolder, passwordIn } from './foundedOffice.ts'

type Look = (desk: Desk, name: string) => Promise<void>
const TABS = ['people', 'claims', 'evidence', 'hearings', 'decisions', 'journal'] as const

/** Opens every screen of the program once, as the person whose screen it is, and lets someone look at it. */
export async function visitEveryScreen(look: Look, language: Language = 'cnr', prepare = nothing): Promise<void> {
  await firstRun(look, language, prepare)
  await atWork(look, language, prepare)
}

async function firstRun(look: Look, language: Language, prepare: typeof nothing): Promise<void> {
  const desk = await Desk.open()
  await prepare(desk)
  await desk.speak(language)
  await foundOffice(desk, (name) => look(desk, `first-run-${name}`))
  await look(desk, 'sign-in')
  await desk.close()
}

async function atWork(look: Look, language: Language, prepare: typeof nothing): Promise<void> {
  const desk = await Desk.open({ userData: await foundedFolder('imported') })
  await prepare(desk)
  await desk.speak(language)
  await signIn(desk, 'prosecutor', passwordIn('prosecutor'))
  await look(desk, 'today')
  await desk.go('caseFiles')
  await look(desk, 'case-files')
  await desk.press('screens.caseFiles.new')
  await look(desk, 'new-case-file')
  await openFirstFile(desk)
  for (const tab of TABS) {
    await desk.tab(tab)
    await desk.page.waitForTimeout(600)
    await look(desk, `case-${tab}`)
  }
  await desk.tab('claims')
  await desk.press('screens.claim.forward')
  await expect(desk.button('screens.claim.forward')).toHaveCount(0)
  await court(desk, look, prepare)
  await desk.close()
}

async function court(desk: Desk, look: Look, prepare: typeof nothing): Promise<void> {
  await desk.lock()
  await prepare(desk)
  await signIn(desk, 'judge', passwordIn('judge'))
  await openFirstFile(desk)
  await desk.tab('claims')
  await desk.press('screens.court.register')
  await desk.press('screens.court.startReview')
  await expect(desk.button('screens.issue.button')).toBeVisible()
  await desk.page.waitForTimeout(600)
  await look(desk, 'decision')
  await desk.press('screens.return.button')
  await look(desk, 'return-dialog')
  await desk.press('screens.cancel')
  await desk.go('print')
  await look(desk, 'print-centre-empty')
  await desk.lock()
  await prepare(desk)
  await signIn(desk, 'administrator', passwordIn('administrator'))
  await look(desk, 'audit')
}

async function openFirstFile(desk: Desk): Promise<void> {
  await desk.go('caseFiles')
  await desk.page.getByRole('button', { name: '12/26' }).click()
  await expect(desk.page.getByRole('group', { name: desk.t('screens.caseFile.tabs') })).toBeVisible()
}

function nothing(_desk: Desk): Promise<void> {
  return Promise.resolve()
}
