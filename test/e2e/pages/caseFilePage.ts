import { expect, type Locator } from '@playwright/test'
import { personGroups } from '../../../renderer/forms/personGroups.ts'
import type { PersonRole } from '../../../shared/domain/caseFile/person.ts'
import { CASE } from '../story/caseOfTheStory.ts'
import { COURT, PROSECUTION } from '../../support/office/people.ts'
import type { Desk } from './desk.ts'

/** A new case file with marks, court, offence and dates. */
export async function openCaseFile(desk: Desk): Promise<void> {
  await desk.go('caseFiles')
  await desk.press('screens.caseFiles.new')
  await expect(desk.input('proceedings', 'prosecution')).toHaveValue(desk.text.office(PROSECUTION))
  await desk.input('proceedings', 'prosecutionMark').fill(CASE.prosecutionMark)
  await desk.pick(desk.input('proceedings', 'court'), desk.text.office(COURT))
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
  await add(desk, 'attorney')
  await (await field(desk, 'attorney', 'sex')).selectOption('f')
  await fill(desk, 'attorney', CASE.attorney)
  await (await field(desk, 'attorney', 'powerOfAttorneyDate')).fill('02.10.2025.')
  await save(desk, CASE.attorney.name)
  await desk.row(desk.text.language === 'en' ? 'Injured party A' : label(desk)).click()
  const representative = await field(desk, 'injuredParty', 'representative')
  await representative.selectOption({ label: desk.text.script(CASE.attorney.name) })
  await desk.press('screens.person.save')
}

function label(desk: Desk): string {
  return desk.text.script(CASE.injured.pseudonym.cnr)
}

async function addInjured(desk: Desk): Promise<void> {
  const { pseudonym, ...identity } = CASE.injured
  await add(desk, 'injuredParty')
  await expect(desk.input('person', 'sealed')).toBeChecked()
  await (await field(desk, 'injuredParty', 'sex')).selectOption('f')
  for (const side of ['cnr', 'en'] as const) await desk.inputSide('person', 'pseudonym', side).fill(pseudonym[side])
  await fill(desk, 'injuredParty', identity)
  await (await field(desk, 'injuredParty', 'identification.status')).selectOption('formal')
  await fill(desk, 'injuredParty', {
    'identification.decisionMark': 'TFITV-14/25',
    'identification.date': '18.09.2025.',
  })
  await (await field(desk, 'injuredParty', 'understandsMontenegrin')).selectOption('yes')
  await save(desk, desk.text.language === 'en' ? pseudonym.en : pseudonym.cnr)
}

async function addDefendant(desk: Desk, person: (typeof CASE.defendants)[number]): Promise<void> {
  await add(desk, 'defendant')
  await (await field(desk, 'defendant', 'sex')).selectOption('m')
  await fill(desk, 'defendant', { ...person, citizenship: 'MNE', children: '2' })
  for (const fact of ['literate', 'married', 'understandsMontenegrin'])
    await (await field(desk, 'defendant', fact)).selectOption('yes')
  await (await field(desk, 'defendant', 'priorConvictions')).selectOption('no')
  await save(desk, person.name)
}

/** Chooses a role from the menu; a form for somebody new opens. */
async function add(desk: Desk, role: PersonRole): Promise<void> {
  await desk.press('screens.person.add')
  await desk.page.getByRole('menuitem', { name: desk.t(`screens.personRole.${role}`), exact: true }).click()
  await expect(editor(desk, role)).toBeVisible()
}

function editor(desk: Desk, role: PersonRole): Locator {
  const names = [`screens.personRole.${role}`, `screens.roleOfPerson.${role}.m`, `screens.roleOfPerson.${role}.f`]
  return desk.page.getByRole('region', { name: new RegExp(`^(?:${names.map((name) => desk.t(name)).join('|')})$`) })
}

/** A field of the open person; the group it stands in is opened where it waits for somebody to ask for it. */
async function field(desk: Desk, role: PersonRole, path: string): Promise<Locator> {
  const within = editor(desk, role)
  const wanted = desk.input('person', path, within)
  const group = Object.values(personGroups(role))
    .flat()
    .find(({ fields }) => fields.includes(path))
  if (group?.isOptional === true && !(await wanted.isVisible())) {
    await desk.button(`forms.person.block.${group.name}`, {}, within).click()
  }
  return wanted
}

async function fill(desk: Desk, role: PersonRole, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, value] of Object.entries(values)) await (await field(desk, role, path)).fill(value)
}

async function save(desk: Desk, shown: string): Promise<void> {
  await desk.press('screens.person.save')
  const list = desk.page.getByRole('grid', { name: desk.t('screens.tab.people') })
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
