import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { LANGUAGES } from '../../../shared/contract/roleNames.ts'
import type { Desk } from '../pages/desk.ts'
import { resize } from '../pages/windowSize.ts'
import { visitEveryScreen } from '../story/everyScreen.ts'

/** For the eye, not for the machine: NAKNADA_PICTURES=1 npm run test:e2e -- pictures, then look into out/e2e/screens. */
const isWanted = process.env['NAKNADA_PICTURES'] !== undefined
const SIZES = [
  { name: '1366', width: 1366, height: 768 },
  { name: '1920', width: 1920, height: 1080 },
  // What a page zoomed to 200 % has to lay itself out in.
  { name: '1366-zoomed', width: 683, height: 384 },
]

for (const language of LANGUAGES) {
  for (const size of isWanted ? SIZES : []) {
    test(`pictures of every screen in ${language} at ${size.name}`, async () => {
      const folder = join(process.env['NAKNADA_OUT'] ?? 'out/e2e', 'screens', language, size.name)
      mkdirSync(folder, { recursive: true })
      const prepare = (desk: Desk) => resize(desk, size)
      const look = async (desk: Desk, name: string) => {
        await desk.page.screenshot({ path: join(folder, `${name}.png`) })
      }
      await visitEveryScreen(look, language, prepare)
    })
  }
}
