import { nativeTheme, type BrowserWindow } from 'electron'
import { createPlaceKeeper, type PlaceKeeper } from './keepPlace.ts'
import type { Appearance } from '../session/preferences.ts'

/** The colours of the program, how much larger than drawn what is on its page, and where its window stood last. */
export type WindowLook = Readonly<{
  ofNewWindow(): Readonly<{ isDark: boolean; zoomFactor: number; places: PlaceKeeper }>
  set(appearance: Pick<Appearance, 'theme' | 'textSize'>, window: BrowserWindow | undefined): void
}>

/** `placeFile`: where the place of the window is kept. */
export function createWindowLook(placeFile: string): WindowLook {
  const places = createPlaceKeeper(placeFile)
  let zoomFactor = 1
  return {
    ofNewWindow: () => ({ isDark: nativeTheme.shouldUseDarkColors, zoomFactor, places }),
    set({ theme, textSize }, window) {
      nativeTheme.themeSource = theme
      const wanted = textSize / 100
      // What somebody has zoomed to for a moment stays where the setting is what it was.
      if (wanted !== zoomFactor) window?.webContents.setZoomFactor(wanted)
      zoomFactor = wanted
    },
  }
}
