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

/**
 * Every rule in the first colours of each; in the further ones only that of contrast, the one that colours can break. The
 * window is that of an office laptop, or what 200 % of zoom leaves of it.
 */
const LOOKS: readonly Readonly<{ language: Language; size: WindowSize; colours: readonly [Media, ...Media[]] }>[] = [
  { language: 'cnr', size: OFFICE_SCREEN, colours: [{ colorScheme: 'light' }, { colorScheme: 'dark' }] },
  { language: 'cnr-Cyrl', size: { width: 683, height: 384 }, colours: [{ colorScheme: 'light' }] },
  { language: 'en', size: OFFICE_SCREEN, colours: [{ colorScheme: 'dark', forcedColors: 'active' }] },
]

test.describe.configure({ mode: 'parallel' })

for (const { language, size, colours } of LOOKS) {
  for (const [name, walk] of Object.entries(WALKS)) {
    const title = `${language}, ${String(size.width)} wide, ${colours.map(nameOf).join(', ')}`
    test(`no screen ${name} has a fault that axe can see, is too wide, or has a message without words: ${title}`, async () => {
      test.setTimeout(600_000)
      const [first, ...further] = colours
      const prepare = async (appPage: AppPage) => {
        await resize(appPage, size)
        await show(appPage, first)
      }
      const look = async (appPage: AppPage, screen: string) => {
        await lookAt(appPage, screen, first)
        for (const media of further) await lookAtContrast(appPage, `${screen} ${nameOf(media)}`, media)
        if (further.length > 0) await show(appPage, first)
      }
      await walk({ look, language, prepare })
    })
  }
}

function nameOf({ colorScheme, forcedColors }: Media): string {
  return forcedColors === undefined ? (colorScheme ?? '') : 'high contrast'
}

async function show(appPage: AppPage, { colorScheme, forcedColors }: Media): Promise<void> {
  await appPage.page.emulateMedia({ colorScheme: colorScheme ?? null, forcedColors: forcedColors ?? null })
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

async function lookAtContrast(appPage: AppPage, name: string, media: Media): Promise<void> {
  await show(appPage, media)
  const runOnly: RunOptions['runOnly'] = { type: 'rule', values: ['color-contrast'] }
  expect.soft(await axeViolations(appPage.page, { ...OPTIONS, rules: {}, runOnly }), name).toEqual([])
}
