import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { startPrivateCups } from '../../support/cups/privateCups.ts'
import { Desk } from '../pages/desk.ts'
import { completeFirstRun } from '../pages/firstRunPage.ts'
import { resize } from '../pages/windowSize.ts'
import { playCase01 } from '../story/case01Job.ts'
import { album } from './album.ts'

const CASE = 'resources/training/cases/case-01.json'
const OUT = process.env['NAKNADA_OUT'] ?? 'out/demo'

test('the main job with case-01 and invented people', async () => {
  const cups = await startPrivateCups(['Sudnica'])
  const desk = await Desk.open({ env: { CUPS_SERVER: cups.server, NAKNADA_DIALOG_OPEN: CASE } })
  await resize(desk)
  const picture = album(desk, OUT)
  await completeFirstRun(desk, (name) => picture(`first-run-${name}`))
  await picture('sign-in')
  await playCase01(desk, picture, lock)
  const [paper] = await cups.captured(1)
  writeFileSync(join(OUT, 'order.pdf'), paper ?? '')
  await desk.speak('cnr-Cyrl')
  await picture('cyrillic')
  await desk.close()
  await cups.stop()
})

/** A new window stands where the old one was. */
async function lock(desk: Desk): Promise<void> {
  await desk.lock()
  await resize(desk)
}
