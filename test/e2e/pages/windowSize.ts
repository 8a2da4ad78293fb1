import { expect } from '@playwright/test'
import type { AppPage } from './appPage.ts'

export type WindowSize = Readonly<{ width: number; height: number }>
export const OFFICE_SCREEN: WindowSize = { width: 1366, height: 768 }

/** Gives the window that many pixels inside its frame; asks again where a window is only just coming. */
export async function resize(appPage: AppPage, size: WindowSize = OFFICE_SCREEN): Promise<void> {
  await expect(async () => {
    await appPage.running.app.evaluate(({ BrowserWindow }, { width, height }) => {
      for (const window of BrowserWindow.getAllWindows()) {
        window.setMinimumSize(1, 1)
        window.setContentSize(width, height)
      }
    }, size)
  }).toPass({ timeout: 10_000 })
}
