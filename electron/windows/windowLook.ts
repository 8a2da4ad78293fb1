import { nativeTheme, type BrowserWindow } from 'electron'
import type { Appearance } from '../session/preferences.ts'

/** The colours of the program, and how much larger than drawn what is on its page. */
export type WindowLook = Readonly<{
  ofNewWindow(): Readonly<{ isDark: boolean; zoomFactor: number }>
  set(appearance: Pick<Appearance, 'theme' | 'textSize'>, window: BrowserWindow | undefined): void
}>

export function createWindowLook(): WindowLook {
  let zoomFactor = 1
  return {
    ofNewWindow: () => ({ isDark: nativeTheme.shouldUseDarkColors, zoomFactor }),
    set({ theme, textSize }, window) {
      nativeTheme.themeSource = theme
      const wanted = textSize / 100
      // What somebody has zoomed to for a moment stays where the setting is what it was.
      if (wanted !== zoomFactor) window?.webContents.setZoomFactor(wanted)
      zoomFactor = wanted
    },
  }
}
