import { app } from 'electron'
import cnr from '../../resources/locales/cnr/menu.json' with { type: 'json' }
import en from '../../resources/locales/en/menu.json' with { type: 'json' }
import { findRefusedArgument } from '../security/launchArguments.ts'
import { leaveSaying } from './leave.ts'

// The system's code for a wrong configuration (sysexits.h).
const EXIT_CONFIGURATION = 78

/**
 * SECURITY: a program that was told to lower its walls does not start. Chromium has read its switches before any script
 * runs, so this ends the program at once rather than undo them.
 */
export function leaveOnRefusedArgument(): void {
  const refused = findRefusedArgument({
    argv: process.argv.slice(1),
    environment: process.env,
    hasSwitch: (name) => app.commandLine.hasSwitch(name),
    isPackaged: app.isPackaged,
  })
  if (refused === undefined) return
  leaveSaying(
    [cnr, en].map((texts) => `${texts.refusedLaunch} ${refused}`),
    EXIT_CONFIGURATION,
  )
}
