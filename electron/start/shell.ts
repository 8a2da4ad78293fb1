import { join } from 'node:path'
import { app, Menu, session, type BrowserWindow, type Session } from 'electron'
import { INTERRUPTED } from '../../shared/contract/interruption.ts'
import type { ForeseenSignIn } from '../../shared/contract/drawnSignIn.ts'
import type { InstallationKind } from '../../shared/domain/staff/installationKind.ts'
import type { Log } from '../logging/log.ts'
import { START_PAGE } from '../security/appOrigin.ts'
import { serveBuiltFiles, type DrawStartPage } from '../security/protocol.ts'
import type { Appearance } from '../session/preferences.ts'
import { openMainWindow } from '../windows/mainWindow.ts'
import { createWindowLook } from '../windows/windowLook.ts'
import { fillSignInPage } from './fillSignInPage.ts'
import { createSignal } from './signal.ts'

/** What the rest of the program may ask of the screen. */
export type Shell = Readonly<{
  windows: ReadonlySet<number>
  window(): BrowserWindow | undefined
  open(appearance: Appearance): void
  /** The colours and the size of the window, and its menu in a language. */
  setAppearance(appearance: Appearance): Promise<void>
  /** Resolves when the first page has been handed over. */
  pageServed(): Promise<void>
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
  /** Who will be asked to sign in there, where that is known already. */
  foresee: () => ForeseenSignIn | undefined
}>

const packageFacts = () => ({ isPackaged: app.isPackaged, isTestPackage: app.getVersion().endsWith('-test') })

/** `built` is the folder of the built program, `dist`. */
export function createShell(log: Log, built: string, { onPageGone, onLock, kind, foresee }: ShellListeners): Shell {
  const windows = new Set<number>()
  const first = createFirstPage(join(built, 'renderer'), foresee)
  let current: BrowserWindow | undefined
  const look = createWindowLook(join(app.getPath('userData'), 'place.json'))

  function show(page: string): void {
    first.isNext = page === START_PAGE
    const window = openMainWindow({
      page,
      kind: kind(),
      session: first.memoryOf(kind()),
      preload: join(built, 'preload', 'preload.cjs'),
      ...packageFacts(),
      ...look.ofNewWindow(),
    })
    keepId(windows, window)
    current = window
    window.webContents.on('render-process-gone', (_event, details) => {
      if (details.reason === 'clean-exit' || current !== window) return
      log({ event: 'windowGone', code: details.reason })
      onPageGone()
    })
    window.once('closed', () => {
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
    pageServed: () => first.served,
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

type FirstPage = Readonly<{ served: Promise<void>; memoryOf: (kind: InstallationKind) => Session }> & {
  isNext: boolean
}

/** The first page of a window is drawn where that can be; no page that is loaded anew, since somebody may be signed in there. */
function createFirstPage(pages: string, foresee: ShellListeners['foresee']): FirstPage {
  const { given: served, give } = createSignal()
  const memoryOf = createMemories(pages, () => {
    setImmediate(give)
    const foreseen = first.isNext ? foresee() : undefined
    first.isNext = false
    return foreseen === undefined ? undefined : fillSignInPage(pages, foreseen)
  })
  const first: FirstPage = { served, memoryOf, isNext: false }
  return first
}

/** Keeps the id of a window as long as it is there. */
function keepId(windows: Set<number>, window: BrowserWindow): void {
  const { id } = window.webContents
  windows.add(id)
  window.once('closed', () => {
    windows.delete(id)
  })
}

/** The memory of the windows of each installation, apart. In memory only: no name with `persist:`, no cache on the disk. */
function createMemories(pages: string, drawStartPage: DrawStartPage): (kind: InstallationKind) => Session {
  const memories = new Map<InstallationKind, Session>()
  return (kind) => {
    const known =
      memories.get(kind) ?? session.fromPartition(kind === 'practice' ? 'practice' : 'app', { cache: false })
    if (!memories.has(kind)) serveBuiltFiles(known, pages, drawStartPage)
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
