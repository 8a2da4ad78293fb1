import { expect, type Locator } from '@playwright/test'
import { CASE } from '../story/caseOfTheStory.ts'
import { COURT, PROSECUTION } from '../../support/office/people.ts'
import type { Desk } from './desk.ts'

/** A new case file with marks, court, offence and dates. */
export async function openCaseFile(desk: Desk): Promise<void> {
  await desk.go('caseFiles')
  await desk.press('screens.caseFiles.new')
  await expect(desk.input('proceedings', 'prosecution')).toHaveValue(PROSECUTION)
  await desk.input('proceedings', 'prosecutionMark').fill(CASE.prosecutionMark)
  await desk.input('proceedings', 'court').selectOption(COURT)
  await desk.input('proceedings', 'offences.0.place').selectOption(CASE.offence)
  await desk.input('proceedings', 'offences.0.from').fill('01.09.2024.')
  await desk.input('proceedings', 'offences.0.to').fill('30.06.2025.')
  await desk.press('forms.proceedings.block.course')
  await desk.input('proceedings', 'indictment.date').fill('10.02.2026.')
  await desk.press('forms.proceedings.block.hearings')
  await desk.press('forms.proceedings.rows.hearings.add')
  await desk.input('proceedings', 'hearings.0.date').fill('12.06.2026.')
  await desk.press('screens.caseFile.create')
  await expect(desk.page.getByRole('heading', { name: CASE.prosecutionMark })).toBeVisible()
}

/** The injured party under the cover, two defendants, the attorney; the attorney is then named as representative. */
export async function addPeople(desk: Desk): Promise<void> {
  await addInjured(desk)
  for (const person of CASE.defendants) await addDefendant(desk, person)
  const attorney = await add(desk, 'attorney')
  await desk.field('screens.person.sex', {}, attorney).selectOption('f')
  await fill(desk, attorney, CASE.attorney)
  await field(desk, attorney, 'powerOfAttorneyDate').fill('02.10.2025.')
  await save(desk, CASE.attorney.name)
  await desk.page.getByRole('button', { name: desk.text.language === 'en' ? 'Injured party A' : label(desk) }).click()
  const injured = editor(desk, 'injuredParty')
  await field(desk, injured, 'representative').selectOption({ label: desk.text.script(CASE.attorney.name) })
  await desk.press('screens.person.save')
}

function label(desk: Desk): string {
  return desk.text.script(CASE.injured.pseudonym.cnr)
}

async function addInjured(desk: Desk): Promise<void> {
  const { pseudonym, ...identity } = CASE.injured
  const injured = await add(desk, 'injuredParty')
  await expect(desk.field('screens.person.sealed', {}, injured)).toBeChecked()
  await desk.field('screens.person.sex', {}, injured).selectOption('f')
  await desk.side('screens.person.pseudonym', 'cnr', injured).fill(pseudonym.cnr)
  await desk.side('screens.person.pseudonym', 'en', injured).fill(pseudonym.en)
  await fill(desk, injured, identity)
  await field(desk, injured, 'identificationStatus').selectOption('formal')
  await field(desk, injured, 'decisionMark').fill('TFITV-14/25')
  await field(desk, injured, 'identificationDate').fill('18.09.2025.')
  await field(desk, injured, 'understandsMontenegrin').selectOption('yes')
  await save(desk, desk.text.language === 'en' ? pseudonym.en : pseudonym.cnr)
}

async function addDefendant(desk: Desk, person: (typeof CASE.defendants)[number]): Promise<void> {
  const defendant = await add(desk, 'defendant')
  await desk.field('screens.person.sex', {}, defendant).selectOption('m')
  await fill(desk, defendant, person)
  await field(desk, defendant, 'citizenship').fill('MNE')
  for (const fact of ['literate', 'married', 'understandsMontenegrin'])
    await field(desk, defendant, fact).selectOption('yes')
  await field(desk, defendant, 'priorConvictions').selectOption('no')
  await field(desk, defendant, 'children').fill('2')
  await save(desk, person.name)
}

async function add(desk: Desk, role: string): Promise<Locator> {
  await desk.field('screens.person.add').selectOption(role)
  const opened = editor(desk, role)
  await expect(opened).toBeVisible()
  return opened
}

function editor(desk: Desk, role: string): Locator {
  return desk.page.getByRole('region', { name: desk.t(`screens.personRole.${role}`), exact: true })
}

function field(desk: Desk, within: Locator, name: string): Locator {
  return desk.field(`screens.personField.${name}`, {}, within)
}

async function fill(desk: Desk, within: Locator, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await field(desk, within, name).fill(value)
}

async function save(desk: Desk, shown: string): Promise<void> {
  await desk.press('screens.person.save')
  const list = desk.page.getByRole('list', { name: desk.t('screens.tab.people') })
  await expect(list.getByText(desk.text.language === 'en' ? shown : desk.text.script(shown))).toBeVisible()
}

export async function addEvidence(desk: Desk): Promise<void> {
  await desk.tab('evidence')
  for (const entry of CASE.evidence) {
    await desk.press('screens.evidence.new')
    await desk.side('forms.evidence.title', 'cnr').fill(entry.cnr)
    await desk.side('forms.evidence.title', 'en').fill(entry.en)
    await desk.field('forms.evidence.kind').selectOption(entry.kind)
    await desk.field('forms.evidence.date').fill('20.04.2026.')
    await desk.field('forms.evidence.pages').fill(entry.pages)
    await desk.field('forms.evidence.strength').selectOption('strong')
    await desk.press('screens.evidence.save')
    const title = desk.text.language === 'en' ? entry.en : desk.text.script(entry.cnr)
    await expect(desk.page.getByRole('cell', { name: title, exact: true })).toBeVisible()
  }
}
