import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { outside } from '../../pages/attack.ts'
import { AppPage } from '../../pages/appPage.ts'

const PAGE = /^app:\/\/naknada\//

let appPage: AppPage
test.beforeEach(async () => {
  appPage = await AppPage.open()
  await expect(appPage.page.getByRole('heading').first()).toBeVisible()
})
test.afterEach(() => appPage.close())

test('one window on the data folder given, without Node, with one narrow way to the program, in the sandbox', async () => {
  const facts = await appPage.running.app.evaluate(({ app, BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows()
    const contents = windows[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    const { sandbox, contextIsolation, nodeIntegration } = contents.getLastWebPreferences()
    return {
      data: app.getPath('userData'),
      preferences: { sandbox, contextIsolation, nodeIntegration },
      pages: windows.map((window) => window.webContents.getOSProcessId()),
    }
  })
  expect(facts.data).toContain(appPage.running.userData)
  expect(facts.pages).toHaveLength(1)
  expect(facts.preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false })
  const seen = await appPage.page.evaluate(() => ({
    require: typeof (globalThis as { require?: unknown }).require,
    process: typeof (globalThis as { process?: unknown }).process,
    api: Object.keys((globalThis as unknown as { api: object }).api).sort(),
  }))
  expect(seen).toEqual({ require: 'undefined', process: 'undefined', api: ['invoke', 'invokeWithFile', 'onChanged'] })
  test.skip(process.env['NAKNADA_SANDBOX'] === 'off', 'this machine forbids user namespaces')
  // The kernel's own word: a filter of system calls (2) lies on the process of the page, and nothing lifts it.
  const status = readFileSync(`/proc/${String(facts.pages[0])}/status`, 'utf8')
  expect(status).toMatch(/^NoNewPrivs:\s1$[\s\S]*^Seccomp:\s2$/m)
})

test('the engine of the page is told to keep little memory for young values', async () => {
  test.skip(process.platform !== 'linux', 'the kernel of Linux is asked')
  const page = await appPage.running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  // Chromium joins the arguments of its own processes with blanks.
  expect(readFileSync(`/proc/${String(page)}/cmdline`, 'utf8').split(/[ \0]/)).toContain(
    '--js-flags=--max-semi-space-size=2',
  )
})

test('a process that dies leaves no memory in a core dump, whichever it is', async () => {
  test.skip(process.platform !== 'linux', 'the kernel of Linux is asked')
  const processes = await appPage.running.app.evaluate(({ app }) =>
    app.getAppMetrics().map(({ pid, type }) => ({ pid, type })),
  )
  expect(processes.map(({ type }) => type)).toEqual(expect.arrayContaining(['Browser', 'Tab', 'Utility']))
  for (const { pid, type } of processes) {
    const mask = readFileSync(`/proc/${String(pid)}/coredump_filter`, 'utf8').trim()
    expect({ type, mask }).toEqual({ type, mask: '00000000' })
  }
})

test('the window goes nowhere, opens nothing and grants nothing', async () => {
  const world = await outside()
  const granted = await appPage.page.evaluate(async () => {
    const refusal = (error: unknown) => (error instanceof Error ? error.name : 'unknown')
    return {
      // A machine without a camera says so before anyone is asked; the state of the permission does not depend on it.
      camera: (await navigator.permissions.query({ name: 'camera' })).state,
      microphone: (await navigator.permissions.query({ name: 'microphone' })).state,
      clipboard: await navigator.clipboard.readText().then(() => 'granted', refusal),
      notifications: await Notification.requestPermission(),
      place: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => {
            resolve('granted')
          },
          (error) => {
            resolve(error.code)
          },
        )
      }),
    }
  })
  expect(granted).toEqual({
    camera: 'denied',
    microphone: 'denied',
    clipboard: 'NotAllowedError',
    notifications: 'denied',
    place: 1,
  })
  const opened = await appPage.page.evaluate((url) => {
    const link = document.createElement('a')
    link.href = url
    link.target = '_blank'
    document.body.append(link)
    link.click()
    const result = window.open(url) !== null
    window.location.href = url
    return result
  }, world.url)
  await expect
    .poll(() => readFileSync(join(appPage.running.userData, 'log', 'naknada.log'), 'utf8'))
    .toContain('navigationBlocked')
  // Asked of the window itself: the test's own view of the page waits for a journey that never begins.
  const windows = await appPage.running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  )
  expect({ opened, windows: windows.length, visits: world.visits() }).toEqual({ opened: false, windows: 1, visits: 0 })
  expect(windows[0]).toMatch(PAGE)
  world.server.close()
})

test('our scheme serves the built page and nothing else', async () => {
  const requests = [
    ['GET', 'app://naknada/index.html', 200],
    ['POST', 'app://naknada/index.html', 405],
    ['GET', 'app://elsewhere/index.html', 404],
    ['GET', 'app://naknada/../../package.json', 404],
    ['GET', 'app://naknada/%2e%2e/%2e%2e/etc/passwd', 404],
    ['GET', 'app://naknada/..%2f..%2fmain%2fmain.js', 404],
  ] as const
  const statuses = await appPage.running.app.evaluate(async ({ BrowserWindow }, all) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session
    const answers: (number | undefined)[] = []
    for (const [method, url] of all) answers.push((await session?.fetch(url, { method }))?.status)
    return answers
  }, requests)
  expect(statuses).toEqual(requests.map(([, , status]) => status))
})
