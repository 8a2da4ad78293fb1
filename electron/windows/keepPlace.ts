import { readFileSync, writeFileSync } from 'node:fs'
import { screen, type BrowserWindow } from 'electron'
import { fitPlace, readPlace, type WindowPlace } from './windowPlace.ts'

/** Somebody who drags a window is not done before they stand still. */
const STANDS_MS = 500
const CHANGES = ['resize', 'move', 'maximize', 'unmaximize'] as const

/** Where the window stood last: for the window that takes its place, and for the next start. */
export type PlaceKeeper = Readonly<{ ofNewWindow(): WindowPlace | undefined; follow(window: BrowserWindow): void }>

/** `file`: beside the window's own files, not among those of the office. A full disk keeps nobody from working. */
export function createPlaceKeeper(file: string): PlaceKeeper {
  let place = readKept(file)
  const write = (): void => {
    try {
      writeFileSync(file, JSON.stringify(place), { mode: 0o600 })
    } catch {
      // The next start opens where every first one does.
      return
    }
  }
  return {
    ofNewWindow: () =>
      place &&
      fitPlace(
        place,
        screen.getAllDisplays().map(({ workArea }) => workArea),
      ),
    follow(window) {
      let waiting: NodeJS.Timeout | undefined
      const note = (): void => {
        clearTimeout(waiting)
        if (window.isDestroyed() || window.isMinimized()) return
        place = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
        waiting = setTimeout(write, STANDS_MS)
      }
      // One name at a time: the listeners of a window are typed by it.
      for (const change of CHANGES) window.on(change as 'resize', note)
      window.once('close', write)
    },
  }
}

function readKept(file: string): WindowPlace | undefined {
  try {
    return readPlace(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
