import { Menu } from 'electron'
import type { Language } from '../../shared/text/language.ts'
import { loadMenuTexts } from './menuTexts.ts'

/** The application menu in the language of the window: edit and view, nothing that opens or sends anything. */
export function setMenu(language: Language, onLock: () => void): void {
  const text = loadMenuTexts(language)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: text('edit'),
        submenu: [
          { label: text('undo'), role: 'undo' },
          { label: text('redo'), role: 'redo' },
          { type: 'separator' },
          { label: text('cut'), role: 'cut' },
          { label: text('copy'), role: 'copy' },
          { label: text('paste'), role: 'paste' },
          { label: text('selectAll'), role: 'selectAll' },
        ],
      },
      {
        label: text('view'),
        submenu: [
          { label: text('zoomIn'), role: 'zoomIn' },
          { label: text('zoomOut'), role: 'zoomOut' },
          { label: text('resetZoom'), role: 'resetZoom' },
          { label: text('fullScreen'), role: 'togglefullscreen' },
          { type: 'separator' },
          // The page hears the key itself, to keep what is typed; the item is there for a page that no longer hears.
          { label: text('lock'), accelerator: 'CmdOrCtrl+L', registerAccelerator: false, click: onLock },
          { label: text('quit'), role: 'quit' },
        ],
      },
    ]),
  )
}
