import { expect, test } from '@playwright/test'
import { killApp, launchApp } from '../../../support/electron/launchApp.ts'

const main = 'test/support/electron/emptyApp'

test('an empty app opens a window inside the Chromium sandbox, as an ordinary user', async () => {
  const running = await launchApp({ main })
  const sandbox = await running.page.evaluate(() => (globalThis as unknown as { probe: unknown }).probe)
  const identity = await running.app.evaluate(({ app }) => ({ version: app.getVersion(), user: process.getuid?.() }))
  await running.app.close()
  expect(sandbox).toEqual({ isSandboxed: true })
  expect(identity.version).toBe('1.2.3')
  expect(identity.user).not.toBe(0)
})

test('the data folder given to an app is the one it uses, and a killed app is gone', async () => {
  const running = await launchApp({ main })
  const used = await running.app.evaluate(({ app }) => app.getPath('userData'))
  // Asked for before the kill: Playwright forgets a closed app's process.
  const started = running.app.process()
  await killApp(running)
  expect(used).toBe(running.userData)
  expect(started.signalCode).toBe('SIGKILL')
})
