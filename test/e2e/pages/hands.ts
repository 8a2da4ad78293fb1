import type { Locator } from '@playwright/test'
import type { AppPage } from './appPage.ts'

const MOST_TABS = 120

type Count = { clicks: number; keys: number }

/**
 * The hands of a person at the window, counted: every press of the mouse and every key. A sign is one key, and so is a key held
 * together with Ctrl, Alt or Shift. Nothing else touches the window while they are at work.
 */
export class Hands {
  /** The signs of what was typed: the content, without any key that only leads somewhere. */
  typed = 0
  readonly steps: (Count & { name: string })[] = []
  readonly #appPage: AppPage

  constructor(appPage: AppPage) {
    this.#appPage = appPage
  }

  /** What follows is counted under that name. */
  begin(name: string): void {
    this.steps.push({ name, clicks: 0, keys: 0 })
  }

  async click(target: Locator): Promise<void> {
    await target.click()
    this.#now.clicks += 1
  }

  /** Types where the focus is. */
  async type(text: string): Promise<void> {
    await this.#appPage.page.keyboard.type(text)
    this.#now.keys += [...text].length
    this.typed += [...text].length
  }

  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.#appPage.page.keyboard.press(key)
    this.#now.keys += times
  }

  /** Locks by the key; the next window asks who is there. */
  async lock(): Promise<void> {
    await this.#appPage.lock()
    this.#now.keys += 1
  }

  /** Presses Tab until the field has the focus. */
  async tabTo(field: Locator, key = 'Tab'): Promise<void> {
    await field.waitFor()
    for (let step = 0; step < MOST_TABS; step += 1) {
      if (await isFocused(field)) return
      await this.press(key)
    }
    throw new Error('the keyboard does not get there')
  }

  /** Goes to a field by Tab and types into it. */
  async tabInto(field: Locator, text: string, key = 'Tab'): Promise<void> {
    await this.tabTo(field, key)
    await this.type(text)
  }

  /** Does an act found by a part of its name; the part is none of the content. */
  async command(name: string, part: string): Promise<void> {
    await this.press('Control+k')
    await this.#appPage.page.keyboard.type(part)
    this.#now.keys += part.length
    const { page } = this.#appPage
    await page.getByRole('option', { name }).waitFor()
    const chosen = page.locator('[role="option"][data-focused]')
    while ((await chosen.textContent())?.includes(name) !== true) await this.press('ArrowDown')
    await this.press('Enter')
  }

  /** Types into a field; it is pressed first where one does not stand in it already. */
  async fill(field: Locator, text: string): Promise<void> {
    if (!(await isFocused(field))) await this.click(field)
    await this.type(text)
  }

  /**
   * Chooses one of a few that stand in sight, or from a list of the system, which is opened with one press and answered with
   * another; its window is none of the page, so that the choice is made without the mouse and counted.
   */
  async choose(field: Locator, value: string): Promise<void> {
    await field.waitFor()
    if (await field.evaluate((element) => element instanceof HTMLFieldSetElement)) {
      await this.click(field.locator(`input[value="${value}"]`))
      return
    }
    if ((await field.inputValue()) === value) return
    await field.selectOption(value)
    this.#now.clicks += 2
  }

  total(): Count {
    return {
      clicks: this.steps.reduce((sum, { clicks }) => sum + clicks, 0),
      keys: this.steps.reduce((sum, { keys }) => sum + keys, 0),
    }
  }

  /** A table of the steps as text. */
  report(): string {
    const rows = [...this.steps, { name: 'all', ...this.total() }]
    return rows
      .map(({ name, clicks, keys }) => `${name.padEnd(44)}${String(clicks).padStart(5)}${String(keys).padStart(7)}\n`)
      .join('')
  }

  get #now(): Count {
    const now = this.steps.at(-1)
    if (now === undefined) throw new Error('no step has begun')
    return now
  }
}

async function isFocused(field: Locator): Promise<boolean> {
  await field.waitFor()
  return field.evaluate((element) => element === document.activeElement)
}
