import { expect, type Locator } from '@playwright/test'
import { personGroups } from '../../../renderer/forms/personGroups.ts'
import type { PersonRole } from '../../../shared/domain/caseFile/person.ts'
import { CASE } from '../scenarios/scenarioCase.ts'
import { COURT, PROSECUTION } from '../../support/office/people.ts'
import type { AppPage } from './appPage.ts'

/** A new case file with marks, court, offence and dates. */
export async function openCaseFile(appPage: AppPage): Promise<void> {
  await appPage.go('caseFiles')
  await appPage.press('screens.caseFiles.new')
  await expect(appPage.input('proceedings', 'prosecution')).toHaveValue(appPage.text.office(PROSECUTION))
  await appPage.input('proceedings', 'prosecutionMark').fill(CASE.prosecutionMark)
  await appPage.pick(appPage.input('proceedings', 'court'), appPage.text.office(COURT))
  await chooseOffence(appPage)
  await appPage.input('proceedings', 'offences.0.from').fill('01.09.2024.')
  await appPage.input('proceedings', 'offences.0.to').fill('30.06.2025.')
  await appPage.press('forms.proceedings.block.course')
  await appPage.input('proceedings', 'indictment.date').fill('10.02.2026.')
  await appPage.press('forms.proceedings.block.hearings')
  await appPage.press('forms.proceedings.rows.hearings.add')
  await appPage.input('proceedings', 'hearings.0.date').fill('12.06.2026.')
  await appPage.press('screens.caseFile.create')
  await expect(appPage.page.getByRole('heading', { name: CASE.prosecutionMark })).toBeVisible()
}

/** What is typed to find the offence in the catalogue. */
export function wordsOfOffence(appPage: AppPage): string {
  return appPage.t('screens.proceedings.paragraphPlace', CASE.offence)
}

/** The offence of the story, found by its article. */
export async function chooseOffence(appPage: AppPage): Promise<void> {
  const field = appPage.input('proceedings', 'offences.0.place')
  await field.fill(wordsOfOffence(appPage))
  await field.press('Enter')
  await expect(field).toHaveValue(new RegExp(`${CASE.offence.article}.*—`))
}

/** The injured party under the cover, two defendants, the attorney; the attorney is then named as representative. */
export async function addPeople(appPage: AppPage): Promise<void> {
  await addInjured(appPage)
  for (const person of CASE.defendants) await addDefendant(appPage, person)
  await add(appPage, 'attorney')
  await appPage.choose(await field(appPage, 'attorney', 'sex'), 'f')
  await fill(appPage, 'attorney', CASE.attorney)
  await (await field(appPage, 'attorney', 'powerOfAttorneyDate')).fill('02.10.2025.')
  await save(appPage, CASE.attorney.name)
  await appPage.row(appPage.text.language === 'en' ? 'Injured party A' : label(appPage)).click()
  const representative = await field(appPage, 'injuredParty', 'representative')
  await representative.selectOption({ label: appPage.text.script(CASE.attorney.name) })
  await appPage.press('screens.person.save')
}

function label(appPage: AppPage): string {
  return appPage.text.script(CASE.injured.pseudonym.cnr)
}

async function addInjured(appPage: AppPage): Promise<void> {
  const { pseudonym, ...identity } = CASE.injured
  await add(appPage, 'injuredParty')
  await expect(appPage.input('person', 'sealed')).toBeChecked()
  await appPage.choose(await field(appPage, 'injuredParty', 'sex'), 'f')
  for (const side of ['cnr', 'en'] as const) await appPage.inputSide('person', 'pseudonym', side).fill(pseudonym[side])
  await fill(appPage, 'injuredParty', identity)
  await appPage.choose(await field(appPage, 'injuredParty', 'identification.status'), 'formal')
  await fill(appPage, 'injuredParty', {
    'identification.decisionMark': 'TFITV-14/25',
    'identification.date': '18.09.2025.',
  })
  await appPage.choose(await field(appPage, 'injuredParty', 'understandsMontenegrin'), 'yes')
  await save(appPage, appPage.text.language === 'en' ? pseudonym.en : pseudonym.cnr)
}

async function addDefendant(appPage: AppPage, person: (typeof CASE.defendants)[number]): Promise<void> {
  await add(appPage, 'defendant')
  await appPage.choose(await field(appPage, 'defendant', 'sex'), 'm')
  await fill(appPage, 'defendant', { ...person, citizenship: 'MNE', children: '2' })
  for (const fact of ['literate', 'married', 'understandsMontenegrin'])
    await appPage.choose(await field(appPage, 'defendant', fact), 'yes')
  await appPage.choose(await field(appPage, 'defendant', 'priorConvictions'), 'no')
  await save(appPage, person.name)
}

/** Chooses a role from the menu; a form for somebody new opens. */
async function add(appPage: AppPage, role: PersonRole): Promise<void> {
  await appPage.press('screens.person.add')
  await appPage.page.getByRole('menuitem', { name: appPage.t(`screens.personRole.${role}`), exact: true }).click()
  await expect(editor(appPage, role)).toBeVisible()
}

function editor(appPage: AppPage, role: PersonRole): Locator {
  const names = [`screens.personRole.${role}`, `rules.roleOfPerson.${role}.m`, `rules.roleOfPerson.${role}.f`]
  return appPage.page.getByRole('region', {
    name: new RegExp(`^(?:${names.map((name) => appPage.t(name)).join('|')})$`),
  })
}

/** A field of the open person; the group it stands in is opened where it waits for somebody to ask for it, or is read. */
async function field(appPage: AppPage, role: PersonRole, path: string): Promise<Locator> {
  const within = editor(appPage, role)
  const wanted = appPage.input('person', path, within)
  const group = Object.values(personGroups(role))
    .flat()
    .find(({ fields }) => fields.includes(path))
  if (group !== undefined && !(await wanted.isVisible())) await openBlock(appPage, group.name, within)
  return wanted
}

/** Opens a block of what is known of a person, whether it is read or waits. */
export async function openBlock(appPage: AppPage, name: string, within: Locator | AppPage['page'] = appPage.page) {
  const title = appPage.t(`forms.person.block.${name}`)
  const names = [title, `${appPage.t('screens.edit')}: ${title}`]
  await within.getByRole('button', { name: new RegExp(`^(?:${names.join('|')})$`) }).click()
}

async function fill(appPage: AppPage, role: PersonRole, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, value] of Object.entries(values)) await (await field(appPage, role, path)).fill(value)
}

async function save(appPage: AppPage, shown: string): Promise<void> {
  await appPage.press('screens.person.save')
  const list = appPage.page.getByRole('grid', { name: appPage.t('screens.tab.people') })
  await expect(list.getByText(appPage.text.language === 'en' ? shown : appPage.text.script(shown))).toBeVisible()
}

export async function addEvidence(appPage: AppPage): Promise<void> {
  await appPage.tab('evidence')
  for (const entry of CASE.evidence) {
    await appPage.press('screens.evidence.new')
    await appPage.side('forms.evidence.title', 'cnr').fill(entry.cnr)
    await appPage.side('forms.evidence.title', 'en').fill(entry.en)
    await appPage.field('forms.evidence.kind').selectOption(entry.kind)
    await appPage.field('forms.evidence.date').fill('20.04.2026.')
    await appPage.field('forms.evidence.pages').fill(entry.pages)
    await appPage.choose(appPage.input('evidence', 'strength'), 'strong')
    await appPage.press('screens.evidence.save')
    const title = appPage.text.language === 'en' ? entry.en : appPage.text.script(entry.cnr)
    await expect(appPage.page.getByRole('cell', { name: title }).first()).toBeVisible()
  }
}
