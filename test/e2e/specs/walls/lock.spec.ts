import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { unlock } from '../../../../electron/vault/vault.ts'
import { readVault } from '../../../../electron/vault/vaultFile.ts'
import { corePid, findInMemory, isAlive, processesOf, untilGone } from '../../../support/electron/processes.ts'
import { PEOPLE } from '../../../support/office/people.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'
import { trainingCase } from '../../../support/trainingCase.ts'
import { Desk } from '../../pages/desk.ts'
import { signInAs } from '../../pages/signInPage.ts'
import { officeFolder } from '../../story/officeFolder.ts'

const SECOND = 1_000

test.skip(process.platform !== 'linux', 'processes are looked at in /proc')

/** The machine goes to sleep; answers how long the core was still there. */
async function suspend(desk: Desk, core: number): Promise<number> {
  const next = desk.running.app.waitForEvent('window')
  await desk.running.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  const time = await untilGone(core)
  desk.page = await next
  await expect(desk.heading('screens.signIn.title')).toBeVisible()
  return time
}

async function signedIn(who: 'prosecutor' | 'clerk', env: Readonly<Record<string, string>> = {}, folder?: string) {
  const desk = await Desk.open({ userData: folder ?? (await officeFolder('imported')), env })
  await signInAs(desk, who)
  return { desk, core: await corePid(desk.running.app) }
}

async function expectFiles(desk: Desk, count: number): Promise<void> {
  await signInAs(desk, 'prosecutor')
  await desk.go('caseFiles')
  await expect(desk.row(/\d+\/\d+/)).toHaveCount(count)
}

test('a lock does not wait for an open dialog, and its answer goes nowhere', async () => {
  const { desk, core } = await signedIn('prosecutor')
  await desk.go('caseFiles')
  await desk.press('screens.import.button')
  await desk.page.waitForTimeout(1_500)
  expect(await suspend(desk, core)).toBeLessThan(SECOND)
  await expectFiles(desk, 1)
  expect(await corePid(desk.running.app)).not.toBe(core)
  await desk.close()
})

test('a lock does not wait for a spooler that hangs, and takes its command along', async () => {
  const socket = join(temporaryFolder(), 'cups.sock')
  const silent = createServer().listen(socket)
  const { desk, core } = await signedIn('clerk', { CUPS_SERVER: socket }, await officeFolder('issued'))
  const asked = new Promise((resolve) => silent.once('connection', resolve))
  await desk.go('print')
  await desk.page
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
  expect(await suspend(desk, core)).toBeLessThan(SECOND)
  for (const helper of helpers) expect(isAlive(helper)).toBe(false)
  await desk.close()
  silent.close()
})

test('a lock does not wait for a core that hears nothing', async () => {
  const { desk, core } = await signedIn('prosecutor')
  process.kill(core, 'SIGSTOP')
  expect(await suspend(desk, core)).toBeLessThan(SECOND)
  await expectFiles(desk, 1)
  await desk.close()
})

test('a lock does not wait for a long import, which is whole or nothing', async () => {
  const file = join(temporaryFolder(), 'long.json')
  writeFileSync(file, longCase())
  const { desk, core } = await signedIn('prosecutor', { NAKNADA_DIALOG_OPEN: file })
  await desk.go('caseFiles')
  await desk.press('screens.import.button')
  await desk.page.waitForTimeout(100)
  expect(await suspend(desk, core)).toBeLessThan(SECOND)
  await signInAs(desk, 'prosecutor')
  await desk.go('caseFiles')
  expect([1, 2]).toContain(await desk.row(/\d+\/\d+/).count())
  await desk.close()
})

/** Case-01 with as much evidence as a file may bring. */
function longCase(): string {
  const form = trainingCase('case-01') as { evidence: Record<string, unknown>[] }
  const [first] = form.evidence
  const more = Array.from({ length: 1_500 }, (_, index) => ({
    ...first,
    id: `x${String(index)}`,
    title: { cnr: 'Dokaz '.repeat(400), en: 'Evidence '.repeat(400) },
  }))
  return JSON.stringify({ ...form, evidence: [...form.evidence, ...more] })
}

test('after a lock no process of the program knows a name or a key', async () => {
  const folder = await officeFolder('imported')
  const desk = await Desk.open({ userData: folder })
  // Typed key by key: a whole password in one message would pass through main on the test's own way to the page.
  await desk.page.getByRole('radio', { name: new RegExp(`^${PEOPLE.prosecutor.displayName}`) }).check()
  await desk.field('screens.signIn.password').focus()
  await desk.page.keyboard.type(PEOPLE.prosecutor.own)
  await desk.page.keyboard.press('Enter')
  await desk.go('caseFiles')
  await openInPage(desk)
  const markers = {
    ...(await keysOf(folder)),
    password: PEOPLE.prosecutor.own,
    sealed: 'Đurđica Šćekić',
    name: 'Ždralović',
  }
  const nothing = Object.fromEntries(Object.keys(markers).map((name) => [name, 0]))
  const before = await processesOf(desk.running.app)
  const pages = before.filter(({ type }) => type === 'Tab')
  const core = await corePid(desk.running.app)
  // The search can find: core and page have what they work with. Main has nothing of it even while the person is at work.
  expect(findInMemory(core, markers)['name']).toBeGreaterThan(0)
  expect(findInMemory(pages[0]?.pid ?? 0, markers)['name']).toBeGreaterThan(0)
  expect(findInMemory(before.find(({ type }) => type === 'Browser')?.pid ?? 0, markers)).toEqual(nothing)
  await desk.lock()
  await untilGone(core)
  for (const { pid } of pages) await untilGone(pid)
  await corePid(desk.running.app)
  for (const { pid, type, name } of await processesOf(desk.running.app)) {
    expect({ type, name, found: findInMemory(pid, markers) }).toEqual({ type, name, found: nothing })
  }
  await desk.close()
})

/** Opens the first file by the page's own way to the core and keeps what it says in the page; nothing of it comes here. */
async function openInPage(desk: Desk): Promise<void> {
  await desk.page.evaluate(async () => {
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
  const opened = await unlock(vault.document, person?.account.id ?? '', PEOPLE.prosecutor.own)
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
    const { desk, core } = await signedIn('prosecutor')
    const next = desk.running.app.waitForEvent('window')
    process.kill(core, signal)
    desk.page = await next
    await expect(desk.page.getByText(desk.t('screens.signIn.interrupted'))).toBeVisible()
    await expectFiles(desk, 1)
    expect(existsSync(`core.${String(core)}`)).toBe(false)
    await desk.lock()
    await expect(desk.page.getByText(desk.t('screens.signIn.interrupted'))).toHaveCount(0)
    await desk.close()
  })
}

test('a page that breaks down is replaced by the sign-in page, not by a signed-in one', async () => {
  const { desk, core } = await signedIn('prosecutor')
  const next = desk.running.app.waitForEvent('window')
  await desk.running.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  desk.page = await next
  await untilGone(core)
  await expect(desk.page.getByText(desk.t('screens.signIn.interrupted'))).toBeVisible()
  await expectFiles(desk, 1)
  await desk.close()
})

test('the sudden death of main takes the core along', async () => {
  const { desk, core } = await signedIn('prosecutor')
  desk.running.app.process().kill('SIGKILL')
  await untilGone(core)
})

test('the menu locks as well', async () => {
  const { desk, core } = await signedIn('prosecutor')
  const label = desk.t('menu.lock')
  await desk.running.app.evaluate(({ Menu }, name) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
    items?.find((item) => item.label === name)?.click()
  }, label)
  await untilGone(core)
  await desk.close()
})

test('a page that is loaded anew goes on with a new port', async () => {
  const { desk, core } = await signedIn('prosecutor')
  await desk.page.reload()
  await expect(desk.page.getByRole('navigation', { name: desk.t('shell.navigation') })).toBeVisible()
  expect(await corePid(desk.running.app)).toBe(core)
  await desk.close()
})
