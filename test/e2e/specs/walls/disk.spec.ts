import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { AppPage } from '../../pages/appPage.ts'
import { signInAs } from '../../pages/signInPage.ts'
import { officeFolder } from '../../scenarios/officeFolder.ts'

const CASE = 'resources/training/cases/case-01.json'

/** Everything in a folder, by its path. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** The marker names of the case, in both scripts and both encodings that Chromium writes. */
const MARKERS = ['Ždralović', 'Ждраловић', 'Džaković', 'Џаковић', 'Knežević', 'Кнежевић', 'Kt.br.45/25', 'Кт.бр.45/25']
const NEEDLES = MARKERS.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])

function expectNothingLeft(folder: string): void {
  const files = filesIn(folder)
  expect(files.length).toBeGreaterThan(5)
  for (const file of files) {
    const bytes = readFileSync(file)
    expect({ file, markers: NEEDLES.filter((one) => bytes.includes(one)).map(String) }).toEqual({ file, markers: [] })
  }
}

test('after a day of work nothing of a case lies readable on the disk, and the folder is closed to others', async () => {
  const folder = await officeFolder()
  const appPage = await AppPage.open({ userData: folder, env: { NAKNADA_DIALOG_OPEN: CASE } })
  await appPage.speak('cnr-Cyrl')
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  await appPage.press('screens.import.button')
  await expect(appPage.page.getByRole('heading', { name: 'Kt.br.45/25' })).toBeVisible()
  await appPage.tab('people')
  await expect(appPage.page.getByText('Ждраловић').first()).toBeVisible()
  const storage = await appPage.page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }))
  expect(storage).toEqual({ local: 0, session: 0, cookies: '', databases: 0, caches: 0 })
  expectNothingLeft(folder)
  expectClosed(folder)
  await appPage.lock()
  await appPage.close()
  expectNothingLeft(folder)
  expectClosed(folder)
})

/** Folder and files of ours: the owner's alone. Chromium's own lie in a closed folder below. */
function expectClosed(folder: string): void {
  expect(mode(folder)).toBe('700')
  expect(mode(join(folder, 'window'))).toBe('700')
  const own = filesIn(folder).filter((file) => !file.startsWith(join(folder, 'window')))
  for (const file of own) expect({ file, mode: mode(file) }).toEqual({ file, mode: '600' })
}

function mode(path: string): string {
  return (statSync(path).mode & 0o777).toString(8)
}
