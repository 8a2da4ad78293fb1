import { expect, test, type Locator } from '@playwright/test'
import { Desk } from '../pages/desk.ts'
import { signInAs } from '../pages/signInPage.ts'
import { resize } from '../pages/windowSize.ts'
import { CASE } from '../story/caseOfTheStory.ts'
import { officeFolder } from '../story/officeFolder.ts'
import type { Who } from '../../support/office/people.ts'

// Each has a data folder and a display of its own.
test.describe.configure({ mode: 'parallel' })

type Tab = Parameters<Desk['tab']>[0]

/** Case-01 on the screen of the person who works on it. */
async function openCase(tab: Tab, who: Who = 'prosecutor'): Promise<Desk> {
  const desk = await Desk.open({ userData: await officeFolder('imported') })
  await signInAs(desk, who)
  await desk.go('caseFiles')
  await desk.row('12/26').click()
  await desk.tab(tab)
  return desk
}

async function addPerson(desk: Desk, role: string): Promise<void> {
  await desk.press('screens.person.add')
  await desk.page.getByRole('menuitem', { name: desk.t(`screens.personRole.${role}`), exact: true }).click()
  await expect(desk.page.getByRole('region', { name: desk.t(`screens.personRole.${role}`), exact: true })).toBeVisible()
}

function peopleList(desk: Desk): Locator {
  return desk.page.getByRole('grid', { name: desk.t('screens.tab.people') })
}

test('a save with errors leads to the first wrong field and counts them; each error goes with its correction', async () => {
  const desk = await openCase('people')
  await addPerson(desk, 'witness')
  await desk.page.locator('.body').evaluate((body) => {
    body.scrollTop = body.scrollHeight
  })
  await desk.press('screens.person.save')
  const sex = desk.input('person', 'sex')
  await expect(sex).toBeFocused()
  await expect(sex).toBeInViewport()
  await expect(desk.button('forms.wrong', { count: 2 })).toBeVisible()
  await sex.selectOption('f')
  await expect(sex).not.toHaveAttribute('aria-invalid', 'true')
  await expect(desk.button('forms.wrong', { count: 1 })).toBeVisible()
  await desk.button('forms.wrong', { count: 1 }).click()
  await expect(desk.input('person', 'name')).toBeFocused()
  await desk.input('person', 'name').fill('Milica Vukčević')
  await desk.press('screens.person.save')
  await expect(peopleList(desk).getByText('Milica Vukčević')).toBeVisible()
  await desk.close()
})

test('new people and evidence that were never saved stand in the lists, each with what was typed into it alone', async () => {
  const desk = await openCase('people')
  await addPerson(desk, 'witness')
  await desk.input('person', 'name').fill('Svjedok Perović')
  await addPerson(desk, 'expert')
  await expect(desk.input('person', 'name')).toHaveValue('')
  await desk.input('person', 'name').fill('Vještak Radović')
  await desk.tab('evidence')
  await desk.press('screens.evidence.new')
  await desk.inputSide('evidence', 'title', 'cnr').fill('Zapisnik o pretresanju')
  await desk.tab('people')
  const unsaved = peopleList(desk)
    .getByRole('row')
    .filter({ hasText: desk.t('forms.unsaved') })
  await expect(unsaved).toHaveCount(2)
  for (const [role, name] of [
    ['witness', 'Svjedok Perović'],
    ['expert', 'Vještak Radović'],
  ] as const) {
    await unsaved.filter({ hasText: desk.t(`screens.personRole.${role}`) }).click()
    await expect(desk.input('person', 'name')).toHaveValue(name)
  }
  await desk.tab('evidence')
  await desk.page
    .getByRole('row')
    .filter({ hasText: desk.t('forms.unsaved') })
    .getByRole('button')
    .click()
  await expect(desk.inputSide('evidence', 'title', 'cnr')).toHaveValue('Zapisnik o pretresanju')
  await desk.press('forms.discard.button')
  await desk.button('forms.discard.submit', {}, desk.page.getByRole('dialog')).click()
  await expect(desk.page.getByRole('row').filter({ hasText: desk.t('forms.unsaved') })).toHaveCount(0)
  await desk.close()
})

/** The codes of the heads from the first row to the last. */
function codes(desk: Desk): Promise<readonly string[]> {
  return desk.page
    .locator('select[data-field$=".code"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))
}

test('undo and redo go by steps, rows by keys, and the focus stays in the table', async () => {
  const desk = await openCase('claims')
  const { keyboard } = desk.page
  const amount = desk.input('claim', 'heads.1.amountCents')
  const before = await amount.inputValue()
  const order = await codes(desk)
  await amount.click()
  await keyboard.press('Control+a')
  await keyboard.type('1.000,00')
  await desk.input('claim', 'heads.1.from').click()
  await keyboard.press('Control+z')
  await expect(amount).toHaveValue(before)
  await expect(amount).toBeFocused()
  await keyboard.press('Control+Shift+z')
  await expect(amount).toHaveValue('1.000,00')
  await keyboard.press('Control+z')
  await keyboard.press('Control+y')
  await expect(amount).toHaveValue('1.000,00')

  await keyboard.press('Control+d')
  await expect.poll(() => codes(desk)).toHaveLength(order.length + 1)
  await expect(desk.input('claim', 'heads.2.code')).toBeFocused()
  await keyboard.press('Control+z')
  await expect.poll(() => codes(desk)).toEqual(order)
  await expect(amount).toBeFocused()
  await keyboard.press('Alt+ArrowDown')
  await expect.poll(() => codes(desk)).toEqual([order[0], order[2], order[1], ...order.slice(3)])
  await keyboard.press('Control+z')

  await desk.input('claim', 'heads.1.code').focus()
  await keyboard.press('Alt+ArrowDown')
  await keyboard.press('Escape')
  expect(await codes(desk)).toEqual(order)
  await keyboard.press('Alt+Shift+ArrowDown')
  await expect.poll(() => codes(desk)).not.toEqual(order)
  await desk.close()
})

test('Insert makes the first row of an empty claim', async () => {
  const desk = await openCase('claims')
  await desk.press('screens.claim.new')
  await expect(desk.input('claim', 'claimant')).toBeVisible()
  await desk.page.keyboard.press('Insert')
  await expect(desk.input('claim', 'heads.0.code')).toBeFocused()
  await desk.close()
})

/** In the page: saves the only file under another mark and presses a button before the page has heard of it. */
async function saveMeanwhile(button: string): Promise<void> {
  type Answer = Readonly<{ ok: boolean; value: unknown }>
  const { api } = window as unknown as Readonly<{ api: { invoke(channel: string, input: unknown): Promise<Answer> } }>
  const ask = async (channel: string, input: unknown): Promise<unknown> => {
    const answer = await api.invoke(channel, input)
    if (!answer.ok) throw new Error(channel)
    return answer.value
  }
  const { rows } = (await ask('caseFile.list', { sort: 'due', custody: 'any' })) as { rows: { id: string }[] }
  const file = (await ask('caseFile.open', { caseId: rows[0]?.id })) as { id: string; revision: number; case: object }
  const proceedings = { ...file.case, prosecutionMark: 'Kt.br.46/25' }
  const saving = ask('caseFile.saveProceedings', { caseId: file.id, revision: file.revision, case: proceedings })
  ;[...document.querySelectorAll('button')].find((one) => one.textContent === button)?.click()
  await saving
}

test('what changed meanwhile is loaded, and what is typed stays and can be saved', async () => {
  const desk = await openCase('hearings')
  await desk.input('proceedings', 'gainCents').fill('77.000,00')
  // Another save of the same file, of which the window has not yet heard when the button is pressed.
  await desk.page.evaluate(saveMeanwhile, desk.t('screens.save'))
  await expect(desk.page.getByRole('alert').getByText(desk.t('forms.stale'))).toBeVisible()
  await desk.press('forms.reload')
  await expect(desk.page.getByRole('alert')).toHaveCount(0)
  await expect(desk.input('proceedings', 'prosecutionMark')).toHaveValue('Kt.br.46/25')
  await expect(desk.input('proceedings', 'gainCents')).toHaveValue('77.000,00')
  await desk.press('screens.save')
  await expect(desk.page.getByText(desk.text.like('screens.draft.saved'))).toHaveCount(0)
  await expect(desk.page.getByRole('alert')).toHaveCount(0)
  await desk.close()
})

test('a file goes to the court with the claims that are ready; what stays is said before, with the reason', async () => {
  const desk = await openCase('claims')
  await desk.press('screens.claim.new')
  await desk.press('screens.claim.addHead')
  await desk.input('claim', 'heads.0.code').selectOption('N06')
  await desk.press('screens.claim.save')
  await expect(desk.page.getByText(desk.t('shell.done.claim.save'))).toBeVisible()
  await expect(desk.button('screens.forward.button')).toBeEnabled()
  await desk.press('screens.forward.button')
  const dialog = desk.page.getByRole('dialog', { name: desk.t('screens.forward.title') })
  const lines = dialog.getByRole('listitem')
  await expect(lines.filter({ hasText: desk.t('screens.forward.goes') })).toHaveCount(1)
  const stays = lines.filter({ hasText: desk.t('screens.forward.stays') })
  await expect(stays).toHaveCount(1)
  await expect(stays).toContainText(/\d+ prepre/)
  await desk.button('screens.forward.button', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await expect(desk.page.getByText(desk.t('screens.forward.doneInPart', { count: 1, stayed: 1 }))).toBeVisible()
  const claims = desk.page.getByRole('group', { name: desk.t('screens.claim.list') })
  await expect(claims.getByText(desk.t('screens.stage.forwarded'))).toBeVisible()
  await desk.close()
})

test('a court opens a file for a claim that was filed there', async () => {
  const desk = await Desk.open({ userData: await officeFolder('imported') })
  await signInAs(desk, 'clerk')
  await desk.go('caseFiles')
  await desk.press('screens.caseFiles.new')
  await expect(desk.input('proceedings', 'court')).toHaveValue(desk.text.office('VSPG'))
  await expect(desk.input('proceedings', 'prosecution')).toHaveValue(desk.text.office('VDT-PG'))
  await desk.input('proceedings', 'courtMark').fill('K.br.77/26')
  await desk.input('proceedings', 'offences.0.place').selectOption(CASE.offence)
  await desk.press('screens.caseFile.create')
  await expect(desk.page.getByRole('heading', { name: 'K.br.77/26' })).toBeVisible()
  await desk.tab('claims')
  await expect(desk.button('screens.claim.new')).toBeVisible()
  await desk.close()
})

const WIDTHS = [1290, 1100, 1000, 905, 720]

/** Controls too narrow to read what is typed in them, by their fields; nothing may reach beyond the page either. */
async function crowded(desk: Desk): Promise<readonly string[]> {
  return desk.page.getByRole('main').evaluate((main) => {
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
  const desk = await openCase('claims')
  for (const width of WIDTHS) {
    await resize(desk, { width, height: 768 })
    await expect.poll(() => crowded(desk), { message: `claim at ${String(width)}` }).toEqual([])
  }
  await resize(desk)
  await desk.press('screens.forward.button')
  await expect(desk.button('screens.forward.button')).toHaveCount(0)
  await desk.lock()
  await signInAs(desk, 'judge')
  await desk.go('caseFiles')
  await desk.row('12/26').click()
  await desk.tab('claims')
  await desk.press('screens.court.register')
  await desk.press('screens.court.startReview')
  await expect(desk.page.getByRole('table', { name: desk.t('screens.decision.heads') })).toBeVisible()
  for (const width of WIDTHS) {
    await resize(desk, { width, height: 768 })
    await expect.poll(() => crowded(desk), { message: `decision at ${String(width)}` }).toEqual([])
  }
  await desk.close()
})
