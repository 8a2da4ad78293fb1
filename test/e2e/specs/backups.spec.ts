import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { createTemporaryFolder } from '../../support/temporaryFolder.ts'
import { AppPage } from '../pages/appPage.ts'
import { signInAs, tryPassword } from '../pages/signInPage.ts'
import { PEOPLE } from '../../support/office/people.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

test('a copy is made by the button, proven when somebody who sees cases is there, and put in place of data that are gone', async () => {
  const stick = join(createTemporaryFolder('naknada-stick-'), 'stick')
  mkdirSync(stick)
  const userData = await officeFolder('imported')
  const appPage = await AppPage.open({ userData, env: { NAKNADA_DIALOG_OPEN: stick } })
  await signInAs(appPage, 'administrator')
  await expect(appPage.page.getByText(appPage.t('screens.backups.task.noFolder'))).toBeVisible()
  await appPage.press('screens.backups.open')
  await appPage.press('screens.backups.choose')
  await expect(appPage.page.getByText(stick)).toBeVisible()
  await appPage.press('screens.backups.make')
  await expect(
    appPage.page.getByRole('cell', { name: appPage.t('screens.backups.state.copied'), exact: true }),
  ).toBeVisible()
  await appPage.lock()
  await signInAs(appPage, 'prosecutor')
  const signedIn = lastEntry(userData)
  await expect.poll(() => lastEntry(userData), { timeout: 20_000 }).toBeGreaterThan(signedIn)
  await appPage.lock()
  await signInAs(appPage, 'administrator')
  await appPage.go('backups')
  await expect(
    appPage.page.getByRole('cell', { name: new RegExp(`^${appPage.t('screens.backups.state.proven')}`) }),
  ).toBeVisible()
  await appPage.close()

  const [installation = ''] = readdirSync(stick)
  const root = join(stick, installation)
  const [copy = ''] = readdirSync(root).filter((name) => name !== 'attachments')
  const folder = createTemporaryFolder()
  cpSync(join(root, copy), folder, { recursive: true })
  cpSync(join(root, 'attachments'), join(folder, 'attachments'), { recursive: true })
  const early = await AppPage.open({ userData: folder })
  await tryPassword(early, 'prosecutor', PEOPLE.prosecutor.own)
  await expect(early.page.getByRole('timer')).toContainText(/[23]\d\d/)
  await early.close()
  // Five minutes later: as the program leaves the count that no copy bears.
  writeFileSync(join(folder, 'attempts.json'), '{"ways":{}}')
  const restored = await AppPage.open({ userData: folder })
  await signInAs(restored, 'prosecutor')
  await restored.go('caseFiles')
  await expect(restored.page.getByRole('row').nth(1)).toBeVisible()
  await restored.close()
})

/** The number of the last entry of the journal of the office, as the small file beside it tells. */
function lastEntry(folder: string): number {
  const numbers = [...readFileSync(join(folder, 'office.head'), 'latin1').matchAll(/"number":(\d+)/g)]
  return Math.max(0, ...numbers.map(([, number]) => Number(number)))
}
