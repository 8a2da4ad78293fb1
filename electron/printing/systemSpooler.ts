import { join } from 'node:path'
import { createCupsSpooler } from './cupsSpooler.ts'
import type { HelperOptions } from './runHelper.ts'
import type { Spooler } from './spooler.ts'
import { createWindowsSpooler } from './windowsSpooler.ts'

/** The spooler of the system that the program runs on. On Windows its helper lies beside the archive of the program. */
export function createSystemSpooler(options: HelperOptions): Spooler {
  if (process.platform !== 'win32') return createCupsSpooler(options)
  return createWindowsSpooler(join(process.resourcesPath, 'print', 'naknada-print.exe'), options)
}
