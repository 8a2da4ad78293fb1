import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { LANGUAGES, LOCALE_TAGS, type Language } from '../../../shared/text/language.ts'
import { OWN_NAMES, type AppPage } from '../pages/appPage.ts'
import { findUnreadable } from '../pages/unreadable.ts'
import { resize } from '../pages/windowSize.ts'
import { WALKS } from '../scenarios/everyScreen.ts'

/**
 * For the eye, not for the machine: NAKNADA_PICTURES=1 npm run test:e2e -- pictures, then look into out/e2e/screens; the
 * path of another folder instead of 1 keeps them from the next run. NAKNADA_PICTURES_SIZES=1366,1920 takes those alone.
 */
const wanted = process.env['NAKNADA_PICTURES']
const sizes = process.env['NAKNADA_PICTURES_SIZES']?.split(',')
const screens = wanted?.startsWith('/') === true ? wanted : join(process.env['NAKNADA_OUT'] ?? 'out/e2e', 'screens')
const OFFICE = { width: 1366, height: 768 }
const PLAIN = { colorScheme: null, forcedColors: null } as const
const LOOKS = [
  { name: '1366', size: OFFICE, media: PLAIN },
  { name: '1920', size: { width: 1920, height: 1080 }, media: PLAIN },
  { name: '1093', size: { width: 1093, height: 614 }, media: PLAIN },
  // What a page zoomed to 110, 150 and 200 % has to lay itself out in.
  { name: '1366-110', size: { width: 1242, height: 698 }, media: PLAIN },
  { name: '1366-150', size: { width: 911, height: 512 }, media: PLAIN },
  { name: '1366-200', size: { width: 683, height: 384 }, media: PLAIN },
  { name: '1366-dark', size: OFFICE, media: { colorScheme: 'dark', forcedColors: null } },
  { name: '1366-forced', size: OFFICE, media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const
const TAKEN = LOOKS.filter(({ name }) => sizes?.includes(name) ?? true)

test.describe.configure({ mode: 'parallel' })

for (const [name, walk] of wanted === undefined ? [] : Object.entries(WALKS)) {
  test(`pictures of every screen ${name}, in every language and size`, async () => {
    test.setTimeout(1_200_000)
    await walk({ look: takeAll, language: 'cnr', prepare: (appPage) => resize(appPage) })
  })
}

async function takeAll(appPage: AppPage, screen: string): Promise<void> {
  for (const language of LANGUAGES) {
    await turnTo(appPage, language)
    for (const { name, size, media } of TAKEN) {
      await resize(appPage, size)
      await appPage.page.emulateMedia(media)
      await settled(appPage)
      const folder = join(screens, language, name)
      mkdirSync(folder, { recursive: true })
      await appPage.page.screenshot({ path: join(folder, `${screen}.png`) })
      const what = `${screen}, ${language}, ${name}`
      expect.soft(await overflow(appPage), `${what}: must not scroll sideways`).toBeLessThanOrEqual(0)
      expect.soft(await findUnreadable(appPage.page, language), `${what}: is read whole`).toEqual([])
    }
  }
  await turnTo(appPage, 'cnr')
  await resize(appPage)
  await settled(appPage)
}

/** Whatever lies over the page stays, and what has the focus keeps it. */
async function turnTo(appPage: AppPage, language: Language): Promise<void> {
  await appPage.page.evaluate((name) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.lang button')]
    buttons.find(({ textContent }) => textContent === name)?.click()
  }, OWN_NAMES[language])
  await expect(appPage.page.locator('html')).toHaveAttribute('lang', LOCALE_TAGS[language])
}

/** The page has laid itself out for the size of its window, lists by their measured rows too. */
function settled(appPage: AppPage): Promise<void> {
  return appPage.page.evaluate(
    () =>
      new Promise<void>((done) => {
        setTimeout(done, 120)
      }),
  )
}

/** By how many pixels the page is wider than its window. */
function overflow(appPage: AppPage): Promise<number> {
  return appPage.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
