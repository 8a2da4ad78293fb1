import { Menu } from 'electron'
import cnr from '../../resources/locales/cnr/menu.json' with { type: 'json' }
import en from '../../resources/locales/en/menu.json' with { type: 'json' }
import type { Language } from '../../shared/contract/roles.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'

type MenuTexts = typeof cnr

/** The application menu in the language of the window: edit and view, nothing that opens or sends anything. */
export function setMenu(language: Language): void {
  const text = textsIn(language)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: text.edit,
        submenu: [
          { label: text.undo, role: 'undo' },
          { label: text.redo, role: 'redo' },
          { type: 'separator' },
          { label: text.cut, role: 'cut' },
          { label: text.copy, role: 'copy' },
          { label: text.paste, role: 'paste' },
          { label: text.selectAll, role: 'selectAll' },
        ],
      },
      {
        label: text.view,
        submenu: [
          { label: text.zoomIn, role: 'zoomIn' },
          { label: text.zoomOut, role: 'zoomOut' },
          { label: text.resetZoom, role: 'resetZoom' },
          { label: text.fullScreen, role: 'togglefullscreen' },
          { type: 'separator' },
          { label: text.quit, role: 'quit' },
        ],
      },
    ]),
  )
}

function textsIn(language: Language): MenuTexts {
  if (language === 'en') return en
  if (language === 'cnr') return cnr
  return Object.fromEntries(Object.entries(cnr).map(([key, label]) => [key, toCyrillic(label)])) as MenuTexts
}
