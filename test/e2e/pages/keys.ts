import { expect, type Locator } from '@playwright/test'
import { PEOPLE, type Who } from '../../support/office/people.ts'
import type { AppPage } from './appPage.ts'

const STEPS = 200
/** So many signs of a text are typed key by key; what follows comes at once, as from an input method. */
const BY_KEYS = 12

/** Presses Tab until the wanted place has the focus; a place that Tab never reaches fails the test. */
export async function tabTo(appPage: AppPage, wanted: Locator, key = 'Tab'): Promise<void> {
  await expect(wanted).toBeVisible()
  await expect(wanted).toBeEnabled()
  // Found once and held: to look for it by its name after each key takes longer than the key.
  let place = await wanted.elementHandle()
  for (let step = 0; step < STEPS; step += 1) {
    const state = await place.evaluate((element) => ({
      isFocused: element === document.activeElement,
      isGone: !element.isConnected,
    }))
    if (state.isFocused) return
    if (state.isGone) place = await wanted.elementHandle()
    else await appPage.page.keyboard.press(key)
  }
  throw new Error('the keyboard does not get there')
}

export async function pushByKey(appPage: AppPage, button: Locator): Promise<void> {
  await tabTo(appPage, button)
  await appPage.page.keyboard.press('Enter')
}

export async function typeByKey(appPage: AppPage, field: Locator, text: string): Promise<void> {
  await tabTo(appPage, field)
  await appPage.page.keyboard.press('Control+a')
  await appPage.page.keyboard.type(text.slice(0, BY_KEYS))
  if (text.length > BY_KEYS) await appPage.page.keyboard.insertText(text.slice(BY_KEYS))
  await expect(field).toHaveValue(text)
}

export async function tickByKey(appPage: AppPage, box: Locator): Promise<void> {
  await tabTo(appPage, box)
  await appPage.page.keyboard.press('Space')
  await expect(box).toBeChecked()
}

/** Goes down a list of choices to the one with that value. */
export async function chooseByKey(appPage: AppPage, list: Locator, value: string): Promise<void> {
  if (await list.evaluate((element) => element instanceof HTMLFieldSetElement)) {
    const wanted = list.locator(`input[value="${value}"]`)
    await tabTo(appPage, list.locator('input:checked').or(list.locator('input').first()).first())
    await appPage.page.keyboard.press('Space')
    for (let step = 0; step < STEPS && !(await wanted.isChecked()); step += 1)
      await appPage.page.keyboard.press('ArrowRight')
    return
  }
  await tabTo(appPage, list)
  await appPage.page.keyboard.press('Home')
  for (let step = 0; step < STEPS && (await list.inputValue()) !== value; step += 1)
    await appPage.page.keyboard.press('ArrowDown')
  await expect(list).toHaveValue(value)
}

/** Goes with the arrow keys to a tab of the open case file; it opens as it is reached. */
export async function openTabByKey(appPage: AppPage, name: string): Promise<void> {
  await tabTo(appPage, appPage.tabs().getByRole('tab', { selected: true }))
  const wanted = appPage.tabs().getByRole('tab', { name: appPage.t(`screens.tab.${name}`), selected: true })
  for (let step = 0; step < STEPS && (await wanted.count()) === 0; step += 1) {
    await appPage.page.keyboard.press('ArrowRight')
  }
  await expect(wanted).toBeFocused()
}

export async function signInByKey(appPage: AppPage, who: Who, password: string): Promise<void> {
  const account = appPage.page.getByRole('radio', { name: new RegExp(`^${PEOPLE[who].displayName}`) })
  await expect(appPage.heading('shell.signIn.title')).toBeVisible()
  await tabTo(appPage, appPage.page.getByRole('radio', { checked: true }), 'Shift+Tab')
  for (let step = 0; step < STEPS && !(await account.isChecked()); step += 1)
    await appPage.page.keyboard.press('ArrowDown')
  await typeByKey(appPage, appPage.field('shell.signIn.password'), password)
  await appPage.page.keyboard.press('Enter')
  await expect(appPage.page.getByRole('navigation', { name: appPage.t('shell.navigation') })).toBeVisible()
}
