import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { LANGUAGES } from '../../../shared/text/language.ts'
import type { AppPage } from '../pages/appPage.ts'
import { PLAIN, showAs } from '../pages/showAs.ts'
import { findUnreadable } from '../pages/unreadable.ts'
import { OFFICE_SCREEN, resize } from '../pages/windowSize.ts'
import { WALKS } from '../scenarios/everyScreen.ts'

/**
 * For the eye as well: NAKNADA_PICTURES=1 npm run test:e2e -- specs/pictures.spec.ts, then look into out/e2e/screens; the path of
 * another folder instead of 1 keeps them from the next run. NAKNADA_PICTURES_SIZES=1366,1920 takes those alone.
 */
const wanted = process.env['NAKNADA_PICTURES']
const sizes = process.env['NAKNADA_PICTURES_SIZES']?.split(',')
const screens = wanted?.startsWith('/') === true ? wanted : join(process.env['NAKNADA_OUT'] ?? 'out/e2e', 'screens')
const LOOKS = [
  { name: '1366', size: OFFICE_SCREEN, colours: PLAIN },
  { name: '1920', size: { width: 1920, height: 1080 }, colours: PLAIN },
  { name: '1093', size: { width: 1093, height: 614 }, colours: PLAIN },
  // What a page zoomed to 110, 150 and 200 % has to lay itself out in.
  { name: '1366-110', size: { width: 1242, height: 698 }, colours: PLAIN },
  { name: '1366-150', size: { width: 911, height: 512 }, colours: PLAIN },
  { name: '1366-200', size: { width: 683, height: 384 }, colours: PLAIN },
  { name: '1366-dark', size: OFFICE_SCREEN, colours: { colorScheme: 'dark', forcedColors: null } },
  { name: '1366-forced', size: OFFICE_SCREEN, colours: { colorScheme: 'dark', forcedColors: 'active' } },
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
    for (const { name, size, colours } of TAKEN) {
      await showAs(appPage, { language, size, colours })
      const folder = join(screens, language, name)
      mkdirSync(folder, { recursive: true })
      await appPage.page.screenshot({ path: join(folder, `${screen}.png`) })
      const what = `${screen}, ${language}, ${name}`
      expect.soft(await findUnreadable(appPage.page, language), `${what}: is read whole`).toEqual([])
    }
  }
  await showAs(appPage, { language: 'cnr', size: OFFICE_SCREEN, colours: PLAIN })
}
