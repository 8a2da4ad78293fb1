import { expect, test } from '@playwright/test'
import { startPrivateCups } from '../../support/cups/privateCups.ts'
import { answer, answerSide, headRow } from '../pages/decisionPage.ts'
import { Desk } from '../pages/desk.ts'
import { chooseByKey, openTabByKey, pushByKey, signInByKey, tabTo, tickByKey, typeByKey } from '../pages/keys.ts'
import { officeFolder } from '../story/officeFolder.ts'
import { REASONS, REFERRAL } from '../story/caseOfTheStory.ts'
import { OFFICES, PEOPLE } from '../../support/office/people.ts'

test.describe.configure({ mode: 'parallel' })

test('the first run without a mouse', async () => {
  const desk = await Desk.open()
  await expect(desk.heading('screens.firstRun.offices.title')).toBeVisible()
  for (const office of OFFICES) {
    await typeByKey(desk, desk.field('screens.firstRun.offices.search'), desk.text.office(office))
    await tickByKey(desk, desk.page.getByLabel(desk.text.office(office), { exact: true }))
  }
  await pushByKey(desk, desk.button('screens.next'))
  for (const who of ['administrator', 'prosecutor', 'judge', 'clerk'] as const) {
    const password = desk.field(who === 'administrator' ? 'screens.signIn.password' : 'screens.firstRun.password')
    await typeByKey(desk, desk.field('screens.firstRun.name'), PEOPLE[who].displayName)
    await chooseByKey(desk, desk.field('screens.firstRun.sex'), PEOPLE[who].sex)
    await chooseByKey(desk, desk.field('screens.firstRun.office'), PEOPLE[who].office)
    await typeByKey(desk, password, PEOPLE[who].given)
    if (who !== 'administrator') await tickByKey(desk, desk.field(`roles.${who}.${PEOPLE[who].sex}`))
    await pushByKey(desk, desk.button(who === 'administrator' ? 'screens.next' : 'screens.firstRun.people.add'))
    if (who === 'administrator') continue
    await expect(desk.page.getByRole('cell', { name: PEOPLE[who].displayName, exact: true })).toBeVisible()
  }
  await pushByKey(desk, desk.button('screens.next'))
  const shown = desk.page.getByRole('status', { name: desk.t('screens.firstRun.recovery.code') })
  const code = (await shown.textContent()) ?? ''
  await pushByKey(desk, desk.button('screens.firstRun.recovery.written'))
  await typeByKey(desk, desk.field('screens.firstRun.confirm.field'), code)
  await pushByKey(desk, desk.button('screens.firstRun.confirm.submit'))
  await expect(desk.heading('screens.signIn.title')).toBeVisible()
  await desk.close()
})

test('from sign-in to the printed order without a mouse', async () => {
  const cups = await startPrivateCups()
  const env = { CUPS_SERVER: cups.server }
  const desk = await Desk.open({ userData: await officeFolder('imported'), env })
  await forwardClaim(desk)
  await desk.lock()
  await decideAndIssue(desk)
  await desk.lock()
  await printOrder(desk)
  expect(await cups.captured(1)).toHaveLength(1)
  await desk.close()
  await cups.stop()
})

async function openClaims(desk: Desk): Promise<void> {
  const files = desk.page.getByRole('navigation').getByRole('button', { name: desk.t('shell.nav.caseFiles') })
  await pushByKey(desk, files)
  await pushByKey(desk, desk.row('12/26'))
  await openTabByKey(desk, 'claims')
}

/** Also: a row is added and taken back by key, and Ctrl+S saves what was typed. */
async function forwardClaim(desk: Desk): Promise<void> {
  await signInByKey(desk, 'prosecutor', PEOPLE.prosecutor.own)
  await openClaims(desk)
  await tabTo(desk, desk.input('claim', 'heads.0.code'))
  await desk.page.keyboard.press('Insert')
  await expect(desk.input('claim', 'heads.5.code')).toBeVisible()
  await desk.page.keyboard.press('Control+z')
  await expect(desk.input('claim', 'heads.5.code')).toHaveCount(0)
  await typeByKey(desk, desk.input('claim', 'filed'), '03.03.2026.')
  await desk.page.keyboard.press('Control+s')
  // Saved is more than kept: the word on the draft goes, and the journal has the act.
  await expect(desk.page.getByText(desk.text.like('screens.draft.saved'))).toHaveCount(0)
  await openTabByKey(desk, 'journal')
  await expect(desk.page.getByText(desk.t('acts.claim.prepare')).first()).toBeVisible()
  await openTabByKey(desk, 'claims')
  await expect(desk.input('claim', 'filed')).toHaveValue('03.03.2026.')
  await pushByKey(desk, desk.button('screens.forward.button'))
  await expect(desk.button('screens.forward.button')).toHaveCount(0)
}

/** Every head is answered by keys: four are awarded, one goes to civil proceedings with both tests answered. */
async function decideAndIssue(desk: Desk): Promise<void> {
  await signInByKey(desk, 'judge', PEOPLE.judge.own)
  await openClaims(desk)
  await pushByKey(desk, desk.button('screens.court.register'))
  await pushByKey(desk, desk.button('screens.court.startReview'))
  const heads = desk.page.getByRole('table', { name: desk.t('screens.decision.heads') })
  await expect(heads).toBeVisible()
  for (const code of ['M04', 'M06', 'M01', 'N05']) {
    await pushByKey(desk, headRow(desk, code).getByRole('button', { name: desk.t('screens.decision.awardAll') }))
    await chooseByKey(desk, answer(desk, code, 'interest.mode'), 'none')
  }
  await typeByKey(desk, answer(desk, 'N08', 'awardedCents'), '0,00')
  for (const side of ['cnr', 'en'] as const) {
    await typeByKey(desk, answerSide(desk, 'N08', 'noReliableBasis', side), REFERRAL.N08.basis[side])
    await typeByKey(desk, answerSide(desk, 'N08', 'wouldDelay', side), REFERRAL.N08.delay[side])
    await typeByKey(desk, desk.inputSide('decision', 'reasons', side), REASONS[side])
  }
  await pushByKey(desk, desk.button('screens.issue.button'))
  const dialog = desk.page.getByRole('dialog', { name: desk.t('screens.issue.title') })
  await typeByKey(desk, desk.field('screens.issue.password', {}, dialog), PEOPLE.judge.own)
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.getByRole('region', { name: desk.t('screens.order.frozen') })).toBeVisible()
}

async function printOrder(desk: Desk): Promise<void> {
  await signInByKey(desk, 'clerk', PEOPLE.clerk.own)
  await pushByKey(desk, desk.row(desk.t('today.task.print')))
  await typeByKey(desk, desk.field('screens.print.recipient'), 'Punomoćnica oštećene')
  await pushByKey(desk, desk.button('screens.print.submit'))
  await expect(desk.page.getByRole('cell', { name: 'Punomoćnica oštećene' })).toBeVisible()
}

test('the dialog of a reason holds the focus and Escape closes it', async () => {
  const desk = await Desk.open({ userData: await officeFolder('imported') })
  await desk.page.getByRole('radio', { name: /^Ljiljana/ }).check()
  await desk.field('screens.signIn.password').fill(PEOPLE.prosecutor.own)
  await desk.page.keyboard.press('Enter')
  await desk.go('caseFiles')
  await desk.row('12/26').press('Enter')
  await desk.button('screens.export.button').press('Enter')
  const dialog = desk.page.getByRole('dialog', { name: desk.t('screens.export.title') })
  await expect(dialog).toBeVisible()
  for (let step = 0; step < 6; step += 1) {
    await desk.page.keyboard.press('Tab')
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  }
  await desk.page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await desk.close()
})
