import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { createTemporaryFolder } from '../../support/temporaryFolder.ts'
import { AppPage } from '../pages/appPage.ts'
import { axeViolations } from '../pages/axe.ts'
import { signInNamed } from '../pages/signInPage.ts'
import { figuresFolder } from '../scenarios/figuresFolder.ts'

const TITLE = 'I polugodište 2026.'

/** The numbers of the table under a heading. */
async function numbersOf(appPage: AppPage, name: string): Promise<readonly string[]> {
  return appPage.page.getByRole('table', { name }).locator('td.num').allTextContents()
}

test('a coordinator sees how many came how far, freezes it, and finds it the same after a restart and a year', async () => {
  test.setTimeout(240_000)
  const { folder, passwordOf } = await figuresFolder()
  const csv = join(createTemporaryFolder(), 'pracenje.csv')
  const env = { NAKNADA_DIALOG_SAVE: csv, NAKNADA_TODAY: '2026-06-30' }
  const first = await AppPage.open({ userData: folder, env })
  await signInNamed(first, 'Osoba coordinatorA', passwordOf('coordinatorA'))
  await first.go('monitoring')
  const heading = `${first.t('monitoring.steps.title')} ${first.t('monitoring.steps.small')}`
  await expect(first.page.getByRole('table', { name: heading })).toBeVisible()
  const counted = await numbersOf(first, heading)
  expect(counted[0]).toBe('60')
  expect(await axeViolations(first.page, {})).toEqual([])

  await expect(first.page.locator('.bar').first()).toBeVisible()
  await first.page.keyboard.press('t')
  await expect(first.page.locator('.bar')).toHaveCount(0)
  expect(await numbersOf(first, heading)).toEqual(counted)
  await first.page.keyboard.press('t')

  await first.press('monitoring.freeze.button')
  const dialog = first.page.getByRole('dialog')
  await first.field('monitoring.freeze.name', {}, dialog).fill(TITLE)
  await first.button('monitoring.freeze.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await expect(first.page.getByRole('button', { name: TITLE })).toBeVisible()
  await first.close()

  const later = await AppPage.open({ userData: folder, env: { ...env, NAKNADA_TODAY: '2027-06-30' } })
  await signInNamed(later, 'Osoba coordinatorA', passwordOf('coordinatorA'))
  await later.go('monitoring')
  await later.page.getByRole('button', { name: TITLE }).click()
  await expect(later.button('monitoring.toToday')).toBeVisible()
  expect(await numbersOf(later, heading)).toEqual(counted)
  await later.press('monitoring.export.csv')
  await expect(later.page.getByText(later.t('monitoring.export.done'))).toBeVisible()
  const written = readFileSync(csv, 'utf8')
  expect(written).toContain('obaviještena')
  expect(written).not.toContain('Nekić')
  expect(written).not.toContain('K.br.')
  await later.close()
})
