import { expect } from '@playwright/test'
import type { AppPage } from '../pages/appPage.ts'
import { outcome } from '../pages/decisionPage.ts'
import { makePaper, offer, openPapers } from '../pages/papersPage.ts'
import { confirmRuling, writeRuling } from '../pages/rulingPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from './officeFolder.ts'
import { handOver, leaveDialog, lookAtDialog, openApp, openFirstFile, settle, type Visit } from './visit.ts'

/** The claim at the court up to the decision of the judge, the order once it is issued, printing and the audit log. */
export async function screensOfTheCourt(visit: Visit): Promise<void> {
  await intake(visit)
  const appPage = await openApp(visit, await officeFolder('issued'))
  await signInAs(appPage, 'judge')
  await openFirstFile(appPage)
  await appPage.tab('decisions')
  await expect(appPage.page.getByRole('region', { name: appPage.t('screens.order.frozen') })).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'issued-order')
  await ruling(visit, appPage)
  await appPage.tab('claims')
  await settle(appPage)
  await visit.look(appPage, 'claim-decided')
  await papers(visit, appPage)
  await handOver(visit, appPage, 'clerk')
  await visit.look(appPage, 'today-clerk')
  await serviceOfOrder(visit, appPage)
  await appPage.openWork('print')
  await expect(appPage.field('screens.print.recipient')).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'print-centre')
  await appPage.press('screens.print.check.open')
  await expect(appPage.page.getByRole('region', { name: appPage.text.like('screens.print.check.title') })).toBeVisible()
  await expect(appPage.page.locator('.orderPreview canvas[data-page="1"]')).toBeVisible()
  await visit.look(appPage, 'print-preview')
  await appPage.press('screens.print.check.close')
  await appPage.page.locator('.printPapers').getByRole('checkbox').first().check()
  await appPage.page.locator('.printPapers').scrollIntoViewIfNeeded()
  await visit.look(appPage, 'print-papers')
  await appPage.page.locator('.printRegister').scrollIntoViewIfNeeded()
  await visit.look(appPage, 'print-register')
  await handOver(visit, appPage, 'administrator')
  await visit.look(appPage, 'today-administrator')
  await appPage.go('audit')
  await settle(appPage)
  await visit.look(appPage, 'audit')
  await appPage.press('screens.audit.verify')
  await expect(appPage.page.locator('.notice.ok')).toHaveCount(2)
  await appPage.field('screens.audit.journals').selectOption('cases')
  await settle(appPage)
  await visit.look(appPage, 'audit-cases')
  await lookAtDialog(visit, appPage, 'screens.audit.export.button', 'journal-export')
  await lookAtDialog(visit, appPage, 'screens.audit.anchor.button', 'journal-anchor')
  await appPage.go('office')
  await appPage.page.getByRole('tab', { name: appPage.t('screens.office.tab.emblems') }).click()
  await expect(appPage.button('screens.office.take').first()).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'office-emblems')
  await appPage.close()
}

/** A made paper with what can be done with it, and the form of the kind that asks for most. */
async function papers(visit: Visit, appPage: AppPage): Promise<void> {
  await openPapers(appPage)
  await offer(appPage, 'anonymised-order').click()
  await lookAtDialog(visit, appPage, 'papers.read.button', 'paper-read')
  await makePaper(appPage, 'anonymised-order')
  await settle(appPage)
  await visit.look(appPage, 'paper-made')
  await lookAtDialog(visit, appPage, 'papers.send', 'paper-send')
  await offer(appPage, 'enforceable-extract').click()
  await settle(appPage)
  await visit.look(appPage, 'paper-form')
}

/** The form of a ruling on the order with its text, and what happened to the order once it is issued. */
async function ruling(visit: Visit, appPage: AppPage): Promise<void> {
  await writeRuling(appPage, 'copyDiffers', '3.000,00')
  await appPage.press('forms.ruling.rows.passages.add')
  await settle(appPage)
  await visit.look(appPage, 'ruling-form')
  await appPage.page
    .getByRole('button', { name: appPage.t('screens.remove') })
    .last()
    .click()
  await appPage.press('screens.ruling.issue')
  await visit.look(appPage, 'ruling-issue')
  await confirmRuling(appPage)
  await appPage.page.getByRole('region', { name: appPage.t('screens.history.title') }).scrollIntoViewIfNeeded()
  await settle(appPage)
  await visit.look(appPage, 'order-history')
}

/** Service of the order: whom it is served on, and an attempt as it is recorded. */
async function serviceOfOrder(visit: Visit, appPage: AppPage): Promise<void> {
  await appPage.openWork('issued')
  await expect(appPage.page.locator('.service table')).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'service')
  await appPage.page.locator('.service .acts button').first().click()
  await expect(appPage.input('service', 'channel')).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'service-attempt')
  await appPage.press('screens.close')
}

async function intake(visit: Visit): Promise<void> {
  const appPage = await openApp(visit, await officeFolder('imported'))
  await signInAs(appPage, 'prosecutor')
  await openFirstFile(appPage)
  await appPage.tab('claims')
  await appPage.press('screens.forward.button')
  await expect(appPage.button('screens.forward.button')).toHaveCount(0)
  await handOver(visit, appPage, 'judge')
  await visit.look(appPage, 'today-judge')
  await openFirstFile(appPage)
  await appPage.tab('claims')
  await settle(appPage)
  await visit.look(appPage, 'claim-at-court')
  await appPage.press('screens.court.register')
  await appPage.press('screens.court.startReview')
  await expect(appPage.button('screens.return.button')).toBeVisible()
  await decide(visit, appPage)
  await appPage.go('print')
  await visit.look(appPage, 'print-centre-empty')
  await appPage.close()
}

const compared = (appPage: AppPage) => appPage.t('screens.comparedAwards.buttonOf', { row: 1, code: 'M04' })

async function decide(visit: Visit, appPage: AppPage): Promise<void> {
  await settle(appPage)
  await visit.look(appPage, 'decision')
  await outcome(appPage, 'M04', 'full').check()
  await appPage.page.getByRole('button', { name: compared(appPage) }).click()
  await expect(appPage.page.getByRole('dialog').getByText(appPage.t('errors.awards.ownFirst'))).toBeVisible()
  await visit.look(appPage, 'compared-awards')
  await leaveDialog(appPage)
  await lookAtDialog(visit, appPage, 'screens.return.button', 'return-dialog')
  await appPage.page.getByRole('main').evaluate((main) => {
    const body = main.querySelector('.body')
    if (body !== null) body.scrollTop = body.scrollHeight
  })
  await appPage.page.getByLabel(appPage.t('screens.worksheet.title'), { exact: true }).last().fill('provjeriti smjene')
  await visit.look(appPage, 'decision-end')
}
