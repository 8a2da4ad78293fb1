import { expect } from '@playwright/test'
import { LOCALE_TAGS, type Language } from '../../../shared/text/language.ts'
import { OWN_NAMES, type AppPage } from './appPage.ts'
import { resize, type WindowSize } from './windowSize.ts'

export type Colours = Readonly<{ colorScheme: 'light' | 'dark' | null; forcedColors: 'active' | null }>
/** In which language, window and colours a screen is looked at. */
export type Look = Readonly<{ language: Language; size: WindowSize; colours: Colours }>

export const PLAIN: Colours = { colorScheme: null, forcedColors: null }

/** Shows the screen that stands there, and whatever lies over it, in another look; what has the focus keeps it. */
export async function showAs(appPage: AppPage, { language, size, colours }: Look): Promise<void> {
  await turnTo(appPage, language)
  await resize(appPage, size)
  await recolour(appPage, colours)
  // The library of the dialogs keeps one transparent for a moment; until then axe does not count it as open.
  for (const dialog of await appPage.page.locator('.overlay').all()) await expect(dialog).toHaveCSS('opacity', '1')
}

/** Shows it in other colours alone. */
export async function recolour(appPage: AppPage, colours: Colours): Promise<void> {
  await appPage.page.emulateMedia(colours)
  await settled(appPage)
}

/**
 * Presses the language in the page itself: a dialog lets no press through to it. Waits there too, frame by frame: what asks from outside asks
 * again only after a tenth of a second, then a quarter.
 */
async function turnTo({ page }: AppPage, language: Language): Promise<void> {
  await page.evaluate((name) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.lang button')]
    buttons.find(({ textContent }) => textContent === name)?.click()
  }, OWN_NAMES[language])
  await page.waitForFunction((tag) => document.documentElement.lang === tag, LOCALE_TAGS[language])
}

/** The page has laid itself out for the size of its window, lists by their measured rows too, and nothing moves or fades any more. */
function settled({ page }: AppPage): Promise<void> {
  return page.evaluate(async () => {
    const frame = () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => {
          done()
        })
      })
    for (let frames = 0; frames < 3; frames += 1) await frame()
    while (document.getAnimations().some(({ playState }) => playState === 'running')) await frame()
  })
}
