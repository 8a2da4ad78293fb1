import type { Desk } from './desk.ts'

export type WindowSize = Readonly<{ width: number; height: number; zoom: number }>
export const OFFICE_SCREEN: WindowSize = { width: 1366, height: 768, zoom: 1 }

/** Gives the window of the desk that many pixels inside its frame. */
export async function resize(desk: Desk, size: WindowSize = OFFICE_SCREEN): Promise<void> {
  await desk.running.app.evaluate(({ BrowserWindow }, { width, height, zoom }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      window.setContentSize(width, height)
      window.webContents.setZoomFactor(zoom)
    }
  }, size)
}
