import { expect, type Locator } from '@playwright/test'
import type { PersonRole } from '../../../shared/domain/caseFile/person.ts'
import { COURT } from '../../support/office/people.ts'
import type { AppPage } from '../pages/appPage.ts'
import type { Hands } from '../pages/hands.ts'
import { JOB } from './twoVictims.ts'

export type Desk = Readonly<{ appPage: AppPage; hands: Hands }>

export async function said(appPage: AppPage, key: string): Promise<void> {
  await expect(appPage.page.getByRole('status').filter({ hasText: appPage.t(key) })).toBeVisible()
}

/** Presses a tab of the open case file. */
export async function openTab({ appPage, hands }: Desk, name: string): Promise<void> {
  const label = new RegExp(`^${appPage.t(`screens.tab.${name}`)}( ?\\d+)?$`)
  await hands.click(appPage.tabs().getByRole('tab', { name: label }))
}

export async function openFile({ appPage, hands }: Desk): Promise<void> {
  const input = (path: string) => appPage.input('proceedings', path)
  hands.begin('new case file')
  await hands.click(appPage.button('screens.caseFiles.new'))
  await hands.fill(input('prosecutionMark'), JOB.marks.prosecution)
  await hands.fill(input('court'), 'viši podg')
  await hands.press('Enter')
  await expect(input('court')).toHaveValue(appPage.text.office(COURT))
  await hands.fill(input('offences.0.place'), JOB.offence.search)
  await hands.click(appPage.page.getByRole('option').first())
  await hands.fill(input('offences.0.from'), JOB.offence.from)
  await hands.fill(input('offences.0.to'), JOB.offence.to)
  await hands.click(appPage.button('forms.proceedings.block.course'))
  await hands.fill(input('indictment.date'), JOB.indictment.date)
  await hands.fill(input('indictment.confirmed'), JOB.indictment.confirmed)
  await hands.fill(input('gainCents'), JOB.gain)
  await hands.click(appPage.button('forms.proceedings.block.charge'))
  await hands.fill(appPage.inputSide('proceedings', 'place', 'cnr'), JOB.place)
  await hands.fill(appPage.inputSide('proceedings', 'facts', 'cnr'), JOB.facts)
  await hands.click(appPage.button('forms.proceedings.block.hearings'))
  await hands.click(appPage.button('forms.proceedings.rows.hearings.add'))
  await hands.fill(input('hearings.0.date'), JOB.hearing)
  await hands.click(appPage.button('screens.caseFile.create'))
  await expect(appPage.page.getByRole('heading', { name: JOB.marks.prosecution })).toBeVisible()
}

export async function addPeople(desk: Desk): Promise<void> {
  const { appPage, hands } = desk
  hands.begin('people')
  await addInjured(desk, JOB.adult)
  await addAttorney(desk)
  await savePerson(desk, 'Oštećena A', 'saveNext')
  await addInjured(desk, JOB.child)
  await hands.fill(appPage.input('person', 'account'), JOB.child.account)
  await addGuardian(desk)
  await savePerson(desk, 'Oštećeni B')
  await hands.click(appPage.button('screens.person.addDefendant'))
  for (const [at, defendant] of JOB.defendants.entries()) {
    await hands.fill(
      region(appPage, 'defendant').getByLabel(appPage.t('forms.person.name'), {
        exact: true,
      }),
      defendant.name,
    )
    await hands.fill(appPage.input('person', 'jmbg'), defendant.jmbg)
    await fillBlock(desk, 'origin', 'birthPlace', defendant.birthPlace)
    await fillBlock(desk, 'parents', 'father', defendant.father)
    await fillBlock(desk, 'contact', 'address', defendant.address)
    await savePerson(desk, defendant.name, at === JOB.defendants.length - 1 ? 'save' : 'saveNext')
  }
}

function region(appPage: AppPage, role: PersonRole): Locator {
  return appPage.page.getByRole('region', {
    name: appPage.t(`screens.personRole.${role}`),
    exact: true,
  })
}

async function addInjured({ appPage, hands }: Desk, one: typeof JOB.adult | typeof JOB.child): Promise<void> {
  const input = (path: string) => appPage.input('person', path)
  if (one === JOB.adult) await hands.click(appPage.button('screens.person.addInjured'))
  await expect(input('name')).toHaveValue('')
  await hands.fill(input('name'), one.name)
  await hands.fill(input('jmbg'), one.jmbg)
  await expect(input('birthDate')).not.toHaveValue('')
  await hands.fill(input('address'), one.address)
  await hands.choose(input('identification.status'), 'formal')
  await hands.fill(input('identification.date'), one.status.date)
  await hands.fill(input('identification.decisionMark'), one.status.mark)
}

async function addAttorney({ appPage, hands }: Desk): Promise<void> {
  const { attorney } = JOB.adult
  await hands.click(appPage.button('screens.person.addHelper.attorney'))
  const helper = appPage.page.getByRole('group', {
    name: appPage.t('screens.personRole.attorney'),
  })
  await hands.fill(appPage.input('person', 'name', helper), attorney.name)
  await hands.choose(appPage.input('person', 'sex', helper), 'f')
  await hands.fill(appPage.input('person', 'powerOfAttorneyDate', helper), attorney.powerOfAttorney)
  await hands.click(appPage.button('screens.person.saveHelper', {}, helper))
  await expect(helper).toHaveCount(0)
}

async function addGuardian({ appPage, hands }: Desk): Promise<void> {
  const { guardian } = JOB.child
  await hands.click(appPage.button('screens.person.addHelper.guardian'))
  const helper = appPage.page.getByRole('group', {
    name: appPage.t('screens.personRole.guardian'),
  })
  await hands.fill(appPage.input('person', 'name', helper), guardian.name)
  await hands.choose(appPage.input('person', 'sex', helper), 'f')
  await hands.choose(appPage.input('person', 'kind', helper), 'collision')
  await hands.fill(appPage.input('person', 'date', helper), guardian.date)
  await hands.fill(appPage.inputSide('person', 'appointedBy', 'cnr', helper), guardian.appointedBy)
  await hands.click(appPage.button('screens.person.saveHelper', {}, helper))
  await expect(helper).toHaveCount(0)
}

async function fillBlock({ appPage, hands }: Desk, block: string, path: string, text: string): Promise<void> {
  await hands.click(appPage.button(`forms.person.block.${block}`))
  await hands.fill(appPage.input('person', path), text)
}

async function savePerson({ appPage, hands }: Desk, shown: string, name: 'save' | 'saveNext' = 'save'): Promise<void> {
  await hands.click(appPage.button(`screens.person.${name}`))
  const list = appPage.page.getByRole('grid', {
    name: appPage.t('screens.tab.people'),
  })
  await expect(list.getByText(shown)).toBeVisible()
}

export async function addEvidence(desk: Desk): Promise<void> {
  const { appPage, hands } = desk
  hands.begin('evidence × 5')
  await openTab(desk, 'evidence')
  await hands.click(appPage.button('screens.evidence.new'))
  for (const [at, entry] of JOB.evidence.entries()) {
    // What is entered stands above the table, however long that has become.
    if (at > 0) await expect(appPage.page.locator('.panel + .evidenceGrid')).toBeVisible()
    await fillEvidence(desk, entry)
    const isLast = at === JOB.evidence.length - 1
    await hands.click(appPage.button(isLast ? 'screens.evidence.save' : 'screens.evidence.saveNext'))
    await expect(appPage.page.locator('.evidenceGrid').getByText(entry.title)).toBeVisible()
  }
}

export async function fillEvidence(
  { appPage, hands }: Desk,
  entry: (typeof JOB.evidence)[number] | typeof JOB.laterEvidence,
): Promise<void> {
  const title = appPage.inputSide('evidence', 'title', 'cnr')
  await expect(title).toHaveValue('')
  await hands.fill(title, entry.title)
  await hands.choose(appPage.input('evidence', 'kind'), entry.kind)
  await hands.fill(appPage.input('evidence', 'date'), entry.date)
  await hands.fill(appPage.input('evidence', 'pages'), entry.pages)
  await hands.choose(appPage.input('evidence', 'strength'), entry.strength)
}
