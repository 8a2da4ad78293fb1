import { app, BrowserWindow, dialog } from 'electron'
import type { Log } from '../logging/log.ts'
import { readPreferences } from '../session/preferences.ts'
import { menuTexts } from '../windows/menuTexts.ts'

/** One program per data folder: a second start brings the first to the front, says so and leaves. */
export function keepOneInstance(folder: string, log: Log): boolean {
  if (!app.requestSingleInstanceLock()) {
    // Before the program is ready this is a box on Windows and macOS, and a line on standard error on Linux.
    dialog.showErrorBox('Naknada', menuTexts(readPreferences(folder).language)('alreadyRunning'))
    app.exit(0)
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
