import { expect } from '@playwright/test'
import type { Desk } from '../pages/desk.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from './officeFolder.ts'
import { handOver, lookAtDialog, openDesk, openFirstFile, settle, type Visit } from './visit.ts'

/** The claim at the court up to the desk of the judge, the order once it is issued, printing and the audit log. */
export async function screensOfTheCourt(visit: Visit): Promise<void> {
  await intake(visit)
  const desk = await openDesk(visit, await officeFolder('issued'))
  await signInAs(desk, 'judge')
  await openFirstFile(desk)
  await desk.tab('decisions')
  await expect(desk.page.getByRole('region', { name: desk.t('screens.order.frozen') })).toBeVisible()
  await settle(desk)
  await visit.look(desk, 'issued-order')
  await handOver(visit, desk, 'clerk')
  await visit.look(desk, 'today-clerk')
  await desk.openWork('print')
  await expect(desk.field('screens.print.recipient')).toBeVisible()
  await settle(desk)
  await visit.look(desk, 'print-centre')
  await handOver(visit, desk, 'administrator')
  await visit.look(desk, 'audit')
  await desk.close()
}

async function intake(visit: Visit): Promise<void> {
  const desk = await openDesk(visit, await officeFolder('imported'))
  await signInAs(desk, 'prosecutor')
  await openFirstFile(desk)
  await desk.tab('claims')
  await desk.press('screens.forward.button')
  await expect(desk.button('screens.forward.button')).toHaveCount(0)
  await handOver(visit, desk, 'judge')
  await visit.look(desk, 'today-judge')
  await openFirstFile(desk)
  await desk.tab('claims')
  await settle(desk)
  await visit.look(desk, 'claim-at-court')
  await desk.press('screens.court.register')
  await desk.press('screens.court.startReview')
  await expect(desk.button('screens.return.button')).toBeVisible()
  await decide(visit, desk)
  await desk.go('print')
  await visit.look(desk, 'print-centre-empty')
  await desk.close()
}

async function decide(visit: Visit, desk: Desk): Promise<void> {
  await settle(desk)
  await visit.look(desk, 'decision')
  await lookAtDialog(visit, desk, 'screens.return.button', 'return-dialog')
  await desk.page.getByRole('main').evaluate((main) => {
    const body = main.querySelector('.body')
    if (body !== null) body.scrollTop = body.scrollHeight
  })
  await visit.look(desk, 'decision-end')
}
