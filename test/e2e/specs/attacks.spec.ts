import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { Desk } from '../pages/desk.ts'
import { signIn } from '../pages/signInPage.ts'
import { foundedFolder, passwordIn } from '../story/foundedOffice.ts'

const CASE = 'resources/training/cases/case-01.json'
const PAGE = /^app:\/\/naknada\//

/** A server of this machine that a broken wall would reach; it counts who came. */
async function outside(): Promise<{ server: Server; url: string; visits: () => number }> {
  let visits = 0
  const server = createServer((_request, response) => {
    visits += 1
    response.end('window.broken = true')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { server, url: `http://127.0.0.1:${String(address.port)}/`, visits: () => visits }
}

/**
 * Tries one attack from inside the page and answers what the policy said of it, and whether it worked.
 * It runs in a task of the page's own: what the debugger runs itself may evaluate strings.
 */
function attack(page: Page, name: string, url: string): Promise<{ worked: boolean; violations: string[] }> {
  return page.evaluate(
    ([attempt, target]) =>
      new Promise((resolve) => {
        const violations: string[] = []
        const state = window as unknown as { broken?: boolean }
        state.broken = false
        document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
        const works = () => {
          state.broken = true
        }
        const element = (tag: string, attribute: string, value: string) => {
          const made = document.createElement(tag)
          document.body.append(made)
          made.setAttribute(attribute, value)
          return made
        }
        const attempts: Record<string, () => unknown> = {
          'inline script': () => {
            const script = document.createElement('script')
            script.append('window.broken = true')
            document.body.append(script)
          },
          'script from elsewhere': () => element('script', 'src', target),
          'inline handler': () => {
            element('button', 'onclick', 'window.broken = true').click()
          },
          markup: () => {
            document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.broken = true">')
          },
          eval: () => {
            globalThis.eval('window.broken = true')
          },
          fetch: () => fetch(target, { mode: 'no-cors' }).then(works, () => undefined),
          picture: () => {
            element('img', 'src', target).addEventListener('load', works)
          },
          frame: () => element('iframe', 'src', target),
          form: () => {
            const form = element('form', 'action', target) as HTMLFormElement
            form.submit()
          },
        }
        setTimeout(() => {
          try {
            void attempts[attempt]?.()
          } catch {
            // A wall that throws has held; what it says is in the violations.
          }
          setTimeout(() => {
            resolve({ worked: state.broken === true, violations })
          }, 500)
        }, 0)
      }),
    [name, url] as const,
  )
}

test('the policy stops every script, address and frame that is not ours, and says so', async () => {
  const desk = await Desk.open()
  const world = await outside()
  await expect(desk.page.getByRole('heading').first()).toBeVisible()
  for (const [name, directive] of [
    ['inline script', /script|trusted-types/],
    ['script from elsewhere', /script|trusted-types/],
    ['inline handler', /script|trusted-types/],
    ['markup', /script|trusted-types/],
    ['eval', /script|trusted-types/],
    ['fetch', /connect-src/],
    ['picture', /img-src/],
    ['frame', /frame-src/],
    ['form', /form-action/],
  ] as const) {
    const { worked, violations } = await attack(desk.page, name, world.url)
    expect({ name, worked, said: violations.some((one) => directive.test(one)) }).toEqual({
      name,
      worked: false,
      said: true,
    })
  }
  expect(desk.page.url()).toMatch(PAGE)
  expect(world.visits()).toBe(0)
  await desk.close()
  world.server.close()
})

test('the window goes nowhere, opens nothing and grants nothing', async () => {
  const desk = await Desk.open()
  const world = await outside()
  await expect(desk.page.getByRole('heading').first()).toBeVisible()
  const granted = await desk.page.evaluate(async () => {
    const refusal = (error: unknown) => (error instanceof Error ? error.name : 'unknown')
    return {
      // A machine without a camera says so before anyone is asked; the state of the permission does not depend on it.
      camera: (await navigator.permissions.query({ name: 'camera' })).state,
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
    clipboard: 'NotAllowedError',
    notifications: 'denied',
    place: 1,
  })
  const opened = await desk.page.evaluate((url) => {
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
    .poll(() => readFileSync(join(desk.running.userData, 'log', 'naknada.log'), 'utf8'))
    .toContain('navigationBlocked')
  // Asked of the window itself: the test's own view of the page waits for a journey that never begins.
  const windows = await desk.running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  )
  expect({ opened, windows: windows.length, visits: world.visits() }).toEqual({ opened: false, windows: 1, visits: 0 })
  expect(windows[0]).toMatch(PAGE)
  await desk.close()
  world.server.close()
})

test('our scheme serves the built page and nothing else', async () => {
  const desk = await Desk.open()
  await expect(desk.page.getByRole('heading').first()).toBeVisible()
  const requests = [
    ['GET', 'app://naknada/index.html', 200],
    ['POST', 'app://naknada/index.html', 405],
    ['GET', 'app://elsewhere/index.html', 404],
    ['GET', 'app://naknada/../../package.json', 404],
    ['GET', 'app://naknada/%2e%2e/%2e%2e/etc/passwd', 404],
    ['GET', 'app://naknada/..%2f..%2fmain%2fmain.js', 404],
  ] as const
  const statuses = await desk.running.app.evaluate(async ({ BrowserWindow }, all) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session
    const answers: (number | undefined)[] = []
    for (const [method, url] of all) answers.push((await session?.fetch(url, { method }))?.status)
    return answers
  }, requests)
  expect(statuses).toEqual(requests.map(([, , status]) => status))
  await desk.close()
})

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
  const folder = await foundedFolder()
  const desk = await Desk.open({ userData: folder, env: { NAKNADA_DIALOG_OPEN: CASE } })
  await desk.speak('cnr-Cyrl')
  await signIn(desk, 'prosecutor', passwordIn('prosecutor'))
  await desk.go('caseFiles')
  await desk.press('screens.import.button')
  await expect(desk.page.getByRole('heading', { name: 'Kt.br.45/25' })).toBeVisible()
  await desk.tab('people')
  await expect(desk.page.getByText('Ждраловић').first()).toBeVisible()
  const storage = await desk.page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }))
  expect(storage).toEqual({ local: 0, session: 0, cookies: '', databases: 0, caches: 0 })
  expectNothingLeft(folder)
  expectClosed(folder)
  await desk.lock()
  await desk.close()
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
