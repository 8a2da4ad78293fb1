import { join } from 'node:path'
import { app } from 'electron'
import cnr from '../../resources/locales/cnr/menu.json' with { type: 'json' }
import en from '../../resources/locales/en/menu.json' with { type: 'json' }
import { prepareFolder } from '../session/folderSafety.ts'
import { leaveSaying } from './leave.ts'
import { readTestSetting } from './testSettings.ts'

// The system's code for what one may not do (sysexits.h).
const EXIT_NO_PERMISSION = 77

/** The data folder, made and closed to others. Where that cannot be done, as in a folder of somebody else, says so and ends the program. */
export function chooseFolderOrLeave(): string {
  try {
    return chooseDataFolder()
  } catch {
    // SECURITY: what the system says names the folder, and so the person.
    return leaveSaying([cnr.folderOfAnother, en.folderOfAnother], EXIT_NO_PERMISSION)
  }
}

/** Chromium's own files go into a folder inside. */
function chooseDataFolder(): string {
  const folder = dataFolderPath()
  prepareFolder(folder)
  const chromium = join(folder, 'window')
  prepareFolder(chromium)
  app.setPath('userData', chromium)
  app.setPath('sessionData', chromium)
  app.setPath('crashDumps', chromium)
  return folder
}

/** Where everything lives: on Windows never in the roaming profile. */
export function dataFolderPath(): string {
  const chosen = readTestSetting('NAKNADA_DATA_DIR')
  if (chosen !== undefined) return chosen
  const local = process.env['LOCALAPPDATA']
  if (process.platform === 'win32' && local !== undefined) return join(local, 'Naknada')
  return join(app.getPath('appData'), 'Naknada')
}
