import { app, BrowserWindow, dialog } from 'electron'
import type { Log } from '../logging/log.ts'
import { readPreferences } from '../session/preferences.ts'
import { ownWords, type ReceivedFile } from './receivedFile.ts'

/** One program per data folder: a second start brings the first to the front, says so and leaves. */
export function keepOneInstance(folder: string, log: Log, received: ReceivedFile): boolean {
  if (!app.requestSingleInstanceLock()) {
    // Whoever opens a file sees it come to the window that is there.
    const said = received.current() === undefined ? sayAlreadyRunning(folder) : Promise.resolve()
    void said.finally(() => {
      app.exit(0)
    })
    return false
  }
  app.on('second-instance', (_event, argv, from) => {
    // Of what the second was started with a file is heard of, and nothing else.
    log({ event: 'secondInstance' })
    received.offer(ownWords(argv, app.isPackaged), from)
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
