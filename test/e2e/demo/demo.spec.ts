import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startPrivateCups } from '../../support/cups/privateCups.ts'
import { AppPage, USUAL_KEY_COST } from '../pages/appPage.ts'
import { completeFirstRun } from '../pages/firstRunPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { resize } from '../pages/windowSize.ts'
import { playCase01 } from '../scenarios/case01Job.ts'
import { album } from './album.ts'

const CASE = 'resources/training/cases/case-01.json'
const OUT = process.env['NAKNADA_OUT'] ?? 'out/demo'

test('the main job with case-01 and invented people', async () => {
  const cups = await startPrivateCups(['Sudnica'])
  const appPage = await AppPage.open({
    env: {
      ...USUAL_KEY_COST,
      CUPS_SERVER: cups.server,
      NAKNADA_DIALOG_OPEN: CASE,
      NAKNADA_DIALOG_SAVE: join(OUT, 'journal.json'),
    },
  })
  await resize(appPage)
  const picture = album(appPage, OUT)
  await completeFirstRun(appPage, (name) => picture(`first-run-${name}`))
  await picture('sign-in')
  await playCase01(appPage, picture, lock)
  const [paper] = await cups.captured(1)
  writeFileSync(join(OUT, 'order.pdf'), paper ?? '')
  await lock(appPage)
  await exportJournals(appPage, picture)
  await appPage.speak('cnr-Cyrl')
  await picture('cyrillic')
  await appPage.close()
  await cups.stop()
})

/** Whoever keeps the office writes down the anchor of both journals and takes them out. */
async function exportJournals(appPage: AppPage, picture: (name: string) => Promise<void>): Promise<void> {
  await signInAs(appPage, 'administrator')
  await appPage.go('audit')
  await appPage.press('screens.audit.anchor.button')
  const lines = appPage.page.getByLabel(appPage.t('screens.audit.anchor.lines'))
  writeFileSync(join(OUT, 'anchor.txt'), `${await lines.innerText()}\n`)
  await picture('anchor')
  await appPage.press('screens.audit.anchor.close')
  await saveOfficeKey(appPage)
  await appPage.press('screens.audit.export.button')
  await appPage.field('screens.audit.export.reason').fill('redovna revizija')
  await appPage.press('screens.listExport.submit')
  await expect(appPage.button('screens.listExport.submit')).toHaveCount(0)
}

/** The public key goes where the dialog says, and gets its own name before the journals go there. */
async function saveOfficeKey(appPage: AppPage): Promise<void> {
  await appPage.press('screens.audit.key.button')
  await appPage.press('screens.audit.key.save')
  await expect(appPage.page.getByText(appPage.t('screens.audit.key.saved'))).toBeVisible()
  renameSync(join(OUT, 'journal.json'), join(OUT, 'office.pub'))
  await appPage.press('screens.audit.key.close')
}

/** A new window stands where the old one was. */
async function lock(appPage: AppPage): Promise<void> {
  await appPage.lock()
  await resize(appPage)
}
