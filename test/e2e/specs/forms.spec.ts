import { expect, test, type Locator } from '@playwright/test'
import { AppPage } from '../pages/appPage.ts'
import { chooseHead, codes, headField } from '../pages/claimPage.ts'
import { takeUpAsJudge } from '../pages/decisionPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { resize } from '../pages/windowSize.ts'
import { chooseOffence, openBlock } from '../pages/caseFilePage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'
import { shareFiles } from '../scenarios/sharedApp.ts'
import { openFirstFile } from '../scenarios/visit.ts'

const openCase = shareFiles('prosecutor')

async function addPerson(appPage: AppPage, role: string): Promise<void> {
  await appPage.press('screens.person.add')
  await appPage.page.getByRole('menuitem', { name: appPage.t(`screens.personRole.${role}`), exact: true }).click()
  await expect(
    appPage.page.getByRole('region', { name: appPage.t(`screens.personRole.${role}`), exact: true }),
  ).toBeVisible()
}

function peopleList(appPage: AppPage): Locator {
  return appPage.page.getByRole('grid', { name: appPage.t('screens.tab.people') })
}

test('a save with errors leads to the first wrong field and counts them; each error goes with its correction', async () => {
  const appPage = await openCase('people')
  await addPerson(appPage, 'witness')
  await appPage.page.locator('.body').evaluate((body) => {
    body.scrollTop = body.scrollHeight
  })
  await appPage.press('screens.person.save')
  const sex = appPage.input('person', 'sex')
  const name = appPage.input('person', 'name')
  await expect(name).toBeFocused()
  await expect(name).toBeInViewport()
  await expect(appPage.button('forms.wrong', { count: 2 })).toBeVisible()
  await appPage.choose(sex, 'f')
  await expect(sex).not.toHaveAttribute('aria-invalid', 'true')
  await expect(appPage.button('forms.wrong', { count: 1 })).toBeVisible()
  await appPage.button('forms.wrong', { count: 1 }).click()
  await expect(appPage.input('person', 'name')).toBeFocused()
  await appPage.input('person', 'name').fill('Milica Vukčević')
  await appPage.press('screens.person.save')
  await expect(peopleList(appPage).getByText('Milica Vukčević')).toBeVisible()
})

test('new people and evidence that were never saved stand in the lists, each with what was typed into it alone', async () => {
  const appPage = await openCase('people')
  await addPerson(appPage, 'witness')
  await appPage.input('person', 'name').fill('Svjedok Perović')
  await addPerson(appPage, 'expert')
  await expect(appPage.input('person', 'name')).toHaveValue('')
  await appPage.input('person', 'name').fill('Vještak Radović')
  await appPage.tab('evidence')
  await appPage.press('screens.evidence.new')
  await appPage.inputSide('evidence', 'title', 'cnr').fill('Zapisnik o pretresanju')
  await appPage.tab('people')
  const unsaved = peopleList(appPage)
    .getByRole('row')
    .filter({ hasText: appPage.t('forms.unsaved') })
  await expect(unsaved).toHaveCount(2)
  for (const [role, name] of [
    ['witness', 'Svjedok Perović'],
    ['expert', 'Vještak Radović'],
  ] as const) {
    await unsaved.filter({ hasText: appPage.t(`screens.personRole.${role}`) }).click()
    await expect(appPage.input('person', 'name')).toHaveValue(name)
  }
  await appPage.tab('evidence')
  await appPage.page
    .getByRole('row')
    .filter({ hasText: appPage.t('forms.unsaved') })
    .getByRole('button')
    .click()
  await expect(appPage.inputSide('evidence', 'title', 'cnr')).toHaveValue('Zapisnik o pretresanju')
  await appPage.press('forms.discard.button')
  await appPage.button('forms.discard.submit', {}, appPage.page.getByRole('dialog')).click()
  await expect(appPage.page.getByRole('row').filter({ hasText: appPage.t('forms.unsaved') })).toHaveCount(0)
})

test('what is typed in the dialog of an act stands there again after Escape and a lock, and goes when it is called off', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  const reason = () => appPage.field('screens.reason', {}, appPage.page.getByRole('dialog'))
  const openDialog = async () => {
    await appPage.go('caseFiles')
    await appPage.row('12/26').click()
    await appPage.press('screens.export.button')
  }
  await signInAs(appPage, 'prosecutor')
  await openDialog()
  await reason().fill('Sud je tražio spis u elektronskom obliku')
  await appPage.page.keyboard.press('Escape')
  await appPage.lock()
  await signInAs(appPage, 'prosecutor')
  await openDialog()
  await expect(reason()).toHaveValue('Sud je tražio spis u elektronskom obliku')
  await appPage.button('screens.cancel', {}, appPage.page.getByRole('dialog')).click()
  await appPage.press('screens.export.button')
  await expect(reason()).toHaveValue('')
  await appPage.close()
})

test('undo and redo go by steps, rows by keys, and the focus stays in the table', async () => {
  const appPage = await openCase('claims')
  const { keyboard } = appPage.page
  const amount = await headField(appPage, 1, 'amountCents')
  const before = await amount.inputValue()
  const order = await codes(appPage)
  await amount.click()
  await keyboard.press('Control+a')
  await keyboard.type('1.000,00')
  await appPage.input('claim', 'heads.1.from').click()
  await keyboard.press('Control+z')
  await expect(amount).toHaveValue(before)
  await expect(amount).toBeFocused()
  await keyboard.press('Control+Shift+z')
  await expect(amount).toHaveValue('1.000,00')
  await keyboard.press('Control+z')
  await keyboard.press('Control+y')
  await expect(amount).toHaveValue('1.000,00')

  await keyboard.press('Control+d')
  await expect.poll(() => codes(appPage)).toHaveLength(order.length + 1)
  await expect(appPage.input('claim', 'heads.2.code')).toBeFocused()
  await keyboard.press('Control+z')
  await expect.poll(() => codes(appPage)).toEqual(order)
  await expect(amount).toBeFocused()
  await keyboard.press('Alt+ArrowDown')
  await expect.poll(() => codes(appPage)).toEqual([order[0], order[2], order[1], ...order.slice(3)])
  await expect(appPage.input('claim', 'heads.2.amountCents')).toBeFocused()
  await keyboard.press('Control+z')
  await expect.poll(() => codes(appPage)).toEqual(order)

  // In a list of choices Alt and an arrow open the list; there the row moves with Shift held as well.
  await appPage.input('claim', 'heads.1.calculation.method').focus()
  await keyboard.press('Alt+ArrowDown')
  await keyboard.press('Escape')
  expect(await codes(appPage)).toEqual(order)
  await (await headField(appPage, 1, 'calculation.method')).focus()
  await keyboard.press('Alt+Shift+ArrowDown')
  await expect.poll(() => codes(appPage)).not.toEqual(order)
})

test('Insert makes the first row of an empty claim', async () => {
  const appPage = await openCase('claims')
  await appPage.press('screens.claim.new')
  await expect(appPage.input('claim', 'claimant')).toBeVisible()
  await appPage.page.keyboard.press('Insert')
  await expect(appPage.input('claim', 'heads.0.code')).toBeFocused()
})

test('a file goes to the court with the claims that are ready; what stays is said before, with the reason', async () => {
  const appPage = await openCase('claims')
  await appPage.press('screens.claim.new')
  await appPage.press('screens.claim.addHead')
  await chooseHead(appPage, 0, 'N06')
  await appPage.press('screens.claim.save')
  await expect(appPage.page.getByText(appPage.t('shell.done.claim.save'))).toBeVisible()
  await expect(appPage.button('screens.forward.ask')).toBeEnabled()
  await appPage.press('screens.forward.ask')
  const dialog = appPage.page.getByRole('dialog', { name: appPage.t('screens.forward.title') })
  const lines = dialog.getByRole('listitem')
  await expect(lines.filter({ hasText: appPage.t('screens.forward.goes') })).toHaveCount(1)
  const stays = lines.filter({ hasText: appPage.t('screens.forward.stays') })
  await expect(stays).toHaveCount(1)
  await expect(stays).toContainText(/\d+ prepre/)
  await appPage.button('screens.forward.button', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await expect(appPage.page.getByText(appPage.t('screens.forward.doneInPart', { count: 1, stayed: 1 }))).toBeVisible()
  const claims = appPage.page.getByRole('group', { name: appPage.t('screens.claim.list') })
  await expect(claims.getByText(appPage.t('screens.stage.forwarded'))).toBeVisible()
})

test('a court opens a file for a claim that was filed there', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await signInAs(appPage, 'clerk')
  await appPage.go('caseFiles')
  await appPage.press('screens.caseFiles.new')
  await expect(appPage.input('proceedings', 'court')).toHaveValue(appPage.text.office('VSPG'))
  await expect(appPage.input('proceedings', 'prosecution')).toHaveValue(appPage.text.office('VDT-PG'))
  await appPage.input('proceedings', 'courtMark').fill('K.br.77/26')
  await chooseOffence(appPage)
  await appPage.press('screens.caseFile.create')
  await expect(appPage.page.getByRole('heading', { name: 'K.br.77/26' })).toBeVisible()
  await appPage.tab('claims')
  await expect(appPage.button('screens.claim.new')).toBeVisible()
  await appPage.close()
})

const WIDTHS = [1290, 1100, 1000, 905, 720]

/** Controls too narrow to read what is typed in them, by their fields; nothing may reach beyond the page either. */
async function crowded(appPage: AppPage): Promise<readonly string[]> {
  return appPage.page.getByRole('main').evaluate((main) => {
    const body = main.querySelector('.body')
    const wide = body !== null && body.scrollWidth > body.clientWidth ? ['the page'] : []
    const controls = [...main.querySelectorAll<HTMLElement>('.body input, .body select, .body textarea')].filter(
      (control) => control.offsetParent !== null && !['checkbox', 'radio'].includes((control as HTMLInputElement).type),
    )
    const narrow = controls.filter((control) => control.getBoundingClientRect().width < 64)
    return [...wide, ...narrow.map((control) => control.dataset['field'] ?? control.outerHTML.slice(0, 60))]
  })
}

test('claim and decision lay themselves out by the width they have', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await signInAs(appPage, 'prosecutor')
  await openFirstFile(appPage)
  await appPage.tab('claims')
  await headField(appPage, 0, 'amountCents')
  for (const width of WIDTHS) {
    await resize(appPage, { width, height: 768 })
    await expect.poll(() => crowded(appPage), { message: `claim at ${String(width)}` }).toEqual([])
  }
  await resize(appPage)
  await appPage.press('screens.forward.button')
  await expect(appPage.button('screens.forward.button')).toHaveCount(0)
  await takeUpAsJudge(appPage)
  await expect(appPage.page.getByRole('table', { name: appPage.t('screens.decision.heads') })).toBeVisible()
  for (const width of WIDTHS) {
    await resize(appPage, { width, height: 768 })
    await expect.poll(() => crowded(appPage), { message: `decision at ${String(width)}` }).toEqual([])
  }
  await appPage.close()
})

test('the language of an interpreter is typed by its name, found in every language, and one the list lacks stays', async () => {
  const appPage = await openCase('people')
  const interpreter = () => appPage.input('person', 'interpreter')
  const choose = async (name: string) => {
    await peopleList(appPage).getByRole('row', { name }).click()
    await openBlock(appPage, 'language')
  }
  const saved = (name: string) => expect(peopleList(appPage).getByRole('row', { name })).toBeVisible()
  for (const [name, language] of [
    ['Dritan Ljuljđuraj', 'Albans'],
    ['Jovan Petrović', 'jezik starih moreplovaca'],
  ] as const) {
    await addPerson(appPage, 'witness')
    await appPage.choose(appPage.input('person', 'sex'), 'm')
    await appPage.input('person', 'name').fill(name)
    await openBlock(appPage, 'language')
    await interpreter().fill(language)
    await appPage.page.keyboard.press('Enter')
    await appPage.press('screens.person.save')
    await saved(name)
  }
  await choose('Dritan Ljuljđuraj')
  await expect(interpreter()).toHaveValue('albanski')
  await appPage.speak('en')
  await expect(interpreter()).toHaveValue('Albanian')
  await appPage.speak('cnr-Cyrl')
  await expect(interpreter()).toHaveValue('албански')
  await appPage.speak('cnr')
  await choose('Jovan Petrović')
  await expect(interpreter()).toHaveValue('jezik starih moreplovaca')
})
