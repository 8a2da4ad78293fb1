import { join } from 'node:path'
import { app } from 'electron'
import { prepareFolder } from '../session/folderSafety.ts'
import { readTestSetting } from './testSettings.ts'

/** Where everything lives: on Windows never in the roaming profile. Chromium's own files go into a folder beside. */
export function chooseDataFolder(): string {
  const folder = readTestSetting('NAKNADA_DATA_DIR') ?? defaultFolder()
  prepareFolder(folder)
  const chromium = join(folder, 'window')
  prepareFolder(chromium)
  app.setPath('userData', chromium)
  app.setPath('sessionData', chromium)
  app.setPath('crashDumps', chromium)
  return folder
}

function defaultFolder(): string {
  const local = process.env['LOCALAPPDATA']
  if (process.platform === 'win32' && local !== undefined) return join(local, 'Naknada')
  return join(app.getPath('appData'), 'Naknada')
}
