import { expect, type Locator, type Page } from '@playwright/test'
import { columnOf, rowsOn } from '../../../renderer/forms/paths.ts'
import type { Language } from '../../../shared/text/language.ts'
import { launchApp, type LaunchOptions, type RunningApp } from '../../support/electron/launchApp.ts'
import { texts, type Texts } from './texts.ts'

export const TODAY = '2026-06-15'
/** The keys of passwords cost what they cost in an office, instead of the least that the program allows. */
export const USUAL_KEY_COST = { NAKNADA_KEY_COST: '' } as const
/** What each language is called in itself. */
export const OWN_NAMES = {
  cnr: 'Latinica',
  'cnr-Cyrl': 'Ћирилица',
  en: 'English',
} as const

/** One person at one window: everything is found as a person finds it, by role and label in the language shown. */
export class AppPage {
  running: RunningApp
  page: Page
  text: Texts

  constructor(running: RunningApp, language: Language) {
    this.running = running
    this.page = running.page
    this.text = texts(language)
  }

  static async open(options: LaunchOptions = {}, language: Language = 'cnr'): Promise<AppPage> {
    const env = { NAKNADA_TODAY: TODAY, NAKNADA_KEY_COST: 'floor', ...options.env }
    return new AppPage(await launchApp({ ...options, env }), language)
  }

  t(key: string, params?: Readonly<Record<string, string | number>>): string {
    return this.text.t(key, params)
  }

  field(key: string, params?: Readonly<Record<string, string | number>>, within: Page | Locator = this.page): Locator {
    return within.getByLabel(this.t(key, params), { exact: true })
  }

  /** One side of a text kept in both languages. */
  side(key: string, side: 'cnr' | 'en', within: Page | Locator = this.page): Locator {
    return within.getByLabel(`${this.t(key)} · ${this.t(`screens.mark.${side}`)}`, { exact: true })
  }

  /** A field of a form by its path, `heads.2.amountCents`. */
  input(form: string, path: string, within: Page | Locator = this.page): Locator {
    // The list of a field and the button that opens it bear the label of the field as well.
    return within
      .getByLabel(this.#labelOf(form, path), { exact: true })
      .and(this.page.locator(':not(button, [role=listbox])'))
  }

  /** One side of a field of a form that is kept in both languages. */
  inputSide(form: string, path: string, side: 'cnr' | 'en', within: Page | Locator = this.page): Locator {
    return within.getByLabel(this.#labelOf(form, path, ` · ${this.t(`screens.mark.${side}`)}`), { exact: true })
  }

  #labelOf(form: string, path: string, mark = ''): string {
    const rows = rowsOn(path).map(({ list, row }) => this.t(`forms.row.${list}`, { row }))
    return [`${this.t(`forms.${form}.${columnOf(path)}`)}${mark}`, ...rows].join(', ')
  }

  button(key: string, params?: Readonly<Record<string, string | number>>, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name: this.t(key, params), exact: true })
  }

  heading(key: string): Locator {
    return this.page.getByRole('heading', { name: this.t(key), exact: true })
  }

  async press(key: string, params?: Readonly<Record<string, string | number>>): Promise<void> {
    await this.button(key, params).click()
  }

  /** Chooses another language; everything on the screen follows at once. */
  async speak(language: Language): Promise<void> {
    await this.page.getByRole('button', { name: OWN_NAMES[language], exact: true }).click()
    this.text = texts(language)
    // The language of a person is a group of that name as well.
    await expect(this.page.getByRole('group', { name: this.t('shell.language.label') }).first()).toBeVisible()
  }

  /** Goes to a screen of the left column. */
  async go(
    name:
      | 'today'
      | 'caseFiles'
      | 'print'
      | 'unpaid'
      | 'packets'
      | 'monitoring'
      | 'audit'
      | 'proof'
      | 'schedule'
      | 'workload'
      | 'office'
      | 'shared'
      | 'recovery'
      | 'backups',
  ): Promise<void> {
    const label = this.t(`shell.nav.${name}`)
    await this.page
      .getByRole('navigation')
      .getByRole('button', { name: new RegExp(`^${label}( ?\\d+)?$`) })
      .click()
    await expect(this.page.getByRole('heading', { name: label, level: 1 })).toBeVisible()
  }

  /** Goes to what the person sets for themselves. */
  async openSettings(): Promise<void> {
    await this.page
      .getByRole('navigation')
      .getByRole('button', { name: this.t('shell.nav.settings') })
      .click()
    await expect(this.heading('shell.nav.settings')).toBeVisible()
  }

  /** Goes to a tab of the open case file. */
  async tab(
    name: 'people' | 'claims' | 'evidence' | 'hearings' | 'decisions' | 'papers' | 'collection' | 'journal',
  ): Promise<void> {
    await this.tabs()
      .getByRole('tab', { name: new RegExp(`^${this.t(`screens.tab.${name}`)}( ?\\d+)?$`) })
      .click()
  }

  /** Takes from a long list the entry that says so, by typing it. */
  async pick(field: Locator, label: string): Promise<void> {
    await field.fill(label)
    await field.press('Enter')
    await expect(field).toHaveValue(label)
  }

  /** Chooses from a list, or of a few that stand in sight, the one with that value. */
  async choose(field: Locator, value: string): Promise<void> {
    await expect(field).toBeVisible()
    const isGroup = await field.evaluate((element) => element instanceof HTMLFieldSetElement)
    if (isGroup) await field.locator(`input[value="${value}"]`).check()
    else await field.selectOption(value)
  }

  /** The tabs of the open case file. */
  tabs(): Locator {
    return this.page.getByRole('tablist', { name: this.t('screens.caseFile.tabs') })
  }

  /** The row of a list or table that says this. */
  row(name: string | RegExp): Locator {
    return this.page.getByRole('row', { name })
  }

  /** Opens from the first screen the piece of work that waits for this. */
  async openWork(task: string): Promise<void> {
    await this.go('today')
    const row = this.row(this.t(`today.task.${task}`))
    // In a low window the list is scrolled first, and lays its rows out anew for it: a press meanwhile would meet no row.
    await row.scrollIntoViewIfNeeded()
    await row.evaluate(() => new Promise(requestAnimationFrame))
    await row.click()
  }

  /** Locks with the keyboard; the old window and all it held are gone, a new one asks who is there. */
  async lock(): Promise<void> {
    // The window is gone before the key comes up again.
    await this.toSignIn(() => this.page.keyboard.press('Control+l').catch(() => undefined))
  }

  /** Does what makes the window give way to a new one on the sign-in page. */
  async toSignIn(work: () => Promise<unknown>): Promise<void> {
    const next = this.running.app.waitForEvent('window')
    await work()
    this.page = await next
    await expect(this.heading('shell.signIn.title')).toBeVisible()
  }

  async close(): Promise<void> {
    await this.running.app.close().catch(() => undefined)
  }
}
