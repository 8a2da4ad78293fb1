import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { AppPage } from '../pages/appPage.ts'
import { WALKS } from '../scenarios/everyScreen.ts'

// A message that is missing shows its key.
const KEY =
  /\b(?:acts|deadlines|documents|duties|errors|findings|forms|menu|papers|refusals|roles|screens|shell|today)\.[a-z][A-Za-z]*\.?[A-Za-z.]*/

const LOOKS = [
  { language: 'cnr', colorScheme: 'light' },
  { language: 'cnr-Cyrl', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const

test.describe.configure({ mode: 'parallel' })

for (const { language, colorScheme } of LOOKS) {
  for (const [name, walk] of Object.entries(WALKS)) {
    test(`no screen ${name} has a fault that axe can see, nor a message without words, in ${language} ${colorScheme}`, async () => {
      test.setTimeout(600_000)
      const prepare = (appPage: AppPage) => appPage.page.emulateMedia({ colorScheme })
      await walk({ look, language, prepare })
    })
  }
}

// Only violations are described, and the style sheets are not read a second time (they hold no rule of orientation).
const OPTIONS: Parameters<AxeBuilder['options']>[0] = { resultTypes: ['violations'], preload: false }

async function look(appPage: AppPage, name: string): Promise<void> {
  const axe = new AxeBuilder({ page: appPage.page }).setLegacyMode(true).options(OPTIONS)
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  expect.soft(found, name).toEqual([])
  expect.soft(await appPage.page.locator('body').innerText(), name).not.toMatch(KEY)
}
