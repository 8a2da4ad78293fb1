import { join } from 'node:path'
import { app, Menu, session, type BrowserWindow, type Session } from 'electron'
import { INTERRUPTED } from '../../shared/contract/interruption.ts'
import type { InstallationKind } from '../../shared/domain/staff/installationKind.ts'
import type { Log } from '../logging/log.ts'
import { START_PAGE } from '../security/appOrigin.ts'
import { serveBuiltFiles } from '../security/protocol.ts'
import type { Appearance } from '../session/preferences.ts'
import { openMainWindow } from '../windows/mainWindow.ts'
import { createWindowLook } from '../windows/windowLook.ts'

/** What the rest of the program may ask of the screen. */
export type Shell = Readonly<{
  windows: ReadonlySet<number>
  window(): BrowserWindow | undefined
  open(appearance: Appearance): void
  /** The colours and the size of the window, and its menu in a language. */
  setAppearance(appearance: Appearance): Promise<void>
  /** Resolves when the page of the present window can be seen, or never will be. */
  pageStands(): Promise<void>
  /** A new window in a new process; the old one and what it had in memory are gone. Resolves when its page stands. */
  replace(isInterrupted: boolean): Promise<void>
}>

type ShellListeners = Readonly<{
  /** A page broke down; it is not replaced yet. */
  onPageGone: () => void
  /** Somebody locks by the menu. */
  onLock: () => void
  /** Of which installation the next window is. */
  kind: () => InstallationKind
}>

/** `built` is the folder of the built program, `dist`. */
export function createShell(log: Log, built: string, { onPageGone, onLock, kind }: ShellListeners): Shell {
  const windows = new Set<number>()
  const memoryOf = createMemories(join(built, 'renderer'))
  let current: BrowserWindow | undefined
  const look = createWindowLook()

  function show(page: string): void {
    const window = openMainWindow({
      page,
      kind: kind(),
      session: memoryOf(kind()),
      preload: join(built, 'preload', 'preload.cjs'),
      isPackaged: app.isPackaged,
      ...look.ofNewWindow(),
    })
    const id = window.webContents.id
    windows.add(id)
    current = window
    window.webContents.on('render-process-gone', (_event, details) => {
      if (details.reason === 'clean-exit' || current !== window) return
      log({ event: 'windowGone', code: details.reason })
      onPageGone()
    })
    window.once('closed', () => {
      windows.delete(id)
      if (current === window) current = undefined
    })
  }

  return {
    windows,
    window: () => current,
    open(appearance) {
      look.set(appearance, undefined)
      // SECURITY: Electron's own menu opens developer tools and web pages. Ours comes while the page is on its way.
      Menu.setApplicationMenu(null)
      show(START_PAGE)
    },
    async setAppearance(appearance) {
      look.set(appearance, current)
      const { setMenu } = await import('../windows/menu.ts')
      setMenu(appearance.language, onLock)
    },
    pageStands: () => pageStands(current),
    replace(isInterrupted) {
      const old = current
      void old?.webContents.session.clearData()
      show(isInterrupted ? `${START_PAGE}${INTERRUPTED}` : START_PAGE)
      // SECURITY: from here on the old page is heard no more, and its process ends.
      old?.destroy()
      return pageStands(current)
    },
  }
}

/** The memory of the windows of each installation, apart. In memory only: no name with `persist:`, no cache on the disk. */
function createMemories(pages: string): (kind: InstallationKind) => Session {
  const memories = new Map<InstallationKind, Session>()
  return (kind) => {
    const known =
      memories.get(kind) ?? session.fromPartition(kind === 'practice' ? 'practice' : 'app', { cache: false })
    if (!memories.has(kind)) serveBuiltFiles(known, pages)
    memories.set(kind, known)
    return known
  }
}

function pageStands(window: BrowserWindow | undefined): Promise<void> {
  return new Promise((stands) => {
    const stand = () => {
      stands()
    }
    if (window === undefined) {
      stand()
      return
    }
    window.once('ready-to-show', stand)
    window.webContents.once('did-fail-load', stand)
    window.webContents.once('destroyed', stand)
  })
}
