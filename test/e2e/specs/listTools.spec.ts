import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { MANY } from '../../support/office/beginnings.ts'
import { createTemporaryFolder } from '../../support/temporaryFolder.ts'
import { AppPage } from '../pages/appPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { OFFICE_SCREEN, resize } from '../pages/windowSize.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'
import { shareApp } from '../scenarios/sharedApp.ts'

/** Names a filter for what stands in the fields, with the keyboard alone. */
async function saveFilter(appPage: AppPage, name: string): Promise<void> {
  await appPage.button('screens.savedFilters.save').press('Enter')
  await appPage.page.keyboard.type(name)
  await appPage.page.keyboard.press('Enter')
  await expect(appPage.page.getByRole('dialog')).toHaveCount(0)
}

test.describe('with its tools', () => {
  const app = shareApp('manyFiles', 'prosecutor')

  test('a list tells how many rows it has, is ordered both ways, and its conditions are named by keyboard and cleared', async () => {
    const appPage = app()
    await appPage.go('caseFiles')
    const { page } = appPage
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(MANY + 1))
    const claimed = page.getByRole('columnheader', { name: appPage.t('screens.caseFiles.column.claimed') })
    for (const order of ['ascending', 'descending', 'none']) {
      await claimed.click()
      await expect(claimed).toHaveAttribute('aria-sort', order)
    }
    await appPage.field('screens.caseFiles.column.due').selectOption('overdue')
    await saveFilter(appPage, 'Kasni kod mene')
    await appPage.press('screens.caseFiles.clear')
    await expect(appPage.field('screens.caseFiles.column.due')).toHaveValue('')
  })

  test('the columns are chosen by keyboard, and kept for the one who chose them', async () => {
    const appPage = app()
    await appPage.go('caseFiles')
    const named = (column: string) => appPage.t(`screens.caseFiles.column.${column}`)
    // A lock opens another window: what is found is found on the page of the moment.
    const heading = (column: string) => appPage.page.getByRole('columnheader', { name: named(column), exact: true })
    const opener = () => appPage.button('screens.caseFiles.columns')
    await opener().press('Enter')
    const dialog = appPage.page.getByRole('dialog', { name: appPage.t('screens.caseFiles.columnsTitle') })
    const boxes = dialog.getByRole('group', { name: appPage.t('screens.caseFiles.columnsShown') })
    await expect(boxes.getByRole('checkbox', { name: named('claimed'), exact: true })).toBeChecked()
    await boxes.getByRole('checkbox', { name: named('claimed'), exact: true }).press('Space')
    await boxes.getByRole('checkbox', { name: named('hearing'), exact: true }).press('Space')
    await appPage.page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(opener()).toBeFocused()
    await expect(heading('claimed')).toHaveCount(0)
    await expect(heading('hearing')).toBeVisible()
    await appPage.lock()
    await signInAs(appPage, 'clerk')
    await appPage.go('caseFiles')
    await expect(opener()).toBeVisible()
    await expect(heading('hearing')).toHaveCount(0)
    await appPage.lock()
    await signInAs(appPage, 'prosecutor')
    await appPage.go('caseFiles')
    await expect(heading('claimed')).toHaveCount(0)
    await expect(heading('hearing')).toBeVisible()
  })
})

/** Row by row of the day's work, a screenful at a time: from which row to which the keys may lead. */
const PAGES = [
  ['PageDown', 8, 16],
  ['PageDown', 16, 31],
  ['PageUp', 8, 16],
  ['PageUp', 1, 1],
] as const

async function focusedRow(page: Page): Promise<number> {
  return Number(await page.locator('[role="row"]:focus').getAttribute('aria-rowindex'))
}

test('the keys run through a long list, and a screen reader is told of how many which row it is', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('manyFiles') })
  // The task of the copies stands above the work: the list itself is as high as without it. (The menu is there when the window is sized.)
  await resize(appPage, { width: OFFICE_SCREEN.width, height: OFFICE_SCREEN.height + 44 })
  await signInAs(appPage, 'prosecutor')
  const { page } = appPage
  const at = (row: number) => expect(page.locator('[role="row"]:focus')).toHaveAttribute('aria-rowindex', String(row))
  // The rows behind the end are read once it is in sight: a press before does nothing.
  const goPast = (row: number) =>
    expect(async () => {
      await page.keyboard.press('ArrowDown')
      expect(Number(await page.locator('[role="row"]:focus').getAttribute('aria-rowindex'))).toBeGreaterThan(row)
    }).toPass()
  // Two claims of each file wait, in one group of the day's work or another.
  const work = page.getByRole('grid', { name: appPage.t('today.work') })
  await expect(work).toHaveAttribute('aria-rowcount', String(2 * MANY))
  await at(1)
  await page.keyboard.press('End')
  await at(50)
  await expect(page.locator('[role="row"]:focus')).toBeInViewport()
  await goPast(50)
  await page.keyboard.press('Home')
  await at(1)
  // A screenful on, neither less nor more, and back: the second one is in another group of work.
  for (const [key, from, to] of PAGES) {
    await page.keyboard.press(key)
    await expect.poll(() => focusedRow(page)).toBeGreaterThanOrEqual(from)
    expect(await focusedRow(page)).toBeLessThanOrEqual(to)
    await expect(page.locator('[role="row"]:focus')).toBeInViewport({ ratio: 1 })
  }
  await page.keyboard.press('Home')
  await at(1)
  await expect(work).toHaveAttribute('aria-rowcount', String(2 * MANY))

  await appPage.go('caseFiles')
  const files = page.getByRole('grid', { name: appPage.t('shell.nav.caseFiles') })
  await at(2)
  await page.keyboard.press('End')
  await at(101)
  await goPast(101)
  await page.keyboard.press('Home')
  await at(2)
  await expect(files).toHaveAttribute('aria-rowcount', String(MANY + 1))
  await appPage.close()
})

test('a list leaves as it is shown', async () => {
  const out = join(createTemporaryFolder('naknada-list-'), 'predmeti.csv')
  const userData = await officeFolder('manyFiles')
  const appPage = await AppPage.open({ userData, env: { NAKNADA_DIALOG_SAVE: out } })
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  await appPage.page.getByRole('columnheader', { name: appPage.t('screens.caseFiles.column.mark') }).click()
  await appPage.press('screens.listExport.button')
  const dialog = appPage.page.getByRole('dialog', { name: appPage.t('screens.listExport.title') })
  await appPage.field('screens.listExport.format', {}, dialog).selectOption('csv')
  await appPage.field('screens.listExport.reason', {}, dialog).fill('Spisak za sjednicu odjeljenja')
  await appPage.page.keyboard.press('Tab')
  await appPage.page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(appPage.page.getByRole('status')).toHaveText(appPage.t('screens.listExport.exported', { count: MANY }))
  const [heading, first, ...rest] = readFileSync(out, 'utf8').trimEnd().split('\r\n')
  expect(heading).toBe('\uFEFFOznaka;Oznaka drugog organa;Oštećeni;Faza;Rok;Traženo;Dosuđeno')
  expect(first).toContain('Kt.br.101/25;K.br.101/26;"Oštećena A; Oštećeni V"')
  expect(rest).toHaveLength(MANY - 1)
  await appPage.close()
})
