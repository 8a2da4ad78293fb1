import { expect } from '@playwright/test'
import { nameOfPaper } from '../../../renderer/parts/nameOfPaper.ts'
import type { PersonOpen } from '../../../shared/domain/caseFile/identity.ts'
import { makePaper } from '../../support/office/papers.ts'
import { openScheduleOffice } from '../../support/office/scheduleOffice.ts'
import { importTwoClaims } from '../../support/office/twoClaims.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'
import { present } from '../../support/trainingCase.ts'
import { signInNamed } from '../pages/signInPage.ts'
import { openApp, settle, type Visit } from './visit.ts'

const CONSENTS = [
  { recipient: 'coordinator', given: true },
  { recipient: 'supportServices', given: true },
] as const

/** A file of which a coordinator knows one victim, with a paper that was made of her. */
async function folderOfCoordinator(): Promise<Readonly<{ folder: string; password: string }>> {
  const office = await openScheduleOffice({ keepFolder: true })
  await office.as('coordinatorA')
  await office.as('prosecutorA')
  const { caseId } = await importTwoClaims(office, 31)
  const { revision, people } = await office.ask('caseFile.open', { caseId })
  const { label: _label, identity: _identity, ...victim } = present(people.find(({ id }) => id === 'v1'))
  const person: PersonOpen = { ...victim, identification: { status: 'formal', consents: [...CONSENTS] } }
  const saved = await office.ask('person.save', { caseId, revision, person })
  const share = { person: 'v1', colleague: office.idOf('coordinatorA'), until: '2026-12-31' }
  await office.ask('person.share', { caseId, revision: saved.revision, ...share })
  await office.as('coordinatorA')
  await makePaper(office, caseId, 'support-referral', { claim: 'c1' })
  await office.close()
  return { folder: removeAtEnd(office.folder), password: office.passwordOf('coordinatorA') }
}

/** Who has let a coordinator know who they are, a paper for them being made, and one that was. */
export async function screensOfTheCoordinator(visit: Visit): Promise<void> {
  const { folder, password } = await folderOfCoordinator()
  const appPage = await openApp(visit, folder)
  await signInNamed(appPage, 'Osoba coordinatorA', password)
  await appPage.go('shared')
  await settle(appPage)
  await visit.look(appPage, 'shared')
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
