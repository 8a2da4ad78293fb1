import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { checkIntegrity } from '../../../electron/db/integrity.ts'
import { withRawCases } from '../../support/office/rawDatabase.ts'
import { removeAtEnd } from '../../support/temporaryFolder.ts'
import { AppPage } from '../pages/appPage.ts'
import { signInAs } from '../pages/signInPage.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

const DISK = process.env['NAKNADA_SMALL_DISK']
const LONG = 'šćđžč '.repeat(2_000)

/** Takes every free byte of the disk; answers the file that holds them. */
function fill(disk: string): string {
  const file = join(disk, 'filler')
  const open = openSync(file, 'w')
  try {
    for (const size of [1 << 20, 1 << 12]) writeUntilFull(open, Buffer.alloc(size))
  } finally {
    closeSync(open)
  }
  return file
}

function writeUntilFull(file: number, bytes: Buffer): void {
  for (;;) {
    try {
      writeSync(file, bytes)
    } catch {
      return
    }
  }
}

async function openEvidence(appPage: AppPage): Promise<void> {
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await appPage.tab('evidence')
}

/** Types one entry, long enough not to find room in what the database already has. */
async function typeEvidence(appPage: AppPage, number: number): Promise<void> {
  await appPage.press('screens.evidence.new')
  await appPage.side('forms.evidence.title', 'cnr').fill(`Zapisnik ${String(number)}`)
  await appPage.side('forms.evidence.title', 'en').fill(`Record ${String(number)} ${LONG}`)
  await appPage.field('forms.evidence.kind').selectOption('other')
}

test('on a full disk a save says what to do, nothing is lost, and with space again it is saved', async () => {
  test.skip(DISK === undefined, 'a small disk cannot be mounted here')
  const disk = DISK ?? ''
  const folder = removeAtEnd(mkdtempSync(join(disk, 'data-')))
  execFileSync('cp', ['-a', `${await officeFolder('imported')}/.`, folder])
  const appPage = await AppPage.open({ userData: folder })
  await signInAs(appPage, 'prosecutor')
  await openEvidence(appPage)
  const filler = fill(disk)
  const refusal = () => appPage.page.getByText(appPage.t('errors.storage.full'))
  const saved = (number: number) =>
    appPage.page.getByRole('cell', { name: new RegExp(`^Zapisnik ${String(number)}(?!\\d)`) })
  let number = 0
  // What the database already has on the disk may take the first entries in.
  for (; number < 20 && !(await refusal().isVisible());) {
    number += 1
    await typeEvidence(appPage, number)
    await appPage.press('screens.evidence.save')
    await expect(refusal().or(saved(number)).first()).toBeVisible()
  }
  await expect(refusal()).toBeVisible()
  await expect(saved(number)).toHaveCount(0)
  await appPage.speak('en')
  await expect(refusal()).toBeVisible()
  await appPage.speak('cnr')
  rmSync(filler)
  await appPage.press('screens.evidence.save')
  await expect(saved(number)).toBeVisible()
  await expect(refusal()).toHaveCount(0)
  await appPage.lock()
  await signInAs(appPage, 'prosecutor')
  await openEvidence(appPage)
  for (let at = 1; at <= number; at += 1) await expect(saved(at)).toHaveCount(1)
  await appPage.close()
  expect(await withRawCases(folder, (db) => checkIntegrity(db))).toMatchObject({ intact: true })
})
