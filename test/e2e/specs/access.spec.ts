import { expect, test } from '@playwright/test'
import type { Language } from '../../../shared/text/language.ts'
import type { RunOptions } from 'axe-core'
import type { AppPage } from '../pages/appPage.ts'
import { axeViolations } from '../pages/axe.ts'
import { OFFICE_SCREEN, resize, type WindowSize } from '../pages/windowSize.ts'
import { WALKS } from '../scenarios/everyScreen.ts'

// A message that is missing shows its key.
const KEY =
  /\b(?:acts|deadlines|documents|duties|errors|findings|forms|menu|papers|refusals|roles|screens|shell|today)\.[a-z][A-Za-z]*\.?[A-Za-z.]*/

type Media = Readonly<{ colorScheme?: 'light' | 'dark'; forcedColors?: 'active' }>

const COLOURS: readonly Media[] = [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'dark', forcedColors: 'active' },
]

/** Each script in the window of an office laptop, or what 200 % of zoom leaves of it. */
const LOOKS: readonly Readonly<{ language: Language; size: WindowSize }>[] = [
  { language: 'cnr', size: OFFICE_SCREEN },
  { language: 'cnr-Cyrl', size: { width: 683, height: 384 } },
  { language: 'en', size: OFFICE_SCREEN },
]

/** The colours go round from screen to screen, in each script from another one on: every screen is seen in all of them, every script too. */
function coloursOf(script: number, screen: number): Media {
  return COLOURS[(script + screen) % COLOURS.length] ?? {}
}

test.describe.configure({ mode: 'parallel' })

for (const [script, { language, size }] of LOOKS.entries()) {
  for (const [name, walk] of Object.entries(WALKS)) {
    const title = `${language}, ${String(size.width)} wide, light, dark and high contrast in turn`
    test(`no screen ${name} has a fault that axe can see, is too wide, or has a message without words: ${title}`, async () => {
      test.setTimeout(600_000)
      let seen = 0
      const look = async (appPage: AppPage, screen: string) => {
        const media = coloursOf(script, seen)
        seen += 1
        await show(appPage, media)
        await lookAt(appPage, `${screen}, ${nameOf(media)}`, media)
      }
      await walk({ look, language, prepare: (appPage) => resize(appPage, size) })
    })
  }
}

function nameOf({ colorScheme, forcedColors }: Media): string {
  return forcedColors === undefined ? (colorScheme ?? '') : 'high contrast'
}

async function show(appPage: AppPage, { colorScheme, forcedColors }: Media): Promise<void> {
  await appPage.page.emulateMedia({ colorScheme: colorScheme ?? null, forcedColors: forcedColors ?? null })
  // The library of the dialogs keeps one transparent for a moment; until then axe does not count it as open.
  for (const dialog of await appPage.page.locator('.overlay').all()) await expect(dialog).toHaveCSS('opacity', '1')
}

// Only violations are described, and the style sheets are not read a second time (they hold no rule of orientation). What is
// pressed is at least 24 pixels high and wide, or stands apart (WCAG 2.5.8).
const OPTIONS = {
  resultTypes: ['violations'],
  preload: false,
  rules: { 'target-size': { enabled: true } },
} satisfies RunOptions

async function lookAt(appPage: AppPage, name: string, { forcedColors }: Media): Promise<void> {
  // In high contrast the system paints its own colours over those that axe reads.
  const rules = { ...OPTIONS.rules, ...(forcedColors === undefined ? {} : { 'color-contrast': { enabled: false } }) }
  expect.soft(await axeViolations(appPage.page, { ...OPTIONS, rules }), name).toEqual([])
  expect.soft(await appPage.page.locator('body').innerText(), name).not.toMatch(KEY)
  const tooWide = await appPage.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect.soft(tooWide, `${name} must not scroll sideways`).toBeLessThanOrEqual(0)
}
