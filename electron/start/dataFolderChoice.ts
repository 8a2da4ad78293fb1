import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import cnr from '../../resources/locales/cnr/menu.json' with { type: 'json' }
import en from '../../resources/locales/en/menu.json' with { type: 'json' }
import { prepareFolder } from '../session/folderSafety.ts'
import { leaveSaying } from './leave.ts'
import { readTestSetting } from './testSettings.ts'
import { ownWindowsFolder, windowsDataFolder } from './windowsDataFolder.ts'

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

/** Chromium's own files go into a folder inside, or where data lie in a folder of the machine, into one of the person. */
function chooseDataFolder(): string {
  const folder = dataFolderPath()
  prepareFolder(folder)
  const own = readTestSetting('NAKNADA_DATA_DIR') ?? onWindows(ownWindowsFolder) ?? folder
  const chromium = join(own, 'window')
  prepareFolder(chromium)
  app.setPath('userData', chromium)
  app.setPath('sessionData', chromium)
  app.setPath('crashDumps', chromium)
  return folder
}

/** Where the data lie. */
export function dataFolderPath(): string {
  return (
    readTestSetting('NAKNADA_DATA_DIR') ??
    onWindows((variables) => windowsDataFolder(variables, existsSync)) ??
    join(app.getPath('appData'), 'Naknada')
  )
}

type Variables = Parameters<typeof ownWindowsFolder>[0]

function onWindows(find: (variables: Variables) => string | undefined): string | undefined {
  if (process.platform !== 'win32') return undefined
  return find({ LOCALAPPDATA: process.env['LOCALAPPDATA'], PROGRAMDATA: process.env['PROGRAMDATA'] })
}
