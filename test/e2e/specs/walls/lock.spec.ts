import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { unlock } from '../../../../electron/vault/vault.ts'
import { readVault } from '../../../../electron/vault/vaultFile.ts'
import { corePid, findInMemory, isAlive, processesOf, waitUntilGone } from '../../../support/electron/processes.ts'
import { REAL_DERIVATION } from '../../../support/office/keyDerivations.ts'
import { PEOPLE } from '../../../support/office/people.ts'
import { createTemporaryFolder } from '../../../support/temporaryFolder.ts'
import { readTrainingCase } from '../../../support/trainingCase.ts'
import { AppPage } from '../../pages/appPage.ts'
import { signInAs } from '../../pages/signInPage.ts'
import { officeFolder } from '../../scenarios/officeFolder.ts'

const SECOND = 1_000

test.skip(process.platform !== 'linux', 'processes are looked at in /proc')

/** The machine goes to sleep; answers how long the core was still there. */
async function suspend(appPage: AppPage, core: number): Promise<number> {
  const next = appPage.running.app.waitForEvent('window')
  await appPage.running.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  const time = await waitUntilGone(core)
  appPage.page = await next
  await expect(appPage.heading('shell.signIn.title')).toBeVisible()
  return time
}

async function signedIn(who: 'prosecutor' | 'clerk', env: Readonly<Record<string, string>> = {}, folder?: string) {
  const appPage = await AppPage.open({ userData: folder ?? (await officeFolder('imported')), env })
  await signInAs(appPage, who)
  return { appPage, core: await corePid(appPage.running.app) }
}

async function expectFiles(appPage: AppPage, count: number): Promise<void> {
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  await expect(appPage.row(/\d+\/\d+/)).toHaveCount(count)
}

test('a lock does not wait for an open dialog, and its answer goes nowhere', async () => {
  const { appPage, core } = await signedIn('prosecutor')
  await appPage.go('caseFiles')
  await appPage.press('screens.import.button')
  await appPage.page.waitForTimeout(1_500)
  expect(await suspend(appPage, core)).toBeLessThan(SECOND)
  await expectFiles(appPage, 1)
  expect(await corePid(appPage.running.app)).not.toBe(core)
  await appPage.close()
})

test('a lock does not wait for a spooler that hangs, and takes its command along', async () => {
  const socket = join(createTemporaryFolder(), 'cups.sock')
  const silent = createServer().listen(socket)
  const { appPage, core } = await signedIn('clerk', { CUPS_SERVER: socket }, await officeFolder('issued'))
  const asked = new Promise((resolve) => silent.once('connection', resolve))
  await appPage.go('print')
  await appPage.page
    .getByRole('row')
    .filter({ hasText: /IPZ/ })
    .first()
    .click({ timeout: 2_000 })
    .catch(() => undefined)
  await asked
  const helpers = spawnSync('pgrep', ['-P', String(core)], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
    .map(Number)
  expect(helpers.length).toBeGreaterThan(0)
  expect(await suspend(appPage, core)).toBeLessThan(SECOND)
  for (const helper of helpers) expect(isAlive(helper)).toBe(false)
  await appPage.close()
  silent.close()
})

test('a lock does not wait for a core that hears nothing', async () => {
  const { appPage, core } = await signedIn('prosecutor')
  process.kill(core, 'SIGSTOP')
  expect(await suspend(appPage, core)).toBeLessThan(SECOND)
  await expectFiles(appPage, 1)
  await appPage.close()
})

test('a lock does not wait for a long import, which is whole or nothing', async () => {
  const file = join(createTemporaryFolder(), 'long.json')
  writeFileSync(file, longCase())
  const { appPage, core } = await signedIn('prosecutor', { NAKNADA_DIALOG_OPEN: file })
  await appPage.go('caseFiles')
  await appPage.press('screens.import.button')
  await appPage.page.waitForTimeout(100)
  expect(await suspend(appPage, core)).toBeLessThan(SECOND)
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  expect([1, 2]).toContain(await appPage.row(/\d+\/\d+/).count())
  await appPage.close()
})

/** Case-01 with as much evidence as a file may bring. */
function longCase(): string {
  const form = readTrainingCase('case-01') as { evidence: Record<string, unknown>[] }
  const [first] = form.evidence
  const more = Array.from({ length: 1_500 }, (_, index) => ({
    ...first,
    id: `x${String(index)}`,
    title: { cnr: 'Dokaz '.repeat(400), en: 'Evidence '.repeat(400) },
  }))
  return JSON.stringify({ ...form, evidence: [...form.evidence, ...more] })
}

test('after a lock, at once and five seconds later, no process of the program knows a name or a key', async () => {
  const folder = await officeFolder('imported')
  const appPage = await AppPage.open({ userData: folder })
  // Typed key by key: a whole password in one message would pass through main on the test's own way to the page.
  await appPage.page.getByRole('radio', { name: new RegExp(`^${PEOPLE.prosecutor.displayName}`) }).check()
  await appPage.field('shell.signIn.password').focus()
  await appPage.page.keyboard.type(PEOPLE.prosecutor.own)
  await appPage.page.keyboard.press('Enter')
  await appPage.go('caseFiles')
  await openInPage(appPage)
  const markers = {
    ...(await keysOf(folder)),
    password: PEOPLE.prosecutor.own,
    sealed: 'Đurđica Šćekić',
    name: 'Ždralović',
  }
  const nothing = Object.fromEntries(Object.keys(markers).map((name) => [name, 0]))
  const before = await processesOf(appPage.running.app)
  const pages = before.filter(({ type }) => type === 'Tab')
  const core = await corePid(appPage.running.app)
  // The search can find: core and page have what they work with. Main has nothing of it even while the person is at work.
  expect(findInMemory(core, markers)['name']).toBeGreaterThan(0)
  expect(findInMemory(pages[0]?.pid ?? 0, markers)['name']).toBeGreaterThan(0)
  const main = before.find(({ type }) => type === 'Browser')?.pid ?? 0
  expect(findInMemory(main, markers)).toEqual(nothing)
  await appPage.lock()
  await waitUntilGone(core)
  for (const { pid } of pages) await waitUntilGone(pid)
  await corePid(appPage.running.app)
  await expectNothingKnown(appPage, markers, nothing)
  // What a timer or the collector of garbage would bring back is there five seconds later.
  await appPage.page.waitForTimeout(5 * SECOND)
  await expectNothingKnown(appPage, markers, nothing)
  await expectFoundWherePlanted(appPage, main)
  await appPage.close()
})

type Markers = Readonly<Record<string, string | Buffer>>

async function expectNothingKnown(appPage: AppPage, markers: Markers, nothing: Readonly<Record<string, number>>) {
  let looked = 0
  for (const { pid, type, name } of await processesOf(appPage.running.app)) {
    // One that has ended meanwhile knows nothing any more.
    if (!isAlive(pid)) continue
    expect({ type, name, found: findInMemory(pid, markers) }).toEqual({ type, name, found: nothing })
    looked += 1
  }
  // Main, the page, the empty core, the process of the graphics.
  expect(looked).toBeGreaterThan(3)
}

/** The same search, in the same processes, finds what is put there. */
async function expectFoundWherePlanted(appPage: AppPage, main: number): Promise<void> {
  const planted = ['Podmetnuto', 'ime'].join(' ')
  const keep = (name: string) => {
    ;(globalThis as { planted?: string }).planted = name
  }
  await appPage.running.app.evaluate((_electron, name) => {
    ;(globalThis as { planted?: string }).planted = name
  }, planted)
  await appPage.page.evaluate(keep, planted)
  const page = (await processesOf(appPage.running.app)).find(({ type }) => type === 'Tab')?.pid ?? 0
  for (const pid of [main, page]) expect(findInMemory(pid, { planted })['planted']).toBeGreaterThan(0)
}

/** Opens the first file by the page's own way to the core and keeps what it says in the page; nothing of it comes here. */
async function openInPage(appPage: AppPage): Promise<void> {
  await appPage.page.evaluate(async () => {
    const page = window as unknown as {
      api: { invoke(channel: string, input: object): Promise<unknown> }
      kept: unknown
    }
    const list = await page.api.invoke('caseFile.list', { sort: 'due', custody: 'any' })
    const [caseId] = /[0-9a-f]{32}/.exec(JSON.stringify(list)) ?? []
    page.kept = await page.api.invoke('caseFile.open', { caseId })
  })
}

/** Every key of the prosecutor's slot, as its bytes and as the text by which the database is opened. */
async function keysOf(folder: string): Promise<Record<string, string | Buffer>> {
  const vault = readVault(folder)
  if (vault.kind !== 'present') throw new Error('no vault')
  const person = vault.document.people.find(({ account }) => account.displayName === PEOPLE.prosecutor.displayName)
  const opened = await unlock(vault.document, person?.account.id ?? '', PEOPLE.prosecutor.own, REAL_DERIVATION)
  if (opened.kind !== 'opened') throw new Error('the password of the office does not open its vault')
  const keys = Object.entries(opened.keys).filter((entry): entry is [string, Buffer] => Buffer.isBuffer(entry[1]))
  expect(keys.length).toBeGreaterThan(1)
  return Object.fromEntries(
    keys.flatMap(([name, key]) => [
      [name, key],
      [`${name} as text`, Buffer.from(key.toString('hex'))],
    ]),
  )
}

for (const [signal, what] of [
  ['SIGSEGV', 'a native fault'],
  ['SIGKILL', 'a sudden death'],
] as const) {
  test(`${what} of the core leads to the sign-in page with a word, and nothing is lost`, async () => {
    const { appPage, core } = await signedIn('prosecutor')
    const next = appPage.running.app.waitForEvent('window')
    process.kill(core, signal)
    appPage.page = await next
    await expect(appPage.page.getByText(appPage.t('shell.signIn.interrupted'))).toBeVisible()
    await expectFiles(appPage, 1)
    expect(existsSync(`core.${String(core)}`)).toBe(false)
    await appPage.lock()
    await expect(appPage.page.getByText(appPage.t('shell.signIn.interrupted'))).toHaveCount(0)
    await appPage.close()
  })
}

test('a page that breaks down is replaced by the sign-in page, not by a signed-in one', async () => {
  const { appPage, core } = await signedIn('prosecutor')
  const next = appPage.running.app.waitForEvent('window')
  await appPage.running.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  appPage.page = await next
  await waitUntilGone(core)
  await expect(appPage.page.getByText(appPage.t('shell.signIn.interrupted'))).toBeVisible()
  await expectFiles(appPage, 1)
  await appPage.close()
})

test('the sudden death of main takes the core along', async () => {
  const { appPage, core } = await signedIn('prosecutor')
  appPage.running.app.process().kill('SIGKILL')
  await waitUntilGone(core)
})

test('the menu locks as well', async () => {
  const { appPage, core } = await signedIn('prosecutor')
  const label = appPage.t('menu.lock')
  await appPage.running.app.evaluate(({ Menu }, name) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
    items?.find((item) => item.label === name)?.click()
  }, label)
  await waitUntilGone(core)
  await appPage.close()
})

test('a page that is loaded anew goes on with a new port', async () => {
  const { appPage, core } = await signedIn('prosecutor')
  await appPage.page.reload()
  await expect(appPage.page.getByRole('navigation', { name: appPage.t('shell.navigation') })).toBeVisible()
  expect(await corePid(appPage.running.app)).toBe(core)
  await appPage.close()
})

test('a core that is locked ends by itself: what it locked in memory does not break it down as it lets it go', async () => {
  const { appPage, core } = await signedIn('prosecutor')
  await appPage.running.app.evaluate(({ app }) => {
    const broken: string[] = []
    Object.assign(globalThis, { broken })
    app.on('child-process-gone', (_event, { reason, name }) => broken.push(`${name ?? ''} ${reason}`))
  })
  const broken = () => appPage.running.app.evaluate(() => (globalThis as unknown as { broken: string[] }).broken)
  await appPage.lock()
  await waitUntilGone(core)
  expect(await broken()).toEqual([])
  // It is told of one that does.
  process.kill(await corePid(appPage.running.app), 'SIGTRAP')
  await expect.poll(broken).toEqual([expect.stringContaining('crashed')])
  await appPage.close()
})
