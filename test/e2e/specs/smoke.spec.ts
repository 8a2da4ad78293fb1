import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { launchApp } from '../../support/electron/launchApp.ts'

test('the app opens one window, its page in a process that Chromium has sandboxed, on the data folder given', async () => {
  const running = await launchApp()
  await expect(running.page.getByRole('heading').first()).toBeVisible()
  const facts = await running.app.evaluate(({ app, BrowserWindow }) => ({
    data: app.getPath('userData'),
    pages: BrowserWindow.getAllWindows().map((window) => window.webContents.getOSProcessId()),
  }))
  const status = await readFile(`/proc/${String(facts.pages[0])}/status`, 'utf8')
  await running.app.close()
  expect(facts.data).toContain(running.userData)
  expect(facts.pages).toHaveLength(1)
  // 2 means that a filter of system calls is in force.
  expect(/^Seccomp:\s+(\d)$/m.exec(status)?.[1]).toBe('2')
})
