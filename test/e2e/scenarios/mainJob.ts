import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { killApp } from '../../support/electron/launchApp.ts'
import { addEvidence, addPeople, openCaseFile } from '../pages/caseFilePage.ts'
import { chooseEvidence, forward, gate, headField, headRow, newClaim, typeFacts, typeHead } from '../pages/claimPage.ts'
import { amount, decideHeads, enterVerdict, expectSums, issue, preview } from '../pages/decisionPage.ts'
import { AppPage } from '../pages/appPage.ts'
import { printCopy } from '../pages/printPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { CASE } from './scenarioCase.ts'

/** The prosecutor types the file and the claim; the power goes in the middle; nothing before the last pause is lost. */
export async function prosecutorFiles(appPage: AppPage, env: Readonly<Record<string, string>>): Promise<AppPage> {
  await signInAs(appPage, 'prosecutor')
  await openCaseFile(appPage)
  await addPeople(appPage)
  await addEvidence(appPage)
  await newClaim(appPage)
  await typeFacts(appPage)
  await expect(gate(appPage).getByRole('listitem').first()).toBeVisible()
  const barred = appPage.page.getByRole('button', { name: new RegExp(`^${appPage.t('screens.forward.button')} · `) })
  await expect(barred).toBeDisabled()
  await typeHead(appPage, 1)
  await typeHead(appPage, 2)
  await pauseUntilKept(appPage)
  await (await headField(appPage, 1, 'amountCents')).press('End')
  await appPage.page.keyboard.type('9')
  await killApp(appPage.running)
  const again = await AppPage.open({ userData: appPage.running.userData, env }, appPage.text.language)
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
async function pauseUntilKept(appPage: AppPage): Promise<void> {
  const journal = join(appPage.running.userData, 'cases.db-wal')
  const typed = Date.now()
  await expect.poll(() => statSync(journal).mtimeMs).toBeGreaterThan(typed)
  await expect.poll(() => Date.now() - statSync(journal).mtimeMs).toBeGreaterThan(1_000)
}

/** Everything typed before the last pause stands where it stood. */
async function backToClaim(appPage: AppPage): Promise<void> {
  await appPage.go('caseFiles')
  await appPage.row(CASE.prosecutionMark).click()
  await appPage.tab('claims')
  await expect(appPage.page.getByRole('button', { name: appPage.t('forms.unsaved') })).toBeVisible()
  await expect(appPage.page.getByText(appPage.t('screens.draft.restored'))).toBeVisible()
  await expect(appPage.input('claim', 'filed')).toHaveValue('02.03.2026.')
  await expect(appPage.input('claim', 'jointly')).toBeChecked()
  for (const at of [0, 1]) {
    const head = CASE.heads[at]
    await expect(headRow(appPage, at).locator('.cell-code')).toHaveText(head?.code ?? '')
    await expect(await headField(appPage, at, 'to')).toHaveValue(head?.to ?? '')
  }
  const second = await headField(appPage, 1, 'amountCents')
  await expect(second).toHaveValue(/^6[.,]000[.,]009?$/)
  await expect(await headField(appPage, 0, 'amountCents')).toHaveValue(amount(appPage, '7.280,00'))
  await (await headField(appPage, 1, 'amountCents')).fill('6.000,00')
}

/** The clerk gives the claim its number in the register. */
export async function clerkRegisters(appPage: AppPage): Promise<void> {
  await signInAs(appPage, 'clerk')
  await appPage.openWork('forwarded')
  await appPage.field('screens.court.mark').fill(CASE.courtMark)
  await appPage.press('screens.court.register')
  await expect(appPage.page.getByRole('button', { name: appPage.text.like('screens.stage.registered') })).toBeVisible()
}

/** The judge finds the claim on the first screen, decides head by head and issues. Answers the order's number. */
export async function judgeDecides(appPage: AppPage): Promise<string> {
  await signInAs(appPage, 'judge')
  await appPage.openWork('registered')
  await appPage.press('screens.court.startReview')
  await enterVerdict(appPage)
  await appPage.tab('decisions')
  await decideHeads(appPage)
  await expectSums(appPage)
  await expect(preview(appPage)).toContainText(appPage.text.script('U IME CRNE GORE'))
  await expect(preview(appPage)).toContainText('EUR 11,280.00')
  return issue(appPage)
}

/** The clerk finds the order in the queue and prints a copy; answers the fingerprint shown. */
export async function clerkPrints(appPage: AppPage, number: string): Promise<string> {
  await signInAs(appPage, 'clerk')
  await appPage.openWork('print')
  const fingerprint = await printCopy(appPage, number, 'Punomoćnica oštećene')
  await expect(appPage.page.getByRole('cell', { name: appPage.text.script('Punomoćnica oštećene') })).toBeVisible()
  return fingerprint
}
