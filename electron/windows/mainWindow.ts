import { BrowserWindow, type Session } from 'electron'
import { PRACTICE_MARK, type InstallationKind } from '../../shared/domain/staff/installationKind.ts'
import { createWebPreferences } from './webPreferences.ts'
import type { PlaceKeeper } from './keepPlace.ts'
import type { WindowPlace } from './windowPlace.ts'

export type WindowOptions = Readonly<{
  page: string
  kind: InstallationKind
  session: Session
  preload: string
  isPackaged: boolean
  /** Whether the program is a package that is only for tests. */
  isTestPackage: boolean
  isDark: boolean
  /** By how much what is on the page is larger than it is drawn. */
  zoomFactor: number
  /** Where the window stood last; it opens in its usual size in the middle where nothing is known. */
  places: PlaceKeeper
}>

const USUAL_SIZE = { width: 1366, height: 768 } as const
const PAPERS = {
  real: { light: '#f6f5f1', dark: '#16181c' },
  practice: { light: '#fbf6e0', dark: '#1d1a10' },
} as const

/** On a window that no office should see. */
const TEST_MARK = 'TEST'

/** The one window. Its title never carries content: task bars and window lists are seen by others. */
export function openMainWindow({
  page,
  kind,
  session,
  preload,
  isPackaged,
  isTestPackage,
  isDark,
  zoomFactor,
  places,
}: WindowOptions): BrowserWindow {
  const place = places.ofNewWindow()
  const window = new BrowserWindow({
    ...(place === undefined ? USUAL_SIZE : boundsOf(place)),
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: titleOf(kind, isTestPackage),
    // The paper colours of the page, so that nothing flashes before the first paint.
    backgroundColor: PAPERS[kind][isDark ? 'dark' : 'light'],
    webPreferences: { ...createWebPreferences(isPackaged), session, preload, zoomFactor },
  })
  window.on('page-title-updated', (event) => {
    event.preventDefault()
  })
  places.follow(window)
  window.once('ready-to-show', () => {
    if (place?.isMaximized === true) window.maximize()
    window.show()
  })
  // A window closed while its page loads rejects the load; nothing is wrong then.
  window.loadURL(page).catch(() => undefined)
  return window
}

function boundsOf({ x, y, width, height }: WindowPlace) {
  return { x, y, width, height }
}

function titleOf(kind: InstallationKind, isTestPackage: boolean): string {
  return ['Naknada', ...(kind === 'practice' ? [PRACTICE_MARK] : []), ...(isTestPackage ? [TEST_MARK] : [])].join(' · ')
}
