import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/appPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

const CASE = 'resources/training/cases/case-01.json'

test('case-01, with which the program was opened, becomes a new case file and is given back unchanged', async () => {
  const folder = await officeFolder()
  const out = join(folder, 'out.json')
  const appPage = await AppPage.open({ userData: folder, args: [CASE], env: { NAKNADA_DIALOG_SAVE: out } })
  await signInAs(appPage, 'clerk')
  await appPage.press('screens.received.open.exchange')
  await appPage.press('screens.received.import')
  await appPage.tab('people')
  await startOnceMore(appPage, folder, '/media/usb/paket.naknada')
  await appPage.go('today')
  await appPage.press('screens.received.forget')
  await expect(appPage.button('screens.received.open.packet')).toHaveCount(0)
  // It holds identities: a clerk exports those of the own files alone.
  await expect(appPage.button('screens.export.button')).toHaveCount(0)
  await appPage.lock()
  await signInAs(appPage, 'judge')
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await appPage.press('screens.export.button')
  const dialog = appPage.page.getByRole('dialog', { name: appPage.t('screens.export.title') })
  await appPage.field('screens.reason', {}, dialog).fill('Provjera razmjene s drugim organom')
  await appPage.button('screens.export.submit', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(JSON.parse(readFileSync(CASE, 'utf8')))
  await appPage.close()
})

/** The program is started a second time with a file, which comes to the window that is there. */
async function startOnceMore(appPage: AppPage, folder: string, file: string): Promise<void> {
  const binary = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron')
  const display = await appPage.running.app.evaluate(() => process.env['DISPLAY'] ?? '')
  const env = { ...process.env, NAKNADA_DATA_DIR: folder, DISPLAY: display }
  execFileSync(binary, [resolve('.'), file], { env, timeout: 30_000 })
}

test('a case file that is like one that is there is named before it is imported, and imported all the same when asked', async () => {
  const folder = await officeFolder('imported')
  const form = JSON.parse(readFileSync(CASE, 'utf8')) as { case: object }
  const file = join(folder, 'other.json')
  const marks = { courtMark: 'K.br.77/26', prosecutionMark: 'Kt.br.77/25' }
  writeFileSync(file, JSON.stringify({ ...form, case: { ...form.case, ...marks } }))
  const appPage = await AppPage.open({ userData: folder, env: { NAKNADA_DIALOG_OPEN: file } })
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  await appPage.press('screens.import.button')
  const named = appPage.page.getByRole('status').filter({ hasText: 'Ždralović' })
  await expect(named.getByRole('button', { name: 'Kt.br.45/25' }).first()).toBeVisible()
  await expect(appPage.row('77/25')).toHaveCount(0)
  await appPage.press('screens.import.allTheSame')
  await expect(appPage.page.getByRole('heading', { level: 1 })).toContainText('Kt.br.77/25')
  await appPage.close()
})
