import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { killApp } from '../../support/electron/launchApp.ts'
import { addEvidence, addPeople, openCaseFile } from '../pages/caseFilePage.ts'
import { chooseEvidence, forward, gate, newClaim, typeFacts, typeHead } from '../pages/claimPage.ts'
import { decideHeads, enterVerdict, expectSums, issue, preview } from '../pages/decisionPage.ts'
import { Desk } from '../pages/desk.ts'
import { printCopy } from '../pages/printPage.ts'
import { signInAs, signInFirstTime } from '../pages/signInPage.ts'
import { CASE } from './caseOfTheStory.ts'

/** The prosecutor types the file and the claim; the power goes in the middle; nothing before the last pause is lost. */
export async function prosecutorFiles(desk: Desk, env: Readonly<Record<string, string>>): Promise<Desk> {
  await signInFirstTime(desk, 'prosecutor')
  await openCaseFile(desk)
  await addPeople(desk)
  await addEvidence(desk)
  await newClaim(desk)
  await typeFacts(desk)
  await typeHead(desk, 1)
  await expect(gate(desk).getByRole('listitem').first()).toBeVisible()
  const barred = desk.page.getByRole('button', { name: new RegExp(`^${desk.t('screens.forward.button')} · `) })
  await expect(barred).toBeDisabled()
  await typeHead(desk, 2)
  await pauseUntilKept(desk)
  await desk.input('claim', 'heads.1.amountCents').press('End')
  await desk.page.keyboard.type('9')
  await killApp(desk.running)
  const again = await Desk.open({ userData: desk.running.userData, env }, desk.text.language)
  await signInAs(again, 'prosecutor')
  await backToClaim(again)
  await chooseEvidence(again, 1)
  await chooseEvidence(again, 2)
  await typeHead(again, 3)
  await chooseEvidence(again, 3)
  await forward(again)
  return again
}

/** The pause after which nothing may be lost: seen from outside, the database has been written to and rests. */
async function pauseUntilKept(desk: Desk): Promise<void> {
  const journal = join(desk.running.userData, 'cases.db-wal')
  const typed = Date.now()
  await expect.poll(() => statSync(journal).mtimeMs).toBeGreaterThan(typed)
  await expect.poll(() => Date.now() - statSync(journal).mtimeMs).toBeGreaterThan(1_000)
}

/** Everything typed before the last pause stands where it stood. */
async function backToClaim(desk: Desk): Promise<void> {
  await desk.go('caseFiles')
  await desk.row(CASE.prosecutionMark).click()
  await desk.tab('claims')
  await expect(desk.page.getByRole('button', { name: desk.t('forms.unsaved') })).toBeVisible()
  await expect(desk.page.getByText(desk.t('screens.draft.restored'))).toBeVisible()
  await expect(desk.input('claim', 'filed')).toHaveValue('02.03.2026.')
  await expect(desk.input('claim', 'jointly')).toBeChecked()
  for (const row of [1, 2]) {
    const head = CASE.heads[row - 1]
    await expect(desk.input('claim', `heads.${String(row - 1)}.code`)).toHaveValue(head?.code ?? '')
    await expect(desk.input('claim', `heads.${String(row - 1)}.to`)).toHaveValue(head?.to ?? '')
  }
  await expect(desk.input('claim', 'heads.0.amountCents')).toHaveValue('7.280,00')
  const second = desk.input('claim', 'heads.1.amountCents')
  await expect(second).toHaveValue(/^6\.000,009?$/)
  await second.fill('6.000,00')
}

/** The clerk gives the claim its number in the register. */
export async function clerkRegisters(desk: Desk): Promise<void> {
  await signInFirstTime(desk, 'clerk')
  await desk.openWork('forwarded')
  await desk.field('screens.court.mark').fill(CASE.courtMark)
  await desk.press('screens.court.register')
  await expect(desk.page.getByRole('button', { name: desk.text.like('screens.stage.registered') })).toBeVisible()
}

/** The judge finds the claim on the first screen, decides head by head and issues. Answers the order's number. */
export async function judgeDecides(desk: Desk): Promise<string> {
  await signInFirstTime(desk, 'judge')
  await desk.openWork('registered')
  await desk.press('screens.court.startReview')
  await enterVerdict(desk)
  await desk.tab('decisions')
  await decideHeads(desk)
  await expectSums(desk)
  await expect(preview(desk)).toContainText(desk.text.script('U IME CRNE GORE'))
  await expect(preview(desk)).toContainText('EUR 11,280.00')
  return issue(desk)
}

/** The clerk finds the order in the queue and prints a copy; answers the fingerprint shown. */
export async function clerkPrints(desk: Desk, number: string): Promise<string> {
  await signInAs(desk, 'clerk')
  await desk.openWork('print')
  const fingerprint = await printCopy(desk, number, 'Punomoćnica oštećene')
  await expect(desk.page.getByRole('cell', { name: 'Punomoćnica oštećene' })).toBeVisible()
  return fingerprint
}
