import { expect, test } from '@playwright/test'
import type { AppPage } from '../pages/appPage.ts'
import { codes, headField, headRow } from '../pages/claimPage.ts'
import { shareFiles } from '../scenarios/sharedApp.ts'

const openFile = shareFiles('prosecutor')

async function openClaims(): Promise<AppPage> {
  const appPage = await openFile('claims')
  await expect(headRow(appPage, 4)).toBeVisible()
  return appPage
}

const ORDER = ['M04', 'M06', 'M01', 'N05', 'N08']

test('closed rows are read, one is open in its place; arrows, Enter and Escape go between them', async () => {
  const appPage = await openClaims()
  const { keyboard } = appPage.page
  expect(await codes(appPage)).toEqual(ORDER)
  await expect(headRow(appPage, 0)).toContainText('2.080 h × 3,50 €')
  await expect(headRow(appPage, 0)).toContainText('7.280,00')
  await expect(headRow(appPage, 3)).toContainText(appPage.t('screens.ledger.fromJudgment'))
  await expect(appPage.page.locator('.ledger input, .ledger select')).toHaveCount(0)

  await headRow(appPage, 0).focus()
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await expect(headRow(appPage, 3)).toBeFocused()
  await keyboard.press('End')
  await expect(headRow(appPage, 4)).toBeFocused()
  await keyboard.press('ArrowDown')
  await expect(headRow(appPage, 4)).toBeFocused()
  await keyboard.press('Enter')
  await expect(appPage.input('claim', 'heads.4.amountCents')).toBeFocused()
  await keyboard.press('Escape')
  await expect(headRow(appPage, 4)).toBeFocused()
  await expect(appPage.page.locator('.ledger input')).toHaveCount(0)

  await headRow(appPage, 2).locator('.cell-interest').click()
  await expect(appPage.input('claim', 'heads.2.interestFrom')).toBeFocused()
})

test('a row is copied, moved, removed and brought back by keys, each a step of its own', async () => {
  const appPage = await openClaims()
  const { keyboard } = appPage.page
  await headRow(appPage, 1).focus()
  await keyboard.press('Delete')
  await expect.poll(() => codes(appPage)).toEqual(['M04', 'M01', 'N05', 'N08'])
  await expect(headRow(appPage, 0)).toBeFocused()
  await keyboard.press('Control+z')
  await expect.poll(() => codes(appPage)).toEqual(ORDER)
  await expect(headRow(appPage, 1)).toBeFocused()
  await keyboard.press('Alt+ArrowUp')
  await expect.poll(() => codes(appPage)).toEqual(['M06', 'M04', 'M01', 'N05', 'N08'])
  await expect(headRow(appPage, 0)).toBeFocused()
  // A head goes no further than the end of its kind.
  await keyboard.press('Alt+ArrowDown')
  await keyboard.press('Alt+ArrowDown')
  await keyboard.press('Alt+ArrowDown')
  await expect.poll(() => codes(appPage)).toEqual(['M04', 'M01', 'M06', 'N05', 'N08'])
  await keyboard.press('Control+z')
  await keyboard.press('Control+z')
  await keyboard.press('Control+z')
  await expect.poll(() => codes(appPage)).toEqual(ORDER)
  await keyboard.press('Control+y')
  await expect.poll(() => codes(appPage)).toEqual(['M06', 'M04', 'M01', 'N05', 'N08'])
})

test('a head is found by a part of its name; what is usual comes with it, the amount follows, and it stands with its kind', async () => {
  const appPage = await openClaims()
  const { keyboard } = appPage.page
  await headRow(appPage, 4).focus()
  await keyboard.press('Insert')
  await expect(appPage.input('claim', 'heads.5.code')).toBeFocused()
  await keyboard.type('tera')
  await keyboard.press('Enter')
  await expect.poll(() => codes(appPage)).toEqual(['M04', 'M06', 'M01', 'M02', 'N05', 'N08'])
  const quantity = appPage.input('claim', 'heads.3.calculation.quantity')
  await expect(quantity).toBeFocused()
  await keyboard.type('40')
  await keyboard.press('Enter')
  await keyboard.type('45')
  await expect(appPage.input('claim', 'heads.3.amountCents')).toHaveValue('1.800,00')
  await keyboard.press('Control+Enter')
  await expect(headRow(appPage, 3)).toContainText('40 seansi × 45,00 €')
  // The next row is open; a row in which something is wrong stays so.
  const amount = appPage.input('claim', 'heads.4.amountCents')
  await expect(amount).toBeFocused()
  await amount.fill('x')
  await keyboard.press('Control+Enter')
  await expect(amount).toBeFocused()
  await expect(
    appPage.page.getByRole('status').filter({ hasText: appPage.t('screens.ledger.rowWrong', { row: 5 }) }),
  ).toBeVisible()
})

test('labour and gain stand side by side, and the higher is marked and asked for', async () => {
  const appPage = await openClaims()
  await (await headField(appPage, 0, 'calculation.method')).selectOption('labourValue')
  for (const [name, typed] of [
    ['hours', '2080'],
    ['rateCents', '3,50'],
    ['gainCents', '9.000,00'],
  ] as const)
    await (await headField(appPage, 0, `calculation.${name}`)).fill(typed)
  const sums = appPage.page.locator('.workAndGain .higher')
  await expect(sums).toContainText(`9.000,00 € ● ${appPage.t('screens.ledger.compare.higher')}`)
  await expect(await headField(appPage, 0, 'amountCents')).toHaveValue('9.000,00')
  await (await headField(appPage, 0, 'calculation.gainCents')).fill('900,00')
  await expect(sums).toContainText('7.280,00')
  await expect(await headField(appPage, 0, 'amountCents')).toHaveValue('7.280,00')
})

/** Puts a table into the clipboard of the system, as a spreadsheet program does, and pastes it by key. */
async function paste(appPage: AppPage, lines: readonly (readonly string[])[]): Promise<void> {
  const text = lines.map((cells) => cells.join('\t')).join('\r\n')
  await appPage.running.app.evaluate(async ({ clipboard }, copied) => {
    await Promise.resolve(clipboard.writeText(copied))
  }, text)
  await appPage.page.keyboard.press('Control+v')
}

test('rows of a spreadsheet are looked at before they are taken; bad ones are named with why; one step takes all back', async () => {
  const appPage = await openClaims()
  const { keyboard } = appPage.page
  await headRow(appPage, 0).focus()
  await paste(appPage, [
    ['Šifra', 'od', 'do', 'Količina', 'Cijena', 'Iznos'],
    ['M02', '10.06.2025.', '31.03.2026.', '40', '45,00', ''],
    ['N07', '', '', '', '', '15.000,00 €'],
    ['M99', '', '', '', '', '1,00'],
    ['M11', '31.02.2026.', '', '', '', '380,00'],
  ])
  const dialog = appPage.page.getByRole('dialog', { name: appPage.t('screens.paste.title') })
  await expect(dialog.getByRole('row').filter({ hasText: 'M02' })).toContainText('40 seansi × 45,00 €')
  await expect(dialog.getByRole('row').filter({ hasText: 'M99' })).toContainText(appPage.t('errors.paste.headUnknown'))
  await expect(dialog.getByRole('row').filter({ hasText: '31.02.2026.' })).toContainText(
    appPage.t('errors.date.invalid'),
  )
  expect(await codes(appPage)).toEqual(ORDER)
  await appPage.button('screens.paste.take', { count: 2 }, dialog).press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect.poll(() => codes(appPage)).toEqual(['M04', 'M06', 'M01', 'M02', 'N05', 'N08', 'N07'])
  await expect(headRow(appPage, 3)).toBeFocused()
  await expect(headRow(appPage, 3)).toContainText('1.800,00')
  await keyboard.press('Control+z')
  await expect.poll(() => codes(appPage)).toEqual(ORDER)
})

test('a word pasted into a field stays in the field', async () => {
  const appPage = await openClaims()
  const amount = await headField(appPage, 4, 'amountCents')
  await amount.focus()
  await appPage.page.keyboard.press('Control+a')
  await paste(appPage, [['9.000,00']])
  await expect(amount).toHaveValue('9.000,00')
  await expect(appPage.page.getByRole('dialog')).toHaveCount(0)
})

test('guided entry types into the same rows, and switching keeps the place', async () => {
  const appPage = await openClaims()
  const { keyboard } = appPage.page
  await (await headField(appPage, 1, 'amountCents')).focus()
  await keyboard.press('Control+g')
  await expect(appPage.heading('screens.guided.ask.taken')).toBeVisible()
  const amount = appPage.input('claim', 'heads.1.amountCents')
  await expect(amount).toBeFocused()
  await keyboard.press('Control+a')
  await keyboard.type('1.500,00')
  await keyboard.press('Control+g')
  await expect(headRow(appPage, 1)).toBeVisible()
  await expect(amount).toBeFocused()
  await expect(amount).toHaveValue('1.500,00')
  await keyboard.press('Control+g')
  await expect(appPage.heading('screens.guided.ask.taken')).toBeVisible()
  await expect(amount).toBeFocused()
  await keyboard.press('Control+Enter')
  await expect(appPage.heading('screens.guided.ask.costs')).toBeVisible()
  await appPage.page.getByRole('button', { name: /^\+ M11/ }).click()
  await expect(appPage.input('claim', 'heads.3.amountCents')).toBeFocused()
  await keyboard.type('380,00')
  await keyboard.press('Control+g')
  await expect.poll(() => codes(appPage)).toEqual(['M04', 'M06', 'M01', 'M11', 'N05', 'N08'])
  await keyboard.press('Control+z')
  await keyboard.press('Control+z')
  await expect.poll(() => codes(appPage)).toEqual(ORDER)
})

/** Counts in the window every key pressed, without the modifiers themselves, and every press of the mouse. */
async function countHands(appPage: AppPage): Promise<() => Promise<Readonly<{ keys: number; clicks: number }>>> {
  await appPage.page.evaluate(() => {
    const hands = { keys: 0, clicks: 0 }
    const modifiers = ['Control', 'Shift', 'Alt', 'Meta']
    window.addEventListener('keydown', ({ key }) => (hands.keys += modifiers.includes(key) ? 0 : 1), true)
    window.addEventListener('pointerdown', () => (hands.clicks += 1), true)
    Object.assign(window, { hands })
  })
  return () => appPage.page.evaluate(() => (window as unknown as { hands: { keys: number; clicks: number } }).hands)
}

/** Six heads as a person says them: the head by a part of its name or its code, then what is asked for next. */
const SIX: readonly (readonly string[])[] = [
  ['vrijednost rada', '2080', '3,50'],
  ['tera', '40', '45'],
  ['liječenja', '422,73'],
  ['naplaćeni', 'posrednička naknada', '600'],
  ['n05', '6000'],
  ['n08', '8000'],
]

test('six heads typed by the keyboard alone: few keys more than the words and figures themselves', async () => {
  const appPage = await openClaims()
  const { keyboard } = appPage.page
  await appPage.press('screens.claim.new')
  await expect(appPage.input('claim', 'claimant')).toHaveValue(/./)
  const hands = await countHands(appPage)
  await keyboard.press('Insert')
  for (const [at, [head = '', ...figures]] of SIX.entries()) {
    await expect(appPage.page.locator('.openHead input[role=combobox]').first()).toBeFocused()
    await keyboard.type(head)
    await keyboard.press('Enter')
    await expect(appPage.page.locator('.openHead input[role=combobox]').first()).not.toBeFocused()
    for (const [order, figure] of figures.entries()) {
      await keyboard.type(figure)
      const isTitle = figure.includes(' ')
      if (isTitle) for (let tab = 0; tab < 3; tab += 1) await keyboard.press('Tab')
      else if (order < figures.length - 1) await keyboard.press('Enter')
    }
    await keyboard.press(at === SIX.length - 1 ? 'Escape' : 'Control+Enter')
  }
  await expect.poll(() => codes(appPage)).toEqual(['M04', 'M02', 'M01', 'M06', 'N05', 'N08'])
  await expect(appPage.page.locator('.totalRow .num')).toHaveText('24.102,73')
  await expect(headRow(appPage, 4)).toContainText(appPage.t('screens.ledger.evidence', { count: 2 }))
  const { keys, clicks } = await hands()
  const typed = SIX.flat().join('').length
  expect(clicks).toBe(0)
  expect(keys, `${String(typed)} signs typed`).toBeLessThanOrEqual(Math.round(typed * 1.15) + 12 * SIX.length)
  // The keys beside the signs themselves: one to begin, two or three a head.
  expect(keys - typed).toBeLessThanOrEqual(4 * SIX.length)
})
