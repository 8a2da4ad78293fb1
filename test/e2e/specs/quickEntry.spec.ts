import { expect, test, type Locator } from '@playwright/test'
import { AppPage } from '../pages/appPage.ts'
import { answer, headRow, outcome } from '../pages/decisionPage.ts'
import { dropFile, openEvidence } from '../pages/evidencePage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'
import { shareFiles } from '../scenarios/sharedApp.ts'
import { handOver, openFirstFile, settle } from '../scenarios/visit.ts'

const openFile = shareFiles('prosecutor')

const visit = { language: 'cnr', look: () => Promise.resolve(), prepare: () => Promise.resolve() } as const

function title(appPage: AppPage): Locator {
  return appPage.inputSide('evidence', 'title', 'cnr')
}

test('Enter saves an item of evidence and opens the next; a file dropped on a new one goes to it once it is stored', async () => {
  const appPage = await openFile('evidence')
  const { keyboard } = appPage.page
  const grid = appPage.page.locator('.evidenceGrid')
  await keyboard.press('Insert')
  await expect(title(appPage)).toBeFocused()
  await keyboard.type('Ugovor o radu')
  await keyboard.press('Enter')
  await expect(grid.getByText('Ugovor o radu')).toBeVisible()
  await expect(title(appPage)).toHaveValue('')
  await expect(title(appPage)).toBeFocused()
  await keyboard.type('Izvod iz banke')
  await dropFile(appPage, 'izvod.pdf', '%PDF-1.7 izvod')
  await expect(grid.getByRole('row').filter({ hasText: 'Izvod iz banke' })).toContainText('1 datoteka')
  // What cannot be stored takes no file either, and says so.
  await appPage.button('screens.close').last().click()
  await keyboard.press('Insert')
  await appPage.input('evidence', 'date').fill('juče')
  await dropFile(appPage, 'drugi.pdf', '%PDF-1.7 drugi')
  await expect(appPage.page.getByText(appPage.t('screens.attachment.notSaved'))).toBeVisible()
})

test('who leaves the tab while an item is being saved is not fetched back to it', async () => {
  const appPage = await openFile('evidence')
  const { keyboard } = appPage.page
  await keyboard.press('Insert')
  await expect(title(appPage)).toBeFocused()
  await keyboard.type('Fotografije objekta')
  await keyboard.press('Control+s')
  await keyboard.press('Alt+2')
  const claims = appPage.tabs().getByRole('tab', { name: appPage.t('screens.tab.claims'), selected: true })
  await expect(claims).toBeVisible()
  await expect(appPage.tabs().getByRole('tab', { name: /5$/ })).toBeVisible()
  // What followed the save would have come by now.
  await settle(appPage)
  await expect(claims).toBeVisible()
})

test('a key together with Ctrl works on the tab as well: the next person is opened', async () => {
  const appPage = await openFile('evidence')
  await appPage.tab('people')
  await appPage.press('screens.person.addDefendant')
  await appPage.input('person', 'name').fill('Petar Perović')
  await appPage.choose(appPage.input('person', 'sex'), 'm')
  await appPage.tabs().getByRole('tab', { selected: true }).focus()
  await appPage.page.keyboard.press('Control+Enter')
  await expect(appPage.input('person', 'name')).toHaveValue('')
  await expect(appPage.page.getByRole('grid').getByText('Petar Perović')).toBeVisible()
})

test('a list of evidence pasted from a word processor is looked at, stored and taken back as one act; what is there already stays out', async () => {
  const appPage = await openFile('evidence')
  const { page } = appPage
  const list = [
    '1.\tUgovor o radu od 12.09.2024. godine, 3 str.',
    '2.\tRačuni za liječenje i ljekove, 15.01.2026.',
    '3.\tFotografije objekta',
  ]
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    data.setData('text/html', '<ol></ol>')
    data.items.add(new File([new Uint8Array([1])], 'image.png'))
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  }, list.join('\r\n'))
  const dialog = page.getByRole('dialog', { name: appPage.t('screens.pasteEvidence.title') })
  await expect(dialog).toContainText('ugovor')
  await expect(dialog).toContainText('12.09.2024.')
  await expect(dialog).toContainText(appPage.t('errors.paste.evidenceThere'))
  await appPage.button('screens.pasteEvidence.take', { count: 2 }, dialog).click()
  await expect(dialog).toHaveCount(0)
  const grid = page.locator('.evidenceGrid')
  await expect(grid.getByRole('row').filter({ hasText: 'Ugovor o radu' })).toContainText('12.09.2024.')
  await expect(grid.getByText('Fotografije objekta')).toBeVisible()
  await expect(grid.locator('tbody tr')).toHaveCount(6)
  await expect(appPage.button('screens.pasteEvidence.undo', { count: 2 })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(appPage.t('shell.done.evidence.removeList'))).toBeVisible()
  await expect(grid.locator('tbody tr')).toHaveCount(4)
})

test('a judge reads why people and evidence are not changed here, and answers the heads by 1, 2 and 3', async () => {
  const appPage = await openEvidence()
  await appPage.tab('claims')
  await appPage.press('screens.forward.button')
  await expect(appPage.button('screens.forward.button')).toHaveCount(0)
  await expect(appPage.page.getByText(appPage.t('shell.key.duplicate'))).toHaveCount(0)
  await handOver(visit, appPage, 'judge')
  await openFirstFile(appPage)
  for (const [tab, words] of [
    ['people', 'Lica se ovdje samo čitaju.'],
    ['evidence', 'Dokazi se ovdje samo čitaju.'],
  ] as const) {
    await appPage.tab(tab)
    await expect(appPage.page.getByText(words)).toBeVisible()
  }
  await appPage.tab('claims')
  await appPage.press('screens.court.register')
  await appPage.press('screens.court.startReview')
  const { keyboard } = appPage.page
  await outcome(appPage, 'M04', 'full').focus()
  await keyboard.press('1')
  await expect(headRow(appPage, 'M06').getByRole('radio').first()).toBeFocused()
  await keyboard.press('2')
  await expect(answer(appPage, 'M06', 'awardedCents')).toBeFocused()
  await keyboard.type('1.000,00')
  await keyboard.press('Enter')
  await keyboard.press('3')
  for (const [code, given] of [
    ['M04', 'full'],
    ['M06', 'part'],
    ['M01', 'referred'],
  ] as const)
    await expect(outcome(appPage, code, given)).toBeChecked()
  await expect(headRow(appPage, 'N05').getByRole('radio', { checked: true })).toHaveCount(0)
  await keyboard.press('ArrowUp')
  await expect(outcome(appPage, 'M01', 'referred')).toBeFocused()
  // What is open yet is a sum of its own, and who answers for all stands in the table again.
  await expect(appPage.page.locator('.sum')).toContainText('14.000,00')
  await appPage.press('screens.decision.awardRest')
  await expect(headRow(appPage, 'M04').getByRole('radio').first()).toBeFocused()
  await appPage.close()
})

/** Where the focus is: the path of a field, else the words of what has it; nothing where it is lost. */
function focused(appPage: AppPage): Promise<string> {
  return appPage.page.evaluate(() => {
    const active = document.activeElement
    if (!(active instanceof HTMLElement) || active === document.body) return ''
    return active.dataset['field'] ?? active.textContent
  })
}

test('guided entry by the keyboard alone: from question to question and back, and the focus is never lost', async () => {
  const appPage = await openFile('evidence')
  const { keyboard } = appPage.page
  await appPage.tab('claims')
  await expect(appPage.page.locator('.ledger')).toBeVisible()
  await keyboard.press('Control+g')
  await expect(appPage.input('claim', 'claimant')).toBeFocused()
  const seen: string[] = []
  for (let step = 0; step < 9; step += 1) {
    const heading = appPage.page.locator('.guidedQuestion h2')
    const at = String(step + 1)
    await expect(appPage.page.locator('.guidedQuestion')).toContainText(`${at} od 9`)
    await expect.poll(() => focused(appPage)).not.toBe('')
    seen.push(await heading.innerText())
    if (step < 8) await keyboard.press('Control+Enter')
  }
  expect(new Set(seen).size).toBe(9)
  // Back to the work, where Enter goes from gap to gap.
  await appPage.page.getByRole('button', { name: new RegExp(appPage.t('screens.guided.step.work')) }).click()
  await expect(appPage.input('claim', 'heads.0.from')).toBeFocused()
  await keyboard.press('Enter')
  await expect(appPage.input('claim', 'heads.0.to')).toBeFocused()
  await keyboard.press('Shift+Enter')
  await expect(appPage.heading('screens.guided.ask.statements')).toBeVisible()
  await expect.poll(() => focused(appPage)).not.toBe('')
  // The one warning of the claim stands with its question.
  const steps = appPage.page.getByRole('navigation', { name: appPage.t('screens.guided.steps') })
  await expect(steps.getByRole('button', { name: /Troškovi/ }).first()).toContainText('1 upozorenje')
  await keyboard.press('Control+g')
  await expect(appPage.page.locator('.ledger')).toBeVisible()
  await expect.poll(() => focused(appPage)).not.toBe('')
})

test('an issued order is read on its own tab, page by page, and Ctrl+P leads to its printing', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('issued') })
  await signInAs(appPage, 'judge')
  await openFirstFile(appPage)
  await appPage.tab('decisions')
  const pages = appPage.page.locator('.orderPages')
  await expect(pages.locator('canvas[data-page="1"]')).toBeVisible()
  await pages.getByText(appPage.t('screens.viewer.text')).click()
  await expect(pages.locator('pre')).toContainText('U IME CRNE GORE')
  await pages.getByRole('button', { name: appPage.t('screens.viewer.next') }).click()
  await expect(pages.locator('canvas[data-page="2"]')).toBeVisible()
  await appPage.page.keyboard.press('Control+p')
  await expect(appPage.heading('shell.nav.print')).toBeVisible()
  await appPage.close()
})
