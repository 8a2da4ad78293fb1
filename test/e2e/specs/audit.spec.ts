import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { createTemporaryFolder } from '../../support/temporaryFolder.ts'
import { AppPage } from '../pages/appPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

test('an auditor writes down the anchor, takes both journals out, and they verify without the program', async () => {
  const stick = createTemporaryFolder('naknada-stick-')
  const journal = join(stick, 'dnevnik.json')
  const env = { NAKNADA_DIALOG_SAVE: journal }
  const appPage = await AppPage.open({ userData: await officeFolder('issued'), env })
  await signInAs(appPage, 'auditor')
  await appPage.go('audit')
  await appPage.press('screens.audit.anchor.button')
  const anchor = join(stick, 'sidro.txt')
  writeFileSync(anchor, await appPage.page.getByLabel(appPage.t('screens.audit.anchor.lines')).innerText())
  await appPage.page.keyboard.press('Escape')
  await appPage.press('screens.audit.export.button')
  await expect(appPage.button('screens.listExport.submit')).toBeDisabled()
  await appPage.field('screens.audit.export.reason').fill('godišnji pregled')
  await appPage.page.keyboard.press('Tab')
  await appPage.page.keyboard.press('Enter')
  await expect(appPage.page.getByRole('dialog')).toHaveCount(0)
  await expect(appPage.page.getByText(/godišnji pregled/)).toBeVisible()
  await appPage.close()
  const verified = spawnSync(process.execPath, ['commands/verify.ts', 'journal', journal, '--anchor', anchor])
  expect([verified.status, String(verified.stderr)]).toEqual([0, expect.stringContaining('ISPRAVNO')])
})
