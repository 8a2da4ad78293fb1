import { expect, type Locator } from '@playwright/test'
import { COURT } from '../../support/office/people.ts'
import { JOB } from './twoVictims.ts'
import { said, type Desk } from './twoVictimsFile.ts'

/** The file from nothing: every field is reached by Tab, every list by the arrows. */
export async function openFileByKeys({ appPage, hands }: Desk): Promise<void> {
  const input = (path: string) => appPage.input('proceedings', path)
  hands.begin('new case file')
  await hands.command(appPage.t('screens.caseFiles.new'), 'novi pre')
  await expect(input('prosecutionMark')).toBeVisible()
  await hands.tabInto(input('prosecutionMark'), JOB.marks.prosecution)
  await hands.tabInto(input('court'), 'viši podg')
  await hands.press('Enter')
  await expect(input('court')).toHaveValue(appPage.text.office(COURT))
  await hands.tabInto(input('offences.0.place'), JOB.offence.words)
  await hands.press('Enter')
  await expect(input('offences.0.place')).toHaveValue(/444/)
  await hands.tabInto(input('offences.0.from'), JOB.offence.from)
  await hands.tabInto(input('offences.0.to'), JOB.offence.to)
  await openBlock({ appPage, hands }, 'proceedings', 'course')
  await hands.tabInto(input('indictment.date'), JOB.indictment.date)
  await hands.tabInto(input('indictment.confirmed'), JOB.indictment.confirmed)
  await hands.tabInto(input('gainCents'), JOB.gain)
  await openBlock({ appPage, hands }, 'proceedings', 'charge')
  await hands.tabInto(appPage.inputSide('proceedings', 'place', 'cnr'), JOB.place)
  await hands.tabInto(appPage.inputSide('proceedings', 'facts', 'cnr'), JOB.facts)
  await hands.press('Control+s')
  await expect(
    appPage.page.getByRole('heading', {
      level: 1,
      name: JOB.marks.prosecution,
    }),
  ).toBeFocused()
}

async function openBlock({ appPage, hands }: Desk, form: string, name: string): Promise<void> {
  await hands.tabTo(appPage.button(`forms.${form}.block.${name}`))
  await hands.press('Enter')
}

export async function addPeopleByKeys(desk: Desk): Promise<void> {
  const { appPage, hands } = desk
  hands.begin('people')
  await addInjured(desk, JOB.adult)
  await addHelper(desk, 'attorney', JOB.adult.attorney.name, async (helper) => {
    await hands.tabInto(appPage.input('person', 'powerOfAttorneyDate', helper), JOB.adult.attorney.powerOfAttorney)
  })
  await hands.press('Control+Enter')
  await addInjured(desk, JOB.child)
  await addHelper(desk, 'guardian', JOB.child.guardian.name, async (helper) => {
    await hands.tabTo(appPage.input('person', 'kind', helper))
    await hands.press('ArrowDown', 2)
    await hands.tabInto(appPage.input('person', 'date', helper), JOB.child.guardian.date)
    await hands.tabInto(appPage.inputSide('person', 'appointedBy', 'cnr', helper), JOB.child.guardian.appointedBy)
  })
  await hands.press('Control+s')
  await listed(desk, 'Oštećeni B')
  await hands.press('Insert')
  await expect(appPage.page.getByRole('menuitem').first()).toBeFocused()
  await hands.press('ArrowDown', 2)
  await hands.press('Enter')
  for (const [at, one] of JOB.defendants.entries()) {
    await expect(appPage.input('person', 'name')).toBeFocused()
    await expect(appPage.input('person', 'name')).toHaveValue('')
    await hands.type(one.name)
    await hands.tabInto(appPage.input('person', 'jmbg'), one.jmbg)
    await openBlock(desk, 'person', 'origin')
    await hands.type(one.birthPlace)
    await openBlock(desk, 'person', 'parents')
    await hands.type(one.father)
    await openBlock(desk, 'person', 'contact')
    await hands.type(one.address)
    await hands.press(at === JOB.defendants.length - 1 ? 'Control+s' : 'Control+Enter')
    await listed(desk, one.name)
  }
}

async function listed({ appPage }: Desk, shown: string): Promise<void> {
  const list = appPage.page.getByRole('grid', {
    name: appPage.t('screens.tab.people'),
  })
  await expect(list.getByText(shown)).toBeVisible()
}

/** The first of the file by the menu of roles, whose first entry it is; the next one is open already. */
async function addInjured({ appPage, hands }: Desk, one: typeof JOB.adult | typeof JOB.child): Promise<void> {
  const input = (path: string) => appPage.input('person', path)
  if (one === JOB.adult) {
    await hands.press('Insert')
    await expect(appPage.page.getByRole('menuitem').first()).toBeFocused()
    await hands.press('Enter')
  }
  await expect(input('name')).toBeFocused()
  await expect(input('name')).toHaveValue('')
  await hands.type(one.name)
  await hands.tabInto(input('jmbg'), one.jmbg)
  await expect(input('birthDate')).not.toHaveValue('')
  await hands.tabInto(input('address'), one.address)
  await hands.tabInto(input('account'), one.account)
  await hands.tabTo(input('identification.status'))
  await hands.press('ArrowDown', 2)
  await expect(input('identification.status')).toHaveValue('formal')
  await hands.tabInto(input('identification.date'), one.status.date)
  await hands.tabInto(input('identification.decisionMark'), one.status.mark)
}

async function addHelper(
  { appPage, hands }: Desk,
  role: 'attorney' | 'guardian',
  name: string,
  fillRest: (helper: Locator) => Promise<void>,
): Promise<void> {
  await hands.tabTo(appPage.button(`screens.person.addHelper.${role}`))
  await hands.press('Enter')
  const helper = appPage.page.getByRole('group', {
    name: appPage.t(`screens.personRole.${role}`),
  })
  await hands.tabInto(appPage.input('person', 'name', helper), name)
  await hands.tabTo(appPage.input('person', 'sex', helper).locator('input').first())
  await hands.press('Space')
  await fillRest(helper)
  await hands.press('Enter')
  await expect(helper).toHaveCount(0)
}

export async function addEvidenceByKeys({ appPage, hands }: Desk): Promise<void> {
  const input = (path: string) => appPage.input('evidence', path)
  hands.begin('evidence')
  await hands.press('Alt+3')
  await expect(appPage.button('screens.evidence.new')).toBeVisible()
  await hands.press('Insert')
  for (const [at, entry] of JOB.evidence.entries()) {
    const title = appPage.inputSide('evidence', 'title', 'cnr')
    await expect(title).toBeFocused()
    await expect(title).toHaveValue('')
    await hands.type(entry.title)
    await expect(input('kind')).toHaveValue(entry.kind)
    await hands.tabInto(input('date'), entry.date)
    await hands.tabInto(input('pages'), entry.pages)
    await hands.tabTo(input('strength').locator('input').first())
    await hands.press('Space')
    if (entry.strength !== 'strong') await hands.press('ArrowRight')
    await expect(input('strength').locator(`input[value="${entry.strength}"]`)).toBeChecked()
    await hands.press(at === JOB.evidence.length - 1 ? 'Control+s' : 'Control+Enter')
    await expect(appPage.page.locator('.evidenceGrid').getByText(entry.title)).toBeVisible()
  }
}

export async function typeClaimsByKeys(desk: Desk): Promise<void> {
  const { appPage, hands } = desk
  await hands.press('Alt+2')
  for (const [claimant, claim] of [
    ['Oštećena A', JOB.adultClaim],
    ['Oštećeni B', JOB.childClaim],
  ] as const) {
    hands.begin(`claim of ${claimant}`)
    await hands.command(appPage.t('screens.claim.new'), 'novi zah')
    await expect(appPage.input('claim', 'claimant').locator('option:checked')).toHaveText(claimant)
    await hands.press('Insert')
    for (const [at, head] of claim.heads.entries()) {
      await expect(appPage.page.locator('.openHead input[role=combobox]').first()).toBeFocused()
      await hands.type(head.code)
      await hands.press('Enter')
      await expect(appPage.page.locator('.openHead input[role=combobox]').first()).not.toBeFocused()
      await typeHead(desk, head)
      await hands.press(at === claim.heads.length - 1 ? 'Escape' : 'Control+Enter')
    }
    await hands.tabInto(appPage.input('claim', 'informedOfRight'), claim.informed)
    await hands.tabInto(appPage.input('claim', 'filed'), claim.filed)
    await hands.press('Control+s')
    await said(appPage, 'shell.done.claim.save')
    await expect(appPage.page.locator('.totalRow .num')).toHaveText(claim.total)
  }
}

async function typeHead(
  { appPage, hands }: Desk,
  head: (typeof JOB.adultClaim.heads)[number] | (typeof JOB.childClaim.heads)[number],
): Promise<void> {
  const [first, second] = head.figures
  if ('item' in head) {
    await hands.type(head.item)
    await hands.tabInto(appPage.page.locator('.openHead .itemRow [data-field$="amountCents"]'), first)
    return
  }
  if (head.code === 'M12') {
    await hands.type(JOB.childClaim.described)
    await hands.tabInto(appPage.page.locator('.openHead [data-field$=".amountCents"]').first(), first, 'Shift+Tab')
    return
  }
  await hands.type(first)
  if (second === undefined) return
  await hands.press('Enter')
  await hands.type(second)
}
