import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { startPrivateCups } from '../../support/cups/privateCups.ts'
import { AppPage } from '../pages/appPage.ts'
import { completeFirstRun } from '../pages/firstRunPage.ts'
import { resize } from '../pages/windowSize.ts'
import { playCase01 } from '../scenarios/case01Job.ts'
import { album } from './album.ts'

const CASE = 'resources/training/cases/case-01.json'
const OUT = process.env['NAKNADA_OUT'] ?? 'out/demo'

test('the main job with case-01 and invented people', async () => {
  const cups = await startPrivateCups(['Sudnica'])
  const appPage = await AppPage.open({ env: { CUPS_SERVER: cups.server, NAKNADA_DIALOG_OPEN: CASE } })
  await resize(appPage)
  const picture = album(appPage, OUT)
  await completeFirstRun(appPage, (name) => picture(`first-run-${name}`))
  await picture('sign-in')
  await playCase01(appPage, picture, lock)
  const [paper] = await cups.captured(1)
  writeFileSync(join(OUT, 'order.pdf'), paper ?? '')
  await appPage.speak('cnr-Cyrl')
  await picture('cyrillic')
  await appPage.close()
  await cups.stop()
})

/** A new window stands where the old one was. */
async function lock(appPage: AppPage): Promise<void> {
  await appPage.lock()
  await resize(appPage)
}
