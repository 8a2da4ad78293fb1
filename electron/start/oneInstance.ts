import { app, BrowserWindow } from 'electron'
import type { Log } from '../logging/log.ts'

/** One program per data folder: a second start brings the first to the front, says so and leaves. */
export function keepOneInstance(log: Log): boolean {
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write('Naknada: already running, its window has been brought to the front\n')
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
