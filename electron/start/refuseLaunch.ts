import { app, dialog } from 'electron'
import { refusedArgument } from '../security/launchArguments.ts'
import { menuTexts } from '../windows/menuTexts.ts'

// The system's code for a wrong configuration (sysexits.h).
const EXIT_CONFIGURATION = 78

/**
 * SECURITY: a program that was told to lower its walls does not start. Chromium has read its switches before any script
 * runs, so this ends the program at once rather than undo them.
 */
export function leaveOnRefusedArgument(): void {
  const refused = refusedArgument({
    argv: process.argv.slice(1),
    environment: process.env,
    hasSwitch: (name) => app.commandLine.hasSwitch(name),
    isPackaged: app.isPackaged,
  })
  if (refused === undefined) return
  // Nothing of the data folder is read yet, so the language is not known. On Linux this is a line on standard error.
  dialog.showErrorBox(
    'Naknada',
    (['cnr', 'en'] as const).map((language) => `${menuTexts(language)('refusedLaunch')} ${refused}`).join('\n'),
  )
  app.exit(EXIT_CONFIGURATION)
  process.exit(EXIT_CONFIGURATION)
}
