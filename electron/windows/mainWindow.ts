import { BrowserWindow, type Session } from 'electron'
import { createWebPreferences } from './webPreferences.ts'

export type WindowOptions = Readonly<{
  page: string
  session: Session
  preload: string
  isPackaged: boolean
  isDark: boolean
  /** By how much what is on the page is larger than it is drawn. */
  zoomFactor: number
}>

/** The one window. Its title never carries content: task bars and window lists are seen by others. */
export function openMainWindow({
  page,
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
    title: 'Naknada',
    // The paper colours of the page, so that nothing flashes before the first paint.
    backgroundColor: isDark ? '#16181c' : '#f6f5f1',
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
