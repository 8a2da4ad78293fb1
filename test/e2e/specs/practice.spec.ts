import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { nameOfPaper } from '../../../renderer/parts/nameOfPaper.ts'
import { LESSONS } from '../../../shared/domain/practice/lessons.ts'
import { PRACTICE_PASSWORD, PRACTICE_PEOPLE } from '../../../shared/domain/practice/practicePeople.ts'
import type { Role } from '../../../shared/domain/staff/roles.ts'
import { startPrivateCups } from '../../support/cups/privateCups.ts'
import { COURT } from '../../support/office/people.ts'
import { createTemporaryFolder } from '../../support/temporaryFolder.ts'
import { AppPage } from '../pages/appPage.ts'
import { makePaper } from '../pages/papersPage.ts'
import { decideCase01 } from '../scenarios/decideCase01.ts'

const REASON = 'vježba uloge'

/** What each role does in its lesson, on the screens on which it works. */
const DONE: Readonly<Record<Role, (appPage: AppPage) => Promise<void>>> = {
  async prosecutor(appPage) {
    await appPage.go('caseFiles')
    await appPage.row('OB-Kt.br.1/26').click()
    await appPage.tab('people')
    await appPage.row('Oštećena M.').click()
    await appPage.press('screens.reveal.button')
    const dialog = appPage.page.getByRole('dialog', { name: appPage.t('screens.reveal.title') })
    await appPage.field('screens.reason', {}, dialog).fill(REASON)
    await appPage.button('screens.reveal.submit', {}, dialog).click()
    await addEvidence(appPage)
    await appPage.tab('claims')
    await appPage.press('screens.claim.save')
    await expect(appPage.page.getByText(appPage.t('shell.done.claim.save'))).toBeVisible()
    await appPage.tab('papers')
    await makePaper(appPage, 'notice-of-rights')
    await appPage.tab('claims')
    await appPage.press('screens.forward.button')
    await expect(appPage.button('screens.forward.button')).toHaveCount(0)
  },
  async clerk(appPage) {
    await appPage.row('OB-Kt.br.2/26').click()
    await appPage.page.getByLabel(appPage.t('screens.court.mark')).fill('K 12/26')
    await appPage.press('screens.court.register')
    await expect(appPage.button('screens.court.register')).toHaveCount(0)
    await appPage.tab('journal')
    await appPage.choose(appPage.field('screens.views.journal'), 'seen')
    await appPage.openWork('print')
    const order = appPage.page.getByRole('region', { name: appPage.text.like('screens.print.panel') })
    await appPage.field('screens.print.recipient', {}, order).fill('Punomoćnica oštećene')
    await appPage.button('screens.print.submit', {}, order).click()
    await expect(order.getByText(appPage.text.like('screens.print.done'))).toBeVisible()
    await appPage.go('caseFiles')
    await appPage.row('OB-K.br.5/26').click()
    await appPage.tab('papers')
    await makePaper(appPage, 'service-slip')
  },
  async judge(appPage) {
    await appPage.row('OB-K.br.4/26').click()
    await appPage.press('screens.return.button')
    const dialog = appPage.page.getByRole('dialog')
    await appPage.field('screens.return.note', {}, dialog).fill('Nedostaje nalaz vještaka; pribavlja ga tužilaštvo.')
    await appPage.button('screens.return.submit', {}, dialog).click()
    await appPage.go('today')
    await appPage.row('OB-K.br.3/26').click()
    await appPage.press('screens.court.startReview')
    await decideCase01(appPage)
    await appPage.press('screens.issue.button')
    await appPage.field('screens.issue.password', {}, dialog).fill(PRACTICE_PASSWORD)
    await appPage.button('screens.issue.submit', {}, dialog).click()
    await expect(appPage.page.getByRole('region', { name: appPage.t('screens.order.frozen') })).toBeVisible()
  },
  async coordinator(appPage) {
    await appPage.go('shared')
    await appPage.press('screens.shared.button')
    await appPage.field('screens.reason').fill(REASON)
    await appPage.press('screens.reveal.submit')
    await expect(appPage.page.getByRole('main')).toContainText('Čađenović')
    const referral = nameOfPaper('support-referral').cnr
    await appPage.page.getByRole('button', { name: `${referral}…` }).click()
    await appPage.press('papers.make')
    const papers = appPage.page.getByRole('region', { name: appPage.t('screens.shared.papers') })
    await papers.getByRole('button', { name: referral }).click()
    await appPage.press('papers.print')
    await appPage.press('papers.printSubmit')
  },
  async head(appPage) {
    await appPage.page.getByRole('row', { name: /OB-/ }).first().click()
    await appPage.field('screens.assign.person').selectOption({ label: PRACTICE_PEOPLE.judge.displayName })
    await appPage.field('screens.reason').fill(REASON)
    await appPage.press('screens.assign.submit.owner')
    await expect(appPage.page.getByRole('dialog')).toHaveCount(0)
    await appPage.go('schedule')
    await appPage.page.getByRole('row', { name: /OB-/ }).first().click()
    const dialog = appPage.page.getByRole('dialog')
    await appPage.field('screens.assign.deed', {}, dialog).selectOption('exclude')
    await appPage.field('screens.assign.whom', {}, dialog).selectOption({ label: PRACTICE_PEOPLE.clerk.displayName })
    await appPage.field('screens.reason', {}, dialog).fill(REASON)
    await appPage.press('screens.assign.submit.exclude')
    await expect(dialog).toHaveCount(0)
    await appPage.field('deadlines.closedDays.day').fill('19.06.2026.')
    await appPage.press('deadlines.closedDays.close.button')
    await appPage.field('screens.reason').fill(REASON)
    await appPage.press('deadlines.closedDays.close.submit')
  },
  async administrator(appPage) {
    await appPage.press('screens.backups.open')
    await appPage.press('screens.backups.choose')
    await appPage.press('screens.backups.make')
    await appPage.go('office')
    await appPage.press('screens.staff.new')
    const dialog = appPage.page.getByRole('dialog')
    await appPage.field('screens.firstRun.name', {}, dialog).fill('Milica Đurišić')
    await appPage.choose(appPage.field('screens.firstRun.sex', {}, dialog), 'f')
    await appPage.field('roles.clerk.f', {}, dialog).check()
    await appPage.field('screens.firstRun.office', {}, dialog).selectOption(COURT)
    await appPage.button('screens.staff.add', {}, dialog).click()
    await appPage.button('screens.staff.handed', {}, dialog).click()
    await appPage.page.getByRole('tab', { name: appPage.t('screens.office.tab.law') }).click()
    await appPage.press('screens.law.rate.button')
    await appPage.field('screens.law.rate.ratePercent').fill('10,40')
    await appPage.field('screens.law.rate.source').fill('Sl. list CG 71/2026')
    await appPage.field('screens.law.rate.version').fill('2026-8')
    await appPage.press('screens.law.propose')
    await expect(dialog).toHaveCount(0)
  },
  async auditor(appPage) {
    await appPage.go('audit')
    await appPage.press('screens.audit.verify')
    await appPage.press('screens.audit.anchor.button')
    await appPage.press('screens.audit.anchor.save')
    await appPage.press('screens.audit.anchor.close')
    await appPage.press('screens.audit.export.button')
    await appPage.field('screens.audit.export.reason').fill(REASON)
    await appPage.press('screens.listExport.submit')
  },
}

async function addEvidence(appPage: AppPage): Promise<void> {
  await appPage.tab('evidence')
  await appPage.press('screens.evidence.new')
  await appPage.side('forms.evidence.title', 'cnr').fill('Račun za liječenje')
  await appPage.side('forms.evidence.title', 'en').fill('Invoice for treatment')
  await appPage.field('forms.evidence.kind').selectOption('receipts')
  await appPage.press('screens.evidence.save')
}

test('a lesson of each role, proved by what was done, in an office for practice that is laid out by itself', async () => {
  const cups = await startPrivateCups(['Sudnica'])
  const folder = createTemporaryFolder()
  const stick = join(folder, 'stick')
  mkdirSync(stick)
  const appPage = await AppPage.open({
    env: { CUPS_SERVER: cups.server, NAKNADA_DIALOG_OPEN: stick, NAKNADA_DIALOG_SAVE: join(folder, 'izvoz.json') },
  })
  await replaceWindow(appPage, () => appPage.press('shell.practice.door.button'))
  for (const role of ['prosecutor', 'clerk', 'judge', 'coordinator', 'head', 'administrator', 'auditor'] as const) {
    await appPage.page.getByRole('button', { name: new RegExp(PRACTICE_PEOPLE[role].displayName) }).click()
    await expect(appPage.page.getByRole('navigation')).toBeVisible()
    await expect(appPage.page.getByText(appPage.t('shell.practice.mark'), { exact: true }).first()).toBeVisible()
    await appPage.press('shell.lesson.begin')
    await DONE[role](appPage)
    const total = LESSONS[role].length
    await expect(
      appPage.page.getByText(appPage.t('shell.lesson.progress', { done: total, total }), { exact: true }),
    ).toBeVisible()
    await appPage.press('shell.lesson.end')
    await expect(lesson(appPage, role)).toContainText(appPage.t('shell.lesson.whole'))
    if (role === 'auditor') {
      await appPage.press('shell.lesson.print')
      await expect(lesson(appPage, role)).toContainText(appPage.t('shell.lesson.printed'))
    }
    await pressAway(appPage, 'Control+l')
    await expect(appPage.heading('shell.practice.become.title')).toBeVisible()
  }
  await pressAway(appPage, 'Control+Shift+o')
  await expect(appPage.heading('screens.firstRun.offices.title')).toBeVisible()
  await appPage.close()
  await cups.stop()
})

function lesson(appPage: AppPage, role: Role) {
  return appPage.page.getByRole('region', { name: appPage.t(`shell.lesson.title.${role}`) })
}

/** Presses what makes the window give way to another; it is gone before the key comes up again. */
function pressAway(appPage: AppPage, keys: string): Promise<void> {
  return replaceWindow(appPage, () => appPage.page.keyboard.press(keys).catch(() => undefined))
}

/** Another window stands in the place of the one there. */
async function replaceWindow(appPage: AppPage, act: () => Promise<void>): Promise<void> {
  const next = appPage.running.app.waitForEvent('window')
  await act()
  appPage.page = await next
}
