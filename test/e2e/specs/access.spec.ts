import { expect, test } from '@playwright/test'
import type { Language } from '../../../shared/text/language.ts'
import type { RunOptions } from 'axe-core'
import type { AppPage } from '../pages/appPage.ts'
import { axeViolations } from '../pages/axe.ts'
import { PLAIN, recolour, showAs, type Colours, type Look } from '../pages/showAs.ts'
import { findUnreadable } from '../pages/unreadable.ts'
import { OFFICE_SCREEN, resize, type WindowSize } from '../pages/windowSize.ts'
import { WALKS } from '../scenarios/everyScreen.ts'
import { rounds } from '../../support/rounds.ts'

// A message that is missing shows its key.
const KEY =
  /\b(?:acts|deadlines|documents|duties|errors|findings|forms|menu|papers|refusals|roles|screens|shell|today)\.[a-z][A-Za-z]*\.?[A-Za-z.]*/

const COLOURS: readonly Colours[] = [
  { colorScheme: 'light', forcedColors: null },
  { colorScheme: 'dark', forcedColors: null },
  { colorScheme: 'dark', forcedColors: 'active' },
]

/** Each script in the window of an office laptop, or what 200 % of zoom leaves of it. */
const LOOKS: readonly Readonly<{ language: Language; size: WindowSize }>[] = [
  { language: 'cnr', size: OFFICE_SCREEN },
  { language: 'cnr-Cyrl', size: { width: 683, height: 384 } },
  { language: 'en', size: OFFICE_SCREEN },
]

/** The colours go round from screen to screen, in each script from another one on: every screen is seen in all of them, every script too. */
function coloursOf(script: number, screen: number): Colours {
  return COLOURS[(script + screen) % COLOURS.length] ?? PLAIN
}

test.describe.configure({ mode: 'parallel' })

/** In how many looks each screen is seen: in that of its walk alone, or in every script. */
const SEEN = rounds(1, LOOKS.length)

// Each walk is gone in one script and its window, another from walk to walk.
for (const [walked, [name, walk]] of Object.entries(WALKS).entries()) {
  // The own look comes last, so that a screen has to be turned back in its colours alone.
  const next = (walked % LOOKS.length) + 1
  const looks = [...LOOKS.slice(next), ...LOOKS.slice(0, next)].slice(-SEEN)
  const own = LOOKS[next - 1] ?? { language: 'cnr', size: OFFICE_SCREEN }
  const title = `${String(SEEN)} of 3 rounds through scripts, light, dark and high contrast in turn, walked in ${own.language}`
  test(`no screen ${name} has a fault that axe can see, is too wide, or has a message without words: ${title}`, async () => {
    test.setTimeout(600_000)
    let seen = 0
    const look = async (appPage: AppPage, screen: string) => {
      for (const [script, { language, size }] of looks.entries()) {
        const shown = { language, size, colours: coloursOf(script, seen) }
        await showAs(appPage, shown)
        await lookAt(appPage, screen, shown)
      }
      seen += 1
      await recolour(appPage, PLAIN)
    }
    await walk({ look, language: own.language, prepare: (appPage) => resize(appPage, own.size) })
  })
}

// Only violations are described, and the style sheets are not read a second time (they hold no rule of orientation). What is
// pressed is at least 24 pixels high and wide, or stands apart (WCAG 2.5.8).
const OPTIONS = {
  resultTypes: ['violations'],
  preload: false,
  rules: { 'target-size': { enabled: true } },
} satisfies RunOptions

async function lookAt(appPage: AppPage, screen: string, { language, colours }: Look): Promise<void> {
  const isForced = colours.forcedColors !== null
  const name = `${screen}, ${language}, ${isForced ? 'high contrast' : (colours.colorScheme ?? '')}`
  // In high contrast the system paints its own colours over those that axe reads.
  const rules = { ...OPTIONS.rules, ...(isForced ? { 'color-contrast': { enabled: false } } : {}) }
  expect.soft(await axeViolations(appPage.page, { ...OPTIONS, rules }), name).toEqual([])
  expect.soft(await appPage.page.locator('body').innerText(), name).not.toMatch(KEY)
  expect.soft(await findUnreadable(appPage.page, language), `${name}: is read whole`).toEqual([])
}
