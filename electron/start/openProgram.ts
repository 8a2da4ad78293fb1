import { powerMonitor } from 'electron'
import type { BrowserWindow } from 'electron'
import { registerRouter } from '../ipc/register.ts'
import type { Log } from '../logging/log.ts'
import { lockOnIdleAndSuspend } from '../session/idleLock.ts'
import { readPreferences } from '../session/preferences.ts'
import { createShell } from './shell.ts'

/** The parts of the built program: its folder `dist`, and the folder of the worker threads as a URL. */
export type Built = Readonly<{ folder: string; workers: URL }>

/**
 * Opens the window first and loads the rest of the program, the larger part, while the page starts. SECURITY: the one
 * channel exists from the start with its check of the sender; what is asked before the program is there waits for it.
 */
export async function openProgram(folder: string, log: Log, built: Built): Promise<void> {
  const shell = createShell(log, built.folder)
  shell.open(readPreferences(folder).language)
  const program = pageArrived(shell.window())
    .then(() => import('./answerChannels.ts'))
    .then(({ answerChannels }) => answerChannels(folder, log, shell, built.workers))
  registerRouter(async (name, input) => (await program).invoke(name, input), shell.windows)
  lockOnIdleAndSuspend(await program, powerMonitor)
}

// Loading earlier would keep this thread from answering the request for the page itself.
function pageArrived(window: BrowserWindow | undefined): Promise<void> {
  return new Promise((arrived) => {
    if (window === undefined) {
      arrived()
      return
    }
    for (const event of ['did-navigate', 'did-fail-load', 'destroyed'] as const) {
      window.webContents.once(event as 'did-navigate', () => {
        arrived()
      })
    }
  })
}
