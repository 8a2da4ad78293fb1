import { join } from 'node:path'
import { app, nativeTheme, session, type BrowserWindow } from 'electron'
import type { ChangedEvent } from '../../shared/contract/channels.ts'
import type { Language } from '../../shared/text/language.ts'
import { CHANGED } from '../ipc/channelNames.ts'
import type { Log } from '../logging/log.ts'
import { serveBuiltFiles } from '../security/protocol.ts'
import { setMenu } from '../windows/menu.ts'
import { openMainWindow } from '../windows/mainWindow.ts'

/** What the rest of the program may ask of the screen. */
export type Shell = Readonly<{
  windows: ReadonlySet<number>
  window(): BrowserWindow | undefined
  open(language: Language): void
  setLanguage(language: Language): void
  tell(event: ChangedEvent): void
  /** A new window in a new process; the old one and what it had in memory are gone. */
  replace(): void
}>

/** `built` is the folder of the built program, `dist`. */
export function createShell(log: Log, built: string): Shell {
  const windows = new Set<number>()
  // In memory only: no name with `persist:`, no cache on the disk.
  const memory = session.fromPartition('app', { cache: false })
  serveBuiltFiles(memory, join(built, 'renderer'))
  let current: BrowserWindow | undefined
  let isReplacing = false

  function show(): void {
    const window = openMainWindow({
      session: memory,
      preload: join(built, 'preload', 'preload.cjs'),
      isPackaged: app.isPackaged,
      isDark: nativeTheme.shouldUseDarkColors,
    })
    const id = window.webContents.id
    windows.add(id)
    current = window
    window.webContents.on('render-process-gone', (_event, details) => {
      if (details.reason === 'clean-exit' || isReplacing) return
      log({ event: 'windowGone', code: details.reason })
      replace()
    })
    window.once('closed', () => {
      windows.delete(id)
      if (current === window) current = undefined
    })
  }

  function replace(): void {
    const old = current
    isReplacing = true
    void memory.clearData()
    show()
    old?.destroy()
    isReplacing = false
  }

  return {
    windows,
    window: () => current,
    open(language) {
      // The menu after the window: its page is already on the way.
      show()
      setMenu(language)
    },
    setLanguage: setMenu,
    tell(event) {
      current?.webContents.send(CHANGED, event)
    },
    replace,
  }
}
