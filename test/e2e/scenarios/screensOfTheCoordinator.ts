import { expect } from '@playwright/test'
import { nameOfPaper } from '../../../renderer/parts/nameOfPaper.ts'
import { makePaper } from '../../support/office/papers.ts'
import { openScheduleOffice } from '../../support/office/scheduleOffice.ts'
import { shareVictim } from '../../support/office/sharedVictim.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'
import { present } from '../../support/trainingCase.ts'
import { signInNamed } from '../pages/signInPage.ts'
import { openApp, settle, type Visit } from './visit.ts'

const REFERRALS = [
  ['rehabilitation', 'NVO „Sigurna ženska kuća” Podgorica', '2026-05-20'],
  ['psychologicalHelp', 'Centar za socijalni rad Podgorica', '2026-06-10'],
] as const

/** A file of which a coordinator knows one victim, with a paper that was made of her. */
async function folderOfCoordinator(): Promise<Readonly<{ folder: string; password: string }>> {
  const office = await openScheduleOffice({ keepFolder: true })
  const caseId = await shareVictim(office, 'supportServices')
  await office.as('coordinatorA')
  await makePaper(office, caseId, 'support-referral', { claim: 'c1' })
  for (const [kind, provider, date] of REFERRALS)
    await office.ask('referral.record', { caseId, referral: { person: 'v1', kind, provider, date } })
  const [latest] = (await office.ask('shared.list', {})).people[0]?.referrals ?? []
  const step = { date: '2026-06-12', result: 'accepted', note: 'prvi razgovor 16. juna' } as const
  await office.ask('referral.follow', { caseId, referral: present(latest).id, step })
  await office.close()
  return { folder: removeAtEnd(office.folder), password: office.passwordOf('coordinatorA') }
}

/** Who has let a coordinator know who they are, to what help they are referred, a paper for them being made, and one that was. */
export async function screensOfTheCoordinator(visit: Visit): Promise<void> {
  const { folder, password } = await folderOfCoordinator()
  const appPage = await openApp(visit, folder)
  await signInNamed(appPage, 'Osoba coordinatorA', password)
  await appPage.go('shared')
  await settle(appPage)
  await visit.look(appPage, 'shared')
  await appPage.press('screens.support.add')
  await appPage.press('screens.support.submit')
  await settle(appPage)
  await visit.look(appPage, 'shared-referring')
  await appPage.page
    .getByRole('button', { name: appPage.t('screens.support.follow') })
    .first()
    .click()
  await settle(appPage)
  await visit.look(appPage, 'shared-outcome')
  await appPage.page.keyboard.press('Escape')
  const side = visit.language === 'en' ? 'en' : 'cnr'
  const named = (text: string) => (visit.language === 'cnr-Cyrl' ? /^Захтјев за бесплатну правну помоћ…$/ : `${text}…`)
  await appPage.page.getByRole('button', { name: named(nameOfPaper('legal-aid-request')[side]) }).click()
  await settle(appPage)
  await visit.look(appPage, 'shared-making')
  const papers = appPage.page.getByRole('region', { name: appPage.t('screens.shared.papers') })
  await papers.getByRole('button').first().click()
  await expect(appPage.button('papers.send')).toBeVisible()
  await settle(appPage)
  await visit.look(appPage, 'shared-made')
  await appPage.close()
}
