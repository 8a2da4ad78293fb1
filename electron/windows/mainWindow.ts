import { BrowserWindow, type Session } from 'electron'
import { PRACTICE_MARK, type InstallationKind } from '../../shared/domain/staff/installationKind.ts'
import { createWebPreferences } from './webPreferences.ts'

export type WindowOptions = Readonly<{
  page: string
  kind: InstallationKind
  session: Session
  preload: string
  isPackaged: boolean
  isDark: boolean
  /** By how much what is on the page is larger than it is drawn. */
  zoomFactor: number
}>

const PAPERS = {
  real: { light: '#f6f5f1', dark: '#16181c' },
  practice: { light: '#fbf6e0', dark: '#1d1a10' },
} as const

/** The one window. Its title never carries content: task bars and window lists are seen by others. */
export function openMainWindow({
  page,
  kind,
  session,
  preload,
  isPackaged,
  isDark,
  zoomFactor,
}: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: kind === 'practice' ? `Naknada · ${PRACTICE_MARK}` : 'Naknada',
    // The paper colours of the page, so that nothing flashes before the first paint.
    backgroundColor: PAPERS[kind][isDark ? 'dark' : 'light'],
    webPreferences: { ...createWebPreferences(isPackaged), session, preload, zoomFactor },
  })
  window.on('page-title-updated', (event) => {
    event.preventDefault()
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  // A window closed while its page loads rejects the load; nothing is wrong then.
  window.loadURL(page).catch(() => undefined)
  return window
}
