import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { flipFarBit, forgetCleanEnd } from '../../support/office/damage.ts'
import { withRawCases } from '../../support/office/rawDatabase.ts'
import { AppPage } from '../pages/appPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

/** What is told at the top of every screen in the language shown. */
async function expectNotice(appPage: AppPage, code: string, params: Readonly<Record<string, string | number>>) {
  const told = appPage.page.getByRole('alert').filter({ hasText: appPage.t(`notices.${code}`, params) })
  await expect(told).toBeVisible({ timeout: 30_000 })
}

test('a damaged file is named on the screen, to everybody and in every language; what is whole can be read', async () => {
  const folder = await officeFolder('imported')
  await flipFarBit(folder)
  forgetCleanEnd(folder)
  const appPage = await AppPage.open({ userData: folder })
  await signInAs(appPage, 'prosecutor')
  const file = { file: 'cases.db' }
  await expectNotice(appPage, 'damaged', file)
  await appPage.speak('cnr-Cyrl')
  await expectNotice(appPage, 'damaged', file)
  await appPage.speak('en')
  await expectNotice(appPage, 'damaged', file)
  await appPage.go('caseFiles')
  await expectNotice(appPage, 'damaged', file)
  await appPage.row('12/26').click()
  await expect(appPage.page.getByText(appPage.t('errors.storage.damaged'))).toBeVisible()
  await appPage.speak('cnr')
  await appPage.lock()
  // Who never opens the file is told as well: the backup is theirs to bring back.
  await signInAs(appPage, 'administrator')
  await expectNotice(appPage, 'damaged', file)
  await appPage.close()
})

test('a journal that is not what was signed is named with its first wrong entry', async () => {
  const folder = await officeFolder('imported')
  await withRawCases(folder, (db) => {
    db.exec("DROP TRIGGER journal_entry_no_update; UPDATE journal_entry SET act = 'claim.saved' WHERE number = 2")
  })
  forgetCleanEnd(folder)
  const appPage = await AppPage.open({ userData: folder })
  await signInAs(appPage, 'judge')
  await expectNotice(appPage, 'journalBroken', { file: 'cases.db', number: 2 })
  await appPage.close()
})

test('keys of which both copies are broken open nothing, and the page says what to do', async () => {
  const folder = await officeFolder('imported')
  for (const [name, at] of [
    ['vault.json', 100],
    ['vault.copy.json', 200],
  ] as const) {
    const bytes = readFileSync(join(folder, name))
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    writeFileSync(join(folder, name), bytes)
  }
  const appPage = await AppPage.open({ userData: folder })
  await expect(appPage.heading('shell.refused.title')).toBeVisible()
  await expect(appPage.page.getByText(appPage.t('refusals.vaultDamaged'))).toBeVisible()
  await expect(appPage.page.getByText(appPage.t('shell.refused.untouched'))).toBeVisible()
  await expect(appPage.page.getByRole('radio')).toHaveCount(0)
  await appPage.close()
})
