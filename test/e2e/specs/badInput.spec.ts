import { createHash } from 'node:crypto'
import { chmodSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import cnr from '../../../resources/locales/cnr/menu.json' with { type: 'json' }
import en from '../../../resources/locales/en/menu.json' with { type: 'json' }
import { createTemporaryFolder } from '../../support/temporaryFolder.ts'
import { AppPage } from '../pages/appPage.ts'
import { headField, headRow } from '../pages/claimPage.ts'
import { signInAs, tryPassword } from '../pages/signInPage.ts'
import { PEOPLE } from '../../support/office/people.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'

const CASE = 'resources/training/cases/case-01.json'

// Each has a data folder and a display of its own.
test.describe.configure({ mode: 'parallel' })

/** Notes how long the button that signs in stays closed for each wait; begun before the first attempt. */
async function watchWaits(appPage: AppPage): Promise<() => Promise<readonly number[]>> {
  await appPage.page.evaluate(() => {
    const waits: number[] = []
    let since: number | undefined
    const look = (): void => {
      const isWaiting = document.querySelector('[role=timer]')?.textContent !== ''
      if (isWaiting && since === undefined) since = performance.now()
      if (isWaiting || since === undefined) return
      waits.push(performance.now() - since)
      since = undefined
    }
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
    Object.assign(window, { waits })
  })
  return () => appPage.page.evaluate(() => (window as unknown as { waits: number[] }).waits)
}

test('a wrong password reveals nothing and every further one waits longer', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder() })
  const judge = appPage.page.getByRole('radio', { name: /^Vesna/ })
  await judge.check()
  const waits = await watchWaits(appPage)
  const seconds = [1, 2, 4]
  for (const [at, count] of seconds.entries()) {
    await tryPassword(appPage, 'judge', 'nije ova lozinka')
    await expect(appPage.page.getByText(appPage.t('errors.signIn.failed', { count }))).toBeVisible()
    await expect.poll(async () => (await waits()).length).toBe(at + 1)
  }
  for (const [at, waited] of (await waits()).entries()) expect(waited).toBeGreaterThan((seconds[at] ?? 0) * 1_000 - 600)
  await signInAs(appPage, 'judge')
  await appPage.close()
})

const DAMAGES = [
  {
    what: 'cut in half',
    code: 'databaseDamaged',
    afterPassword: true,
    do: (file: string) => truncateSync(file, 40_960),
  },
  { what: 'of no length', code: 'databaseEmpty', afterPassword: false, do: (file: string) => truncateSync(file, 0) },
  {
    what: 'in plain text',
    code: 'databasePlain',
    afterPassword: false,
    do: (file: string) => writeFileSync(file, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8176)])),
  },
]

for (const damage of DAMAGES) {
  test(`a database ${damage.what} is refused with what to do, and left as it is`, async () => {
    const folder = await officeFolder()
    const file = join(folder, 'office.db')
    damage.do(file)
    const before = fingerprint(file)
    const appPage = await AppPage.open({ userData: folder })
    if (damage.afterPassword) await tryPassword(appPage, 'judge', PEOPLE.judge.own)
    await expect(appPage.page.getByText(appPage.t(`refusals.${damage.code}`, { file: 'office.db' }))).toBeVisible()
    await appPage.speak('en')
    await expect(appPage.page.getByText(appPage.t(`refusals.${damage.code}`, { file: 'office.db' }))).toBeVisible()
    await appPage.close()
    expect(fingerprint(file)).toBe(before)
  })
}

test('a vault from a newer version is not touched', async () => {
  const folder = await officeFolder()
  const file = join(folder, 'vault.json')
  const { vault } = JSON.parse(readFileSync(file, 'utf8')) as { vault: Record<string, unknown> }
  const body = JSON.stringify({ ...vault, version: 99 })
  writeFileSync(file, `{"vault":${body},"sha256":"${createHash('sha256').update(body).digest('hex')}"}\n`)
  const before = fingerprint(file)
  const appPage = await AppPage.open({ userData: folder })
  await expect(appPage.page.getByText(appPage.t('refusals.vaultNewer'))).toBeVisible()
  await appPage.close()
  expect(fingerprint(file)).toBe(before)
})

const IMPORTS = [
  { what: 'with a key nobody knows', text: () => altered({ extra: 1 }), sign: 'errors.input.unknownKey' },
  {
    what: 'with a name of ten million letters',
    text: () => altered({ note: 'Š'.repeat(10_000_000) }),
    sign: 'errors.exchange.tooLarge',
  },
  { what: 'that is no JSON', text: () => '{"format": "naknada-case"', sign: 'errors.exchange.notJson' },
]

test('a file that is none, or none that is known, is refused field by field, and nothing is stored', async () => {
  const folder = await officeFolder()
  const file = join(folder, 'bad.json')
  const appPage = await AppPage.open({ userData: folder, env: { NAKNADA_DIALOG_OPEN: file } })
  await signInAs(appPage, 'prosecutor')
  for (const { what, text, sign } of IMPORTS) {
    writeFileSync(file, text())
    await appPage.go('caseFiles')
    await appPage.press('screens.import.button')
    await expect(
      appPage.page.getByRole('alert').getByText(appPage.text.like(sign)).first(),
      `a file ${what}`,
    ).toBeVisible()
    await appPage.go('today')
    await appPage.go('caseFiles')
    await expect(appPage.page.getByText(appPage.t('screens.caseFiles.emptyProsecutor'))).toBeVisible()
  }
  await appPage.close()
})

test('an amount that is none is named where it stands and is not saved', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await newOrFirstClaim(appPage)
  const amount = await headField(appPage, 0, 'amountCents')
  await amount.fill('1.234,5x')
  await expect(amount).toHaveAttribute('aria-invalid', 'true')
  await expect(appPage.page.getByText(appPage.t('shell.error.amount.invalid'))).toBeVisible()
  await appPage.press('screens.claim.save')
  await amount.fill('7.280,00')
  await expect(appPage.page.getByText(appPage.t('shell.error.amount.invalid'))).toHaveCount(0)
  await appPage.close()
})

test('there is one window: a second start brings it forward with what is typed in it, and leaves', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  const sought = appPage.page.getByLabel(appPage.t('screens.caseFiles.search'))
  await sought.fill('12/26')
  const electron = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron')
  const second = spawnSync(electron, ['--disable-gpu', resolve('.')], {
    env: { ...process.env, NAKNADA_DATA_DIR: appPage.running.userData },
    encoding: 'utf8',
    timeout: 60_000,
  })
  expect(second.status).toBe(0)
  expect(second.stderr).toContain(appPage.t('menu.alreadyRunning'))
  expect(await appPage.running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await expect(sought).toHaveValue('12/26')
  await expect(appPage.row('12/26')).toBeVisible()
  await appPage.close()
})

// Nobody may close the first one to others, a folder of the kernel's; in the second nothing can be made.
for (const [what, folderIn] of [
  ['belongs to somebody else', () => '/proc/sys'],
  ['cannot be made', (closed: string) => join(closed, 'Naknada')],
] as const)
  test(`a data folder that ${what} ends the start with what to do, in both languages and without a path`, () => {
    const closed = createTemporaryFolder()
    chmodSync(closed, 0o500)
    const folder = folderIn(closed)
    const electron = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron')
    const { status, stderr } = spawnSync(electron, ['--disable-gpu', resolve('.')], {
      env: { ...process.env, NAKNADA_DATA_DIR: folder },
      encoding: 'utf8',
      timeout: 60_000,
    })
    expect(status).toBe(77)
    for (const texts of [cnr, en]) expect(stderr).toContain(texts.folderOfAnother)
    expect(stderr).not.toContain(folder)
    expect(stderr).not.toMatch(/EPERM|EACCES|dataFolderChoice|\bat .*:\d+/)
  })

test('a practice folder that belongs to somebody else is said in the language shown, and one stays at the door', async () => {
  const appPage = await AppPage.open({ userData: await officeFolder() })
  // Nobody may close it to others: a folder of the kernel's.
  symlinkSync('/proc/sys', `${appPage.running.userData}-obuka`)
  await appPage.running.app.evaluate(({ dialog }) => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    dialog.showMessageBox = ((_window: unknown, { message }: { message: string }) => {
      said.push(message)
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }) as unknown as typeof dialog.showMessageBox
  })
  const said = () => appPage.running.app.evaluate(() => (globalThis as unknown as { said: string[] }).said)
  for (const language of ['cnr', 'cnr-Cyrl', 'en'] as const) {
    await appPage.speak(language)
    await appPage.press('shell.practice.door.button')
    await expect.poll(async () => (await said()).at(-1)).toBe(appPage.t('menu.practiceOfAnother'))
  }
  await signInAs(appPage, 'prosecutor')
  await appPage.close()
})

async function newOrFirstClaim(appPage: AppPage): Promise<void> {
  await appPage.tab('claims')
  await expect(headRow(appPage, 0)).toBeVisible()
}

function altered(part: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...(JSON.parse(readFileSync(CASE, 'utf8')) as object), ...part })
}

function fingerprint(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
