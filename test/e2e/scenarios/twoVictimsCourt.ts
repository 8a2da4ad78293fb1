import { expect } from '@playwright/test'
import { answer, answerSide, outcome, preview } from '../pages/decisionPage.ts'
import { OWN_PASSWORDS, JOB } from './twoVictims.ts'
import { openTab, said, type Desk } from './twoVictimsFile.ts'
import { signIn } from './twoVictimsOffice.ts'

/** Goes to a screen of the left column; unlocking leads back to where one was. */
async function openScreen({ appPage, hands }: Desk, name: 'today' | 'print'): Promise<void> {
  if (await appPage.heading(`shell.nav.${name}`).isVisible()) return
  const label = new RegExp(`^${appPage.t(`shell.nav.${name}`)}( ?\\d+)?$`)
  await hands.click(appPage.page.getByRole('navigation').getByRole('button', { name: label }))
}

/** The row of work that waits for this, of that person. */
async function openWork(desk: Desk, task: string, who: string): Promise<void> {
  const { appPage, hands } = desk
  await openScreen(desk, 'today')
  await hands.click(appPage.row(appPage.t(`today.task.${task}`)).filter({ hasText: who }))
}

export async function registerBoth(desk: Desk): Promise<void> {
  const { appPage, hands } = desk
  hands.begin('clerk: register, twice')
  await signIn(desk, 'clerk')
  for (const who of ['Oštećena A', 'Oštećeni B']) {
    if (who === 'Oštećeni B')
      await hands.click(appPage.page.getByRole('navigation').getByRole('button', { name: /^Danas/ }))
    await openWork(desk, 'forwarded', who)
    const mark = appPage.field('screens.court.mark')
    await expect(mark).toBeVisible()
    if ((await mark.inputValue()) === '') await hands.fill(mark, JOB.marks.typedByClerk)
    await hands.click(appPage.button('screens.court.register'))
    await expect(
      appPage.page.getByRole('button', {
        name: `${who} ${appPage.t('screens.stage.registered')}`,
      }),
    ).toBeVisible()
  }
}

export async function returnChildClaim(desk: Desk): Promise<void> {
  const { appPage, hands } = desk
  hands.begin('judge: take up, return with note')
  await signIn(desk, 'judge')
  await openWork(desk, 'registered', 'Oštećeni B')
  await hands.click(appPage.button('screens.court.startReview'))
  await hands.click(appPage.button('screens.return.button'))
  const dialog = appPage.page.getByRole('dialog', {
    name: appPage.t('screens.return.title'),
  })
  await hands.fill(appPage.field('screens.return.note', {}, dialog), JOB.returnNote)
  await hands.click(appPage.button('screens.return.submit', {}, dialog))
  await expect(dialog).toHaveCount(0)
}

export async function answerReturn(desk: Desk): Promise<void> {
  const { appPage, hands } = desk
  hands.begin('prosecutor: answer the return')
  await signIn(desk, 'prosecutor')
  // Where the prosecutor was when the window was locked: the claim, with the note of the judge above it.
  await expect(appPage.page.getByText(JOB.returnNote)).toBeVisible()
  const amount = appPage.input('claim', 'heads.2.amountCents')
  await hands.click(appPage.page.locator('tr[data-field="heads.2"] .cell-amount'))
  await expect(amount).toBeFocused()
  await hands.press('Control+a')
  await hands.type(JOB.answer)
  await hands.click(appPage.button('screens.forward.button'))
  await expect(appPage.page.getByText(appPage.t('screens.stage.forwarded')).first()).toBeVisible()
}

/** The verdict, every head answered with its reasons, the order issued. */
export async function decide(desk: Desk): Promise<void> {
  await enterVerdict(desk)
  await giveReasons(desk)
  await issueOrder(desk)
}

async function enterVerdict(desk: Desk): Promise<void> {
  const { appPage, hands } = desk
  hands.begin('judge: take up, verdict, amounts')
  await signIn(desk, 'judge')
  await openWork(desk, 'registered', 'Oštećena A')
  await hands.click(appPage.button('screens.court.startReview'))
  await openTab(desk, 'hearings')
  await hands.fill(appPage.input('proceedings', 'mainHearingEnded'), JOB.verdict.ended)
  await hands.choose(appPage.input('proceedings', 'verdict.kind'), 'conviction')
  await hands.fill(appPage.input('proceedings', 'verdict.announced'), JOB.verdict.announced)
  await hands.click(appPage.button('screens.save'))
  await said(appPage, 'shell.done.caseFile.saveProceedings')
  await openTab(desk, 'decisions')
  await hands.fill(answer(appPage, 'N05', 'awardedCents'), JOB.part)
  await hands.click(outcome(appPage, 'N08', 'referred'))
  await hands.click(appPage.button('screens.decision.awardRest'))
}

async function giveReasons(desk: Desk): Promise<void> {
  const { appPage, hands } = desk
  hands.begin('judge: interest and reasons')
  await hands.click(appPage.button('screens.decision.interestAsClaimed'))
  for (const code of ['N05', 'N08'] as const) {
    await hands.fill(answerSide(appPage, code, 'noReliableBasis', 'cnr'), JOB.referral[code].basis)
    await hands.fill(answerSide(appPage, code, 'wouldDelay', 'cnr'), JOB.referral[code].delay)
  }
  await hands.fill(appPage.inputSide('decision', 'reasons', 'cnr'), JOB.reasons)
  await expect(preview(appPage)).toContainText(JOB.reasons)
}

async function issueOrder({ appPage, hands }: Desk): Promise<void> {
  hands.begin('issue')
  await hands.click(appPage.button('screens.issue.button'))
  const dialog = appPage.page.getByRole('dialog', {
    name: appPage.t('screens.issue.title'),
  })
  // Three things are warned of, among them that the reasons have no English and the creditor no address: why each stays is asked once.
  const reasons = dialog.getByRole('textbox', { name: appPage.text.like('screens.issue.warningReason') })
  await expect(reasons).toHaveCount(3)
  for (const at of [0, 1]) await hands.fill(reasons.nth(at), JOB.leftAsItIs)
  await hands.fill(reasons.last(), JOB.noAddress)
  await hands.fill(appPage.field('screens.issue.password', {}, dialog), OWN_PASSWORDS.judge)
  await hands.press('Enter')
  await expect(
    appPage.page.getByRole('region', {
      name: appPage.t('screens.order.frozen'),
    }),
  ).toBeVisible()
}

export async function printOne(desk: Desk): Promise<void> {
  const { appPage, hands } = desk
  hands.begin('clerk: print one copy')
  await signIn(desk, 'clerk')
  await openScreen(desk, 'print')
  await expect(appPage.field('screens.print.recipient')).toHaveValue(JOB.adult.attorney.name)
  await hands.click(appPage.button('screens.print.submit'))
  await expect(
    appPage.page.getByRole('status').filter({ hasText: appPage.text.like('screens.print.done') }),
  ).toBeVisible()
}
