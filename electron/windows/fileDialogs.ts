import type { BrowserWindow, Dialog, FileFilter, OpenDialogOptions } from 'electron'

/** What a file is asked for: a case file in the exchange form, evidence of any kind, a finished judgment, an emblem, a bank's statement, a start list, a packet, a person's certificate (PKCS#12), a file of updates, or a folder. */
export const WANTED = [
  'exchange',
  'attachment',
  'judgment',
  'emblem',
  'statement',
  'startList',
  'packet',
  'certificate',
  'update',
  'folder',
] as const
/** One of `WANTED`. */
export type Wanted = (typeof WANTED)[number]

/** Asks for a place; the path never leaves main. */
export type FileDialogs = Readonly<{
  open(wanted: Wanted): Promise<string | undefined>
  save(suggestedName: string): Promise<string | undefined>
}>

const EXCHANGE: readonly FileFilter[] = [{ name: 'Naknada (JSON)', extensions: ['json'] }]
const DOCUMENTS = {
  name: 'PDF, JPEG, PNG, TIFF, DOCX',
  extensions: ['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff', 'docx'],
}
const FILTERS: Readonly<Record<Exclude<Wanted, 'folder'>, readonly FileFilter[]>> = {
  exchange: EXCHANGE,
  attachment: [DOCUMENTS, { name: '*', extensions: ['*'] }],
  packet: [{ name: 'Naknada', extensions: ['naknada'] }],
  judgment: [{ name: 'DOCX, PDF', extensions: ['docx', 'pdf'] }],
  update: [{ name: 'Naknada', extensions: ['naknada-update'] }],
  certificate: [{ name: 'PKCS#12', extensions: ['p12', 'pfx'] }],
  emblem: [{ name: 'SVG', extensions: ['svg'] }],
  startList: [
    { name: 'XLSX', extensions: ['xlsx'] },
    { name: '*', extensions: ['*'] },
  ],
  statement: [
    { name: 'CSV', extensions: ['csv', 'txt'] },
    { name: '*', extensions: ['*'] },
  ],
}

/** The system's dialogs, or a fixed path where a test has set one. */
export function createFileDialogs(
  dialog: Dialog,
  window: () => BrowserWindow | undefined,
  fixed: Readonly<{ open: string | undefined; save: string | undefined }>,
): FileDialogs {
  return {
    async open(wanted) {
      if (fixed.open !== undefined) return fixed.open
      const parent = window()
      const options = optionsFor(wanted)
      const chosen = await (parent === undefined
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(parent, options))
      return chosen.canceled ? undefined : chosen.filePaths[0]
    },
    async save(suggestedName) {
      if (fixed.save !== undefined) return fixed.save
      const parent = window()
      const options = { defaultPath: suggestedName, filters: filtersFor(suggestedName) }
      const chosen = await (parent === undefined
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options))
      return chosen.canceled ? undefined : chosen.filePath
    },
  }
}

function optionsFor(wanted: Wanted): OpenDialogOptions {
  if (wanted === 'folder') return { properties: ['openDirectory', 'createDirectory'] }
  return { properties: ['openFile'], filters: [...FILTERS[wanted]] }
}

function filtersFor(suggestedName: string): FileFilter[] {
  const ending = suggestedName.split('.').at(-1) ?? ''
  return ending === 'json' ? [...EXCHANGE] : [{ name: ending.toUpperCase(), extensions: [ending] }]
}
