import type { BrowserWindow, Dialog } from 'electron'

/** Asks for a place; the path never leaves main. */
export type FileDialogs = Readonly<{
  open(): Promise<string | undefined>
  save(suggestedName: string): Promise<string | undefined>
}>

const FILTERS = [{ name: 'Naknada (JSON)', extensions: ['json'] }]

/** The system's dialogs, or a fixed path where a test has set one. */
export function createFileDialogs(
  dialog: Dialog,
  window: () => BrowserWindow | undefined,
  fixed: Readonly<{ open: string | undefined; save: string | undefined }>,
): FileDialogs {
  return {
    async open() {
      if (fixed.open !== undefined) return fixed.open
      const parent = window()
      const options = { properties: ['openFile' as const], filters: FILTERS }
      const chosen = await (parent === undefined
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(parent, options))
      return chosen.canceled ? undefined : chosen.filePaths[0]
    },
    async save(suggestedName) {
      if (fixed.save !== undefined) return fixed.save
      const parent = window()
      const options = { defaultPath: suggestedName, filters: FILTERS }
      const chosen = await (parent === undefined
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options))
      return chosen.canceled ? undefined : chosen.filePath
    },
  }
}
