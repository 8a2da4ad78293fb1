import { app, BrowserWindow, dialog } from 'electron'
import type { Log } from '../logging/log.ts'
import { readPreferences } from '../session/preferences.ts'

/** One program per data folder: a second start brings the first to the front, says so and leaves. */
export function keepOneInstance(folder: string, log: Log): boolean {
  if (!app.requestSingleInstanceLock()) {
    void sayAlreadyRunning(folder).finally(() => {
      app.exit(0)
    })
    return false
  }
  app.on('second-instance', () => {
    // What the second was started with is ignored.
    log({ event: 'secondInstance' })
    const window = BrowserWindow.getAllWindows()[0]
    if (window?.isMinimized() === true) window.restore()
    window?.show()
    window?.focus()
  })
  return true
}

// The engine of messages is loaded only where something is said: the first window waits for everything main loads.
async function sayAlreadyRunning(folder: string): Promise<void> {
  const { loadMenuTexts } = await import('../windows/menuTexts.ts')
  const text = loadMenuTexts(readPreferences(folder).language)('alreadyRunning')
  // A box would wait for a click, and the window that is now in front says enough where a terminal is rarely seen.
  if (process.platform === 'linux') process.stderr.write(`${text}\n`)
  else dialog.showErrorBox('Naknada', text)
}
