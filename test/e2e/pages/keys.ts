import { expect, type Locator } from '@playwright/test'
import { PEOPLE, type Who } from '../../support/office/people.ts'
import type { Desk } from './desk.ts'

const STEPS = 200

/** Presses Tab until the wanted place has the focus; a place that Tab never reaches fails the test. */
export async function tabTo(desk: Desk, wanted: Locator, key = 'Tab'): Promise<void> {
  await expect(wanted).toBeVisible()
  await expect(wanted).toBeEnabled()
  for (let step = 0; step < STEPS; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await desk.page.keyboard.press(key)
  }
  throw new Error('the keyboard does not get there')
}

export async function pushByKey(desk: Desk, button: Locator): Promise<void> {
  await tabTo(desk, button)
  await desk.page.keyboard.press('Enter')
}

export async function typeByKey(desk: Desk, field: Locator, text: string): Promise<void> {
  await tabTo(desk, field)
  await desk.page.keyboard.press('Control+a')
  await desk.page.keyboard.type(text)
  await expect(field).toHaveValue(text)
}

export async function tickByKey(desk: Desk, box: Locator): Promise<void> {
  await tabTo(desk, box)
  await desk.page.keyboard.press('Space')
  await expect(box).toBeChecked()
}

/** Goes down a list of choices to the one with that value. */
export async function chooseByKey(desk: Desk, list: Locator, value: string): Promise<void> {
  await tabTo(desk, list)
  await desk.page.keyboard.press('Home')
  for (let step = 0; step < STEPS && (await list.inputValue()) !== value; step += 1)
    await desk.page.keyboard.press('ArrowDown')
  await expect(list).toHaveValue(value)
}

/** Goes with the arrow keys to a tab of the open case file; it opens as it is reached. */
export async function openTabByKey(desk: Desk, name: string): Promise<void> {
  await tabTo(desk, desk.tabs().getByRole('tab', { selected: true }))
  const wanted = desk.tabs().getByRole('tab', { name: desk.t(`screens.tab.${name}`), selected: true })
  for (let step = 0; step < STEPS && (await wanted.count()) === 0; step += 1) {
    await desk.page.keyboard.press('ArrowRight')
  }
  await expect(wanted).toBeFocused()
}

export async function signInByKey(desk: Desk, who: Who, password: string): Promise<void> {
  const account = desk.page.getByRole('radio', { name: new RegExp(`^${PEOPLE[who].displayName}`) })
  await expect(desk.heading('screens.signIn.title')).toBeVisible()
  await tabTo(desk, desk.page.getByRole('radio', { checked: true }), 'Shift+Tab')
  for (let step = 0; step < STEPS && !(await account.isChecked()); step += 1)
    await desk.page.keyboard.press('ArrowDown')
  await typeByKey(desk, desk.field('screens.signIn.password'), password)
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.getByRole('navigation', { name: desk.t('shell.navigation') })).toBeVisible()
}
