import { expect, test } from '@playwright/test'
import { startPrivateCups } from '../../support/cups/privateCups.ts'
import { answer, answerSide, outcome } from '../pages/decisionPage.ts'
import { AppPage } from '../pages/appPage.ts'
import { KEYS_MS, readWords } from '../pages/firstRunPage.ts'
import { codes, headRow as claimRow } from '../pages/claimPage.ts'
import { wordsOfOffence } from '../pages/caseFilePage.ts'
import { chooseByKey, openTabByKey, pushByKey, signInByKey, tabTo, tickByKey, typeByKey } from '../pages/keys.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'
import { CASE, REASONS, REFERRAL } from '../scenarios/scenarioCase.ts'
import { COURT, OFFICES, PEOPLE } from '../../support/office/people.ts'

/** Heads of case-01 that claim interest. */
const WARNED = 2

test.describe.configure({ mode: 'parallel' })

test('the first run without a mouse', async () => {
  const appPage = await AppPage.open()
  await expect(appPage.heading('screens.firstRun.offices.title')).toBeVisible()
  for (const office of OFFICES) {
    await typeByKey(appPage, appPage.field('screens.firstRun.offices.search'), appPage.text.office(office))
    await tickByKey(appPage, appPage.page.getByLabel(appPage.text.office(office), { exact: true }))
  }
  await pushByKey(appPage, appPage.button('screens.next'))
  for (const who of ['administrator', 'prosecutor', 'judge', 'clerk'] as const) {
    const isFirst = who === 'administrator'
    const passwords = isFirst
      ? (['shell.signIn.password'] as const)
      : (['shell.password.new', 'shell.password.again'] as const)
    await typeByKey(appPage, appPage.field('screens.firstRun.name'), PEOPLE[who].displayName)
    await chooseByKey(appPage, appPage.field('screens.firstRun.sex'), PEOPLE[who].sex)
    await chooseByKey(appPage, appPage.field('screens.firstRun.office'), PEOPLE[who].office)
    for (const password of passwords) await typeByKey(appPage, appPage.field(password), PEOPLE[who].own)
    if (who !== 'administrator') await tickByKey(appPage, appPage.field(`roles.${who}.${PEOPLE[who].sex}`))
    await pushByKey(appPage, appPage.button(who === 'administrator' ? 'screens.next' : 'screens.firstRun.people.add'))
    if (who === 'administrator') continue
    await expect(appPage.page.getByRole('cell', { name: PEOPLE[who].displayName, exact: true })).toBeVisible()
  }
  await pushByKey(appPage, appPage.button('screens.next'))
  await pushByKey(appPage, appPage.button('screens.next'))
  for (const number of [1, 2, 3]) {
    await expect(appPage.button('screens.ceremony.show', { number })).toBeVisible({ timeout: KEYS_MS })
    await pushByKey(appPage, appPage.button('screens.ceremony.show', { number }))
    const words = await readWords(appPage)
    await pushByKey(appPage, appPage.button('screens.ceremony.hide'))
    await typeByKey(appPage, appPage.field('screens.ceremony.everyWord'), words.join(' '))
    await pushByKey(appPage, appPage.button('screens.ceremony.check'))
  }
  await pushByKey(appPage, appPage.button('screens.firstRun.shares.submit'))
  await expect(appPage.heading('shell.signIn.title')).toBeVisible()
  await appPage.close()
})

test('from sign-in to the printed order without a mouse', async () => {
  const cups = await startPrivateCups()
  const env = { CUPS_SERVER: cups.server }
  const appPage = await AppPage.open({ userData: await officeFolder('imported'), env })
  await forwardClaim(appPage)
  await appPage.lock()
  await decideAndIssue(appPage)
  await appPage.lock()
  await printOrder(appPage)
  expect(await cups.captured(1)).toHaveLength(1)
  await appPage.close()
  await cups.stop()
})

async function openClaims(appPage: AppPage): Promise<void> {
  const files = appPage.page.getByRole('navigation').getByRole('button', { name: appPage.t('shell.nav.caseFiles') })
  await pushByKey(appPage, files)
  await pushByKey(appPage, appPage.row('12/26'))
  await openTabByKey(appPage, 'claims')
}

/** Also: a row is added and taken back by key, and Ctrl+S saves what was typed. */
async function forwardClaim(appPage: AppPage): Promise<void> {
  await signInByKey(appPage, 'prosecutor', PEOPLE.prosecutor.own)
  await openClaims(appPage)
  await tabTo(appPage, claimRow(appPage, 0))
  await appPage.page.keyboard.press('Insert')
  await expect(claimRow(appPage, 5)).toBeVisible()
  await appPage.page.keyboard.press('Control+z')
  await expect(claimRow(appPage, 5)).toHaveCount(0)
  await typeByKey(appPage, appPage.input('claim', 'filed'), '03.03.2026.')
  await appPage.page.keyboard.press('Control+s')
  // Saved is more than kept: the word on the draft goes, and the journal has the act.
  await expect(appPage.page.getByText(appPage.text.like('screens.draft.saved'))).toHaveCount(0)
  await openTabByKey(appPage, 'journal')
  await expect(appPage.page.getByText(appPage.t('acts.claim.prepare')).first()).toBeVisible()
  await openTabByKey(appPage, 'claims')
  await expect(appPage.input('claim', 'filed')).toHaveValue('03.03.2026.')
  await pushByKey(appPage, appPage.button('screens.forward.button'))
  await expect(appPage.button('screens.forward.button')).toHaveCount(0)
}

/** Every head is answered by keys: four are awarded, one goes to civil proceedings with both tests answered. */
async function decideAndIssue(appPage: AppPage): Promise<void> {
  await signInByKey(appPage, 'judge', PEOPLE.judge.own)
  await openClaims(appPage)
  await pushByKey(appPage, appPage.button('screens.court.register'))
  await pushByKey(appPage, appPage.button('screens.court.startReview'))
  const heads = appPage.page.getByRole('table', { name: appPage.t('screens.decision.heads') })
  await expect(heads).toBeVisible()
  await tabTo(appPage, outcome(appPage, 'M04', 'full'))
  // After each answer one stands on the next head.
  for (const key of ['1', '1', '1', '1', '3']) await appPage.page.keyboard.press(key)
  await expect(outcome(appPage, 'N08', 'referred')).toBeChecked()
  for (const code of ['M04', 'M06', 'M01', 'N05']) {
    await expect(outcome(appPage, code, 'full')).toBeChecked()
    await chooseByKey(appPage, answer(appPage, code, 'interest.mode'), 'none')
  }
  for (const side of ['cnr', 'en'] as const) {
    await typeByKey(appPage, answerSide(appPage, 'N08', 'noReliableBasis', side), REFERRAL.N08.basis[side])
    await typeByKey(appPage, answerSide(appPage, 'N08', 'wouldDelay', side), REFERRAL.N08.delay[side])
    await typeByKey(appPage, appPage.inputSide('decision', 'reasons', side), REASONS[side])
  }
  await pushByKey(appPage, appPage.button('screens.issue.button'))
  const dialog = appPage.page.getByRole('dialog', { name: appPage.t('screens.issue.title') })
  // Interest was claimed and is not awarded: why is asked of each head, and the first answer stands for all.
  const reasons = dialog.getByRole('textbox', { name: appPage.text.like('screens.issue.warningReason') })
  await expect(reasons).toHaveCount(WARNED)
  await typeByKey(appPage, reasons.first(), 'kamata se ne dosuđuje na ove iznose')
  await expect(reasons.last()).toHaveValue('kamata se ne dosuđuje na ove iznose')
  await typeByKey(appPage, appPage.field('screens.issue.password', {}, dialog), PEOPLE.judge.own)
  await appPage.page.keyboard.press('Enter')
  await expect(appPage.page.getByRole('region', { name: appPage.t('screens.order.frozen') })).toBeVisible()
}

async function printOrder(appPage: AppPage): Promise<void> {
  await signInByKey(appPage, 'clerk', PEOPLE.clerk.own)
  // The list is one stop of Tab, on its first row: the order waits for service too.
  await tabTo(appPage, appPage.row(appPage.t('today.task.issued')))
  await appPage.page.keyboard.press('ArrowDown')
  await expect(appPage.row(appPage.t('today.task.print'))).toBeFocused()
  await appPage.page.keyboard.press('Enter')
  await typeByKey(appPage, appPage.field('screens.print.recipient'), 'Punomoćnica oštećene')
  await pushByKey(appPage, appPage.button('screens.print.submit'))
  await expect(appPage.page.getByRole('cell', { name: 'Punomoćnica oštećene' })).toBeVisible()
}

test('from a new case file to a claim of several heads without a mouse, and the focus is never lost', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder() })
  await signInByKey(appPage, 'prosecutor', PEOPLE.prosecutor.own)
  await openNewFile(appPage)
  await typeInjured(appPage)
  await typeEvidence(appPage)
  await typeClaim(appPage)
  await appPage.close()
})

/** Saves by the keyboard, waits until it is said, and holds the focus to a place on the screen. */
async function saveByKey(appPage: AppPage, said: string): Promise<void> {
  await appPage.page.keyboard.press('Control+s')
  await expect(appPage.page.getByRole('status').filter({ hasText: appPage.t(said) })).toBeVisible()
  await expect.poll(() => appPage.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
}

async function openNewFile(appPage: AppPage): Promise<void> {
  await pushByKey(
    appPage,
    appPage.page.getByRole('navigation').getByRole('button', { name: appPage.t('shell.nav.caseFiles') }),
  )
  await pushByKey(appPage, appPage.button('screens.caseFiles.new').first())
  await typeByKey(appPage, appPage.input('proceedings', 'prosecutionMark'), CASE.prosecutionMark)
  await tabTo(appPage, appPage.input('proceedings', 'court'))
  await appPage.page.keyboard.type(appPage.text.office(COURT))
  await appPage.page.keyboard.press('Enter')
  await expect(appPage.input('proceedings', 'court')).toHaveValue(appPage.text.office(COURT))
  const offence = appPage.input('proceedings', 'offences.0.place')
  await tabTo(appPage, offence)
  await appPage.page.keyboard.type(wordsOfOffence(appPage))
  await appPage.page.keyboard.press('Enter')
  await expect(offence).toHaveValue(/444/)
  await appPage.page.keyboard.press('Control+s')
  await expect(appPage.page.getByRole('heading', { level: 1, name: CASE.prosecutionMark })).toBeFocused()
}

/** The menu of roles opens on the first of them, the injured party; the form on its first field. */
async function typeInjured(appPage: AppPage): Promise<void> {
  await pushByKey(appPage, appPage.button('screens.person.add'))
  await expect(appPage.page.getByRole('menuitem').first()).toBeFocused()
  await appPage.page.keyboard.press('Enter')
  await expect(appPage.input('person', 'name')).toBeFocused()
  await typeByKey(appPage, appPage.input('person', 'name'), CASE.injured.name)
  await chooseByKey(appPage, appPage.input('person', 'sex'), 'f')
  for (const side of ['cnr', 'en'] as const)
    await expect(appPage.inputSide('person', 'pseudonym', side)).toHaveValue(CASE.injured.pseudonym[side])
  await saveByKey(appPage, 'shell.done.person.save')
}

/** Each entry that is saved opens the next at once; the last leads to the button of a next one. */
async function typeEvidence(appPage: AppPage): Promise<void> {
  await openTabByKey(appPage, 'evidence')
  await pushByKey(appPage, appPage.button('screens.evidence.new'))
  const title = appPage.inputSide('evidence', 'title', 'cnr')
  for (const [at, entry] of CASE.evidence.entries()) {
    await expect(title).toBeFocused()
    await expect(title).toHaveValue('')
    await appPage.page.keyboard.type(entry.cnr)
    await chooseByKey(appPage, appPage.input('evidence', 'kind'), entry.kind)
    if (at === CASE.evidence.length - 1) await saveByKey(appPage, 'shell.done.evidence.save')
    else await appPage.page.keyboard.press('Control+Enter')
  }
  await expect(appPage.button('screens.evidence.new')).toBeFocused()
}

async function typeClaim(appPage: AppPage): Promise<void> {
  const { keyboard } = appPage.page
  await openTabByKey(appPage, 'claims')
  await pushByKey(appPage, appPage.button('screens.claim.new'))
  await expect(appPage.input('claim', 'claimant')).toHaveValue(/./)
  await keyboard.press('Insert')
  for (const [at, { code, amount }] of CASE.heads.entries()) {
    const row = `heads.${String(at)}`
    await expect(appPage.input('claim', `${row}.code`)).toBeFocused()
    await keyboard.type(code)
    await keyboard.press('Enter')
    if (code === 'M04') {
      await expect(appPage.input('claim', `${row}.calculation.quantity`)).toBeFocused()
      await keyboard.type('2080')
      await keyboard.press('Enter')
      await keyboard.type('3,50')
    } else {
      await expect(appPage.input('claim', `${row}.amountCents`)).toBeFocused()
      await keyboard.type(amount)
    }
    await expect(appPage.input('claim', `${row}.amountCents`)).toHaveValue(amount)
    // On to the next row; the last one is closed.
    await keyboard.press(at === CASE.heads.length - 1 ? 'Escape' : 'Control+Enter')
  }
  await saveByKey(appPage, 'shell.done.claim.save')
  expect(await codes(appPage)).toEqual(CASE.heads.map(({ code }) => code))
}

test('the dialog of a reason holds the focus and Escape closes it', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await appPage.page.getByRole('radio', { name: /^Ljiljana/ }).check()
  await appPage.field('shell.signIn.password').fill(PEOPLE.prosecutor.own)
  await appPage.page.keyboard.press('Enter')
  await appPage.go('caseFiles')
  await appPage.row('12/26').press('Enter')
  await appPage.button('screens.export.button').press('Enter')
  const dialog = appPage.page.getByRole('dialog', { name: appPage.t('screens.export.title') })
  await expect(dialog).toBeVisible()
  for (let step = 0; step < 6; step += 1) {
    await appPage.page.keyboard.press('Tab')
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  }
  await appPage.page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await appPage.close()
})
