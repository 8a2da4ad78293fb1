import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startPrivateCups } from '../../support/cups/privateCups.ts'
import { issue } from '../pages/decisionPage.ts'
import { Desk } from '../pages/desk.ts'
import { foundOffice } from '../pages/firstRunPage.ts'
import { printCopy } from '../pages/printPage.ts'
import { signIn, signInFirstTime } from '../pages/signInPage.ts'
import { resize } from '../pages/windowSize.ts'
import { decideCase01 } from './decideCase01.ts'
import { album } from './album.ts'

const CASE = 'resources/training/cases/case-01.json'
const OUT = process.env['NAKNADA_OUT'] ?? 'out/demo'

test('the main job with case-01 and invented people', async () => {
  const cups = await startPrivateCups(['Sudnica'])
  const desk = await Desk.open({ env: { CUPS_SERVER: cups.server, NAKNADA_DIALOG_OPEN: CASE } })
  await resize(desk)
  const picture = album(desk, OUT)
  await foundOffice(desk, (name) => picture(`first-run-${name}`))
  await picture('sign-in')
  await prosecutor(desk, picture)
  await lock(desk)
  await clerkRegisters(desk, picture)
  await lock(desk)
  const number = await judge(desk, picture)
  await lock(desk)
  await clerkPrints(desk, number, picture)
  const [paper] = await cups.captured(1)
  writeFileSync(join(OUT, 'order.pdf'), paper ?? '')
  await desk.speak('cnr-Cyrl')
  await picture('cyrillic')
  await desk.close()
  await cups.stop()
})

type Picture = (name: string) => Promise<void>

async function prosecutor(desk: Desk, picture: Picture): Promise<void> {
  await signInFirstTime(desk, 'prosecutor')
  await desk.go('caseFiles')
  await desk.press('screens.import.button')
  await expect(desk.page.getByRole('group', { name: desk.t('screens.caseFile.tabs') })).toBeVisible()
  await picture('people')
  await desk.tab('evidence')
  await picture('evidence')
  await desk.tab('hearings')
  await picture('hearings')
  await desk.tab('claims')
  await expect(desk.button('screens.claim.forward')).toBeEnabled()
  await picture('claim')
  await desk.press('screens.claim.forward')
  await expect(desk.button('screens.claim.forward')).toHaveCount(0)
}

async function clerkRegisters(desk: Desk, picture: Picture): Promise<void> {
  await signInFirstTime(desk, 'clerk')
  await picture('clerk-today')
  await desk.page.getByRole('button', { name: desk.t('today.task.registerClaim') }).click()
  await desk.press('screens.court.register')
  await expect(desk.button('screens.court.register')).toHaveCount(0)
}

async function judge(desk: Desk, picture: Picture): Promise<string> {
  await signInFirstTime(desk, 'judge')
  await picture('judge-today')
  await desk.page.getByRole('button', { name: desk.t('today.task.reviewClaim') }).click()
  await desk.press('screens.court.startReview')
  await decideCase01(desk)
  await expect(desk.button('screens.issue.button')).toBeEnabled()
  await desk.page.getByRole('table', { name: desk.t('screens.decision.heads') }).scrollIntoViewIfNeeded()
  await desk.field('screens.decision.awardedOf', { code: 'M04' }).focus()
  await picture('decision')
  const number = await issue(desk)
  await picture('issued')
  return number
}

async function clerkPrints(desk: Desk, number: string, picture: Picture): Promise<void> {
  await signIn(desk, 'clerk')
  await desk.page.getByRole('button', { name: desk.t('today.task.printOrder') }).click()
  await printCopy(desk, number, 'Punomoćnica oštećene')
  await picture('printed')
}

/** A new window stands where the old one was. */
async function lock(desk: Desk): Promise<void> {
  await desk.lock()
  await resize(desk)
}
