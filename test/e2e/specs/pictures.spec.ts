import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { LANGUAGES } from '../../../shared/text/language.ts'
import type { AppPage } from '../pages/appPage.ts'
import { resize } from '../pages/windowSize.ts'
import { visitEveryScreen } from '../scenarios/everyScreen.ts'

/**
 * For the eye, not for the machine: NAKNADA_PICTURES=1 npm run test:e2e -- pictures, then look into out/e2e/screens; the
 * path of another folder instead of 1 keeps them from the next run.
 */
const wanted = process.env['NAKNADA_PICTURES']
const screens = wanted?.startsWith('/') === true ? wanted : join(process.env['NAKNADA_OUT'] ?? 'out/e2e', 'screens')
const OFFICE = { width: 1366, height: 768 }
const LOOKS = [
  { name: '1366', size: OFFICE, media: {} },
  { name: '1920', size: { width: 1920, height: 1080 }, media: {} },
  { name: '1093', size: { width: 1093, height: 614 }, media: {} },
  // What a page zoomed to 110, 150 and 200 % has to lay itself out in.
  { name: '1366-110', size: { width: 1242, height: 698 }, media: {} },
  { name: '1366-150', size: { width: 911, height: 512 }, media: {} },
  { name: '1366-200', size: { width: 683, height: 384 }, media: {} },
  { name: '1366-dark', size: OFFICE, media: { colorScheme: 'dark' } },
  { name: '1366-forced', size: OFFICE, media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const

for (const language of LANGUAGES) {
  for (const { name, size, media } of wanted === undefined ? [] : LOOKS) {
    test(`pictures of every screen in ${language} at ${name}`, async () => {
      test.setTimeout(600_000)
      const folder = join(screens, language, name)
      mkdirSync(folder, { recursive: true })
      const prepare = async (appPage: AppPage) => {
        await resize(appPage, size)
        await appPage.page.emulateMedia(media)
      }
      const look = async (appPage: AppPage, screen: string) => {
        await appPage.page.screenshot({ path: join(folder, `${screen}.png`) })
        expect.soft(await overflow(appPage), `${screen} must not scroll sideways`).toBeLessThanOrEqual(0)
      }
      await visitEveryScreen(look, language, prepare)
    })
  }
}

/** By how many pixels the page is wider than its window. */
function overflow(appPage: AppPage): Promise<number> {
  return appPage.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
