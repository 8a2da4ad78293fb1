import { expect, test, type Locator } from '@playwright/test'
import { MANY } from '../../support/office/beginnings.ts'
import { Desk } from '../pages/desk.ts'
import { signInAs } from '../pages/signInPage.ts'
import { resize } from '../pages/windowSize.ts'
import { officeFolder } from '../story/officeFolder.ts'

test.describe.configure({ mode: 'parallel' })

const rows = (desk: Desk) => desk.page.locator('[role="row"][data-key]')
const isFocused = (row: Locator) => expect(row).toBeFocused()

test('work on two claims of one file names each claimant and opens that very claim', async () => {
  const desk = await Desk.open({ userData: await officeFolder('twoClaims') })
  await signInAs(desk, 'prosecutor')
  for (const [victim, other] of [
    ['Oštećeni V', 'Oštećena A'],
    ['Oštećena A', 'Oštećeni V'],
  ] as const) {
    await desk.go('today')
    const row = desk.row(victim)
    await expect(row).toHaveCount(1)
    await expect(row).not.toContainText(other)
    await row.click()
    await expect(desk.page.getByRole('button', { name: new RegExp(`^${victim}`), pressed: true })).toBeVisible()
    await expect(desk.page.getByRole('tab', { selected: true })).toHaveText(new RegExp(desk.t('screens.tab.claims')))
  }
  await desk.close()
})

test('the print task opens that very order, and walking through the queue another', async () => {
  const desk = await Desk.open({ userData: await officeFolder('twoOrders') })
  await signInAs(desk, 'clerk')
  for (const victim of ['Oštećena A', 'Oštećeni V']) {
    await desk.go('today')
    await desk.row(victim).click()
    const panel = desk.page.getByRole('region', { name: desk.text.like('screens.print.desk') })
    await expect(panel).toContainText(victim)
    await expect(desk.page.getByRole('row', { selected: true })).toContainText(victim)
  }
  await desk.page.getByRole('row', { selected: true }).focus()
  const selected = (await desk.page.getByRole('row', { selected: true }).textContent()) ?? ''
  await desk.page.keyboard.press(selected.includes('Oštećeni V') ? 'ArrowUp' : 'ArrowDown')
  await desk.page.keyboard.press('ArrowUp')
  await expect(desk.page.getByRole('row', { selected: true })).toHaveCount(1)
  await desk.close()
})

test('a long list reads on as one scrolls, draws only what is seen, and is found again as it was left', async () => {
  const desk = await Desk.open({ userData: await officeFolder('manyFiles') })
  await signInAs(desk, 'prosecutor')
  await desk.go('caseFiles')
  await expect(desk.page.getByText(desk.t('screens.caseFiles.count', { count: MANY }))).toBeVisible()
  await desk.page.getByLabel(desk.t('screens.caseFiles.search')).focus()
  await desk.page.keyboard.press('ArrowDown')
  await isFocused(rows(desk).first())
  for (let step = 0; step < 14; step += 1) await desk.page.keyboard.press('PageDown')
  await expect.poll(() => desk.page.locator('#body').evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(3_000)
  expect(await rows(desk).count()).toBeLessThan(60)
  const left = desk.page.locator('[role="row"]:focus')
  const key = (await left.getAttribute('data-key')) ?? ''
  const scrolled = await desk.page.locator('#body').evaluate(({ scrollTop }) => scrollTop)
  await desk.page.keyboard.press('Enter')
  await isFocused(desk.page.getByRole('heading', { level: 1 }))
  await desk.page.keyboard.press('Alt+ArrowLeft')
  await isFocused(desk.page.locator(`[role="row"][data-key="${key}"]`))
  expect(Math.abs((await desk.page.locator('#body').evaluate(({ scrollTop }) => scrollTop)) - scrolled)).toBeLessThan(
    60,
  )
  await desk.close()
})

test('the filter finds a mark in any spelling, and says where nothing is found', async () => {
  const desk = await Desk.open({ userData: await officeFolder('manyFiles') })
  await signInAs(desk, 'prosecutor')
  await desk.go('caseFiles')
  await desk.page.keyboard.press('/')
  const field = desk.page.getByLabel(desk.t('screens.caseFiles.search'))
  await isFocused(field)
  await field.fill('kt 117')
  await expect(rows(desk)).toHaveCount(1)
  await expect(rows(desk)).toContainText('Kt.br.117/25')
  await field.fill('zzz')
  await expect(desk.page.getByText(desk.t('screens.caseFiles.noMatch'))).toBeVisible()
  await desk.close()
})

test('beside a long queue the order in hand stays in sight and scrolls by itself', async () => {
  const desk = await Desk.open({ userData: await officeFolder('twoOrders') })
  await resize(desk, { width: 1366, height: 500 })
  await signInAs(desk, 'clerk')
  await desk.go('print')
  const panel = desk.page.getByRole('region', { name: desk.text.like('screens.print.desk') })
  await expect(panel).toBeVisible()
  // As if the queue were long: fifty orders would take the test a minute to issue.
  await desk.page.locator('.queue').evaluate((queue: HTMLElement) => {
    queue.style.minHeight = '4000px'
  })
  await desk.page.locator('#body').evaluate((body) => {
    body.scrollTop = 2_000
  })
  await expect(panel.getByRole('heading', { level: 2 })).toBeInViewport()
  const box = await panel.boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(500)
  await desk.close()
})
