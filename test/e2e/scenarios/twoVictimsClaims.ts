import { expect, type Locator } from '@playwright/test'
import type { AppPage } from '../pages/appPage.ts'
import { gate, headRow, passes } from '../pages/claimPage.ts'
import { JOB } from './twoVictims.ts'
import { fillEvidence, openTab, said, type Desk } from './twoVictimsFile.ts'

/** The finding of the gate with that code. */
function finding(appPage: AppPage, code: string): Locator {
  const said = gate(appPage).locator('.findings')
  return said.getByRole('button').filter({ hasText: appPage.text.like(`findings.${code}`) })
}

export async function typeAdultClaim(desk: Desk): Promise<void> {
  const { appPage, hands } = desk
  const { adultClaim } = JOB
  hands.begin('claim of the adult: facts and 6 heads')
  await openTab(desk, 'claims')
  await hands.click(appPage.button('screens.claim.new'))
  await expect(appPage.input('claim', 'claimant')).toHaveValue(/./)
  for (const [at, head] of adultClaim.heads.entries()) {
    await hands.click(appPage.button('screens.claim.addHead'))
    await hands.fill(appPage.input('claim', `heads.${String(at)}.code`), head.code)
    await hands.press('Enter')
    const row = appPage.page.locator('.openHead')
    await expect(row.first().locator('.cell-code')).toHaveText(head.code)
    await typeFigures(desk, `heads.${String(at)}`, head)
  }
  await hands.fill(appPage.input('claim', 'informedOfRight'), adultClaim.informed)
  await hands.fill(appPage.input('claim', 'askedAsWitness.date'), adultClaim.asked)
  await hands.fill(appPage.input('claim', 'filed'), adultClaim.filed)
  await hands.choose(appPage.input('claim', 'joinsProsecution'), 'yes')
  await hands.click(appPage.button('screens.claim.save'))
  await said(appPage, 'shell.done.claim.save')
  await expect(appPage.page.locator('.totalRow .num')).toHaveText(adultClaim.total)
}

type Head = (typeof JOB.adultClaim.heads)[number]

async function typeFigures({ appPage, hands }: Desk, at: string, head: Head): Promise<void> {
  const [first = '', second] = head.figures
  if ('item' in head) {
    await hands.fill(appPage.inputSide('claim', `${at}.calculation.items.0.title`, 'cnr'), head.item)
    await hands.fill(appPage.input('claim', `${at}.calculation.items.0.amountCents`), first)
  } else if (second === undefined) await hands.fill(appPage.input('claim', `${at}.amountCents`), first)
  else {
    await hands.fill(appPage.input('claim', `${at}.calculation.quantity`), first)
    await hands.fill(appPage.input('claim', `${at}.calculation.rateCents`), second)
  }
}

/** The account of the adult was forgotten: the gate leads there, through the cover. */
export async function clearGateOfAdult(desk: Desk): Promise<void> {
  const { appPage, hands } = desk
  hands.begin('clearing the gate of the adult')
  await hands.click(finding(appPage, 'claimant.accountMissing'))
  const dialog = appPage.page.getByRole('dialog', {
    name: appPage.t('screens.reveal.title'),
  })
  await hands.fill(appPage.field('screens.reason', {}, dialog), JOB.reason)
  await hands.click(appPage.button('screens.reveal.submit', {}, dialog))
  await hands.fill(appPage.input('person', 'account'), JOB.adult.account)
  await hands.click(appPage.button('screens.person.save'))
  await said(appPage, 'shell.done.person.save')
  await openTab(desk, 'claims')
  await expect(passes(appPage)).toBeVisible()
}

/** The claim of the child without the mouse. */
export async function typeChildClaim(desk: Desk): Promise<void> {
  const { appPage, hands } = desk
  const { childClaim } = JOB
  hands.begin('claim of the child, keyboard only')
  await hands.command(appPage.t('screens.claim.new'), 'novi zah')
  const claimant = appPage.input('claim', 'claimant')
  await expect(claimant.locator('option:checked')).toHaveText('Oštećeni B')
  await hands.tabTo(appPage.input('claim', 'informedOfRight'))
  await hands.type(childClaim.informed)
  await hands.tabTo(appPage.input('claim', 'filed'))
  await hands.type(childClaim.filed)
  await hands.press('Insert')
  for (const [at, { code, figures }] of childClaim.heads.entries()) {
    await expect(appPage.page.locator('.openHead input[role=combobox]').first()).toBeFocused()
    await hands.type(code)
    await hands.press('Enter')
    if (code === 'M12') await hands.tabTo(appPage.input('claim', 'heads.0.amountCents'), 'Shift+Tab')
    await hands.type(figures[0])
    await hands.press(at === childClaim.heads.length - 1 ? 'Control+s' : 'Control+Enter')
  }
  await said(appPage, 'shell.done.claim.save')
}

/** What M12 is about was left out, and its evidence comes in. */
export async function mendChildClaim(desk: Desk): Promise<void> {
  const { appPage, hands } = desk
  hands.begin('mending the claim of the child')
  await openTab(desk, 'evidence')
  await hands.click(appPage.button('screens.evidence.new'))
  await fillEvidence(desk, JOB.laterEvidence)
  await hands.click(appPage.button('screens.evidence.save'))
  await said(appPage, 'shell.done.evidence.save')
  const row = appPage.page.locator('.evidenceGrid').getByRole('row').filter({ hasText: JOB.laterEvidence.title })
  await expect(row).toContainText(appPage.t('screens.evidence.headless'))
  await openTab(desk, 'claims')
  await hands.click(finding(appPage, 'head.evidenceMissing'))
  // The gate leads into a row that is opened first.
  const { page } = appPage
  await expect(page.locator('.evidenceOf input[role=combobox]')).toBeFocused()
  await hands.type('škole')
  await expect(page.getByRole('option', { name: JOB.laterEvidence.title })).toBeVisible()
  await hands.press('Enter')
  await expect(page.locator('.chosenOne').filter({ hasText: JOB.laterEvidence.title })).toBeVisible()
  await hands.click(headRow(appPage, 0))
  await hands.fill(appPage.inputSide('claim', 'heads.0.object', 'cnr'), JOB.childClaim.described)
  await expect(passes(appPage)).toBeVisible()
}

export async function forwardFile({ appPage, hands }: Desk): Promise<void> {
  hands.begin('forward')
  await hands.click(appPage.button('screens.forward.ask'))
  const dialog = appPage.page.getByRole('dialog', {
    name: appPage.t('screens.forward.title'),
  })
  await hands.click(appPage.button('screens.forward.button', {}, dialog))
  await expect(appPage.page.getByText(appPage.t('screens.stage.forwarded')).first()).toBeVisible()
}
