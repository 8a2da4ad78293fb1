import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { Desk } from '../pages/desk.ts'
import { foundedFolder, passwordIn } from '../story/foundedOffice.ts'
import { signIn } from '../pages/signInPage.ts'

let desk: Desk
test.beforeAll(async () => {
  desk = await Desk.open({ userData: await foundedFolder() })
  await signIn(desk, 'judge', passwordIn('judge'))
})
test.afterAll(() => desk.close())

test('the page knows no Node and one narrow way to the program', async () => {
  const seen = await desk.page.evaluate(() => ({
    require: typeof (globalThis as { require?: unknown }).require,
    process: typeof (globalThis as { process?: unknown }).process,
    api: Object.keys((globalThis as unknown as { api: object }).api).sort(),
  }))
  expect(seen).toEqual({ require: 'undefined', process: 'undefined', api: ['invoke', 'onChanged'] })
})

test('scripts, handlers, frames and eval from outside the bundle do not run', async () => {
  const outcome = await desk.page.evaluate(async () => {
    const violations: string[] = []
    addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const refused: string[] = []
    const attempt = (name: string, act: () => void) => {
      try {
        act()
      } catch {
        refused.push(name)
      }
    }
    attempt('innerHTML', () => {
      document.body.innerHTML += '<img src=x onerror="document.title=1">'
    })
    attempt('script text', () => {
      const script = document.createElement('script')
      script.text = 'document.title = "ran"'
      document.head.append(script)
    })
    attempt('script from afar', () => {
      const script = document.createElement('script')
      script.setAttribute('src', 'https://example.org/x.js')
      document.head.append(script)
    })
    attempt('handler', () => document.body.setAttribute('onclick', 'document.title = "ran"'))
    attempt('frame', () => {
      const frame = document.createElement('iframe')
      frame.src = 'https://example.org/'
      document.body.append(frame)
    })
    await new Promise((done) => setTimeout(done, 500))
    return { violations: [...new Set(violations)], refused, title: document.title }
  })
  expect(outcome.title).toBe('Naknada')
  expect(outcome.refused).toEqual(expect.arrayContaining(['innerHTML', 'script text', 'script from afar', 'handler']))
  expect(outcome.violations).toEqual(expect.arrayContaining(['require-trusted-types-for', 'frame-src']))
})

test('no request leaves the machine', async () => {
  const answers = await desk.page.evaluate(async () => {
    const written = ['data:text/javascript', '1'].join(',')
    const failed = (act: Promise<unknown>) =>
      act.then(
        () => 'answered',
        () => 'refused',
      )
    return [
      await failed(fetch('https://example.org/')),
      await failed(fetch('http://127.0.0.1:9/')),
      await failed(fetch('file:///etc/passwd')),
      await failed(import(written)),
    ]
  })
  expect(answers).toEqual(['refused', 'refused', 'refused', 'refused'])
})

test('the window stays on its page and opens no other', async () => {
  const address = desk.page.url()
  const opened = await desk.page.evaluate(() => {
    const other = window.open('https://example.org/')
    location.href = 'https://example.org/'
    return other !== null
  })
  await desk.page.waitForTimeout(300)
  expect({ opened, url: desk.page.url(), windows: desk.running.app.windows().length }).toEqual({
    opened: false,
    url: address,
    windows: 1,
  })
})

test('no permission is granted', async () => {
  const states = await desk.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as const
    return Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    )
  })
  expect(states.filter((state) => state === 'granted')).toEqual([])
})

test('the process of the page runs in the sandbox of Chromium', async () => {
  test.skip(process.env['NAKNADA_SANDBOX'] === 'off', 'this machine forbids user namespaces')
  const metrics = await desk.running.app.evaluate(({ app }) => app.getAppMetrics())
  const preferences = await desk.running.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    const { sandbox, contextIsolation, nodeIntegration } = contents.getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration }
  })
  // The kernel's own word: a filter of system calls (2) lies on every page process, and nothing lifts it.
  const pages = metrics
    .filter(({ type }) => type === 'Tab')
    .map(({ pid }) => readFileSync(`/proc/${String(pid)}/status`, 'utf8'))
  expect(pages.length).toBeGreaterThan(0)
  for (const status of pages) expect(status).toMatch(/^NoNewPrivs:\s1$[\s\S]*^Seccomp:\s2$/m)
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false })
})
