import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { app, dialog, powerMonitor } from 'electron'
import type { CoreHost } from '../core/coreHost.ts'
import { registerWindowRequests } from '../ipc/register.ts'
import type { Log } from '../logging/log.ts'
import { lockOnIdleAndSuspend } from '../session/idleLock.ts'
import { readPreferences } from '../session/preferences.ts'
import { fileDialogs } from '../windows/fileDialogs.ts'
import { menuTexts } from '../windows/menuTexts.ts'
import { createShell, type Shell } from './shell.ts'
import { testSetting } from './testSettings.ts'

// On two cores starting the core would take from the page the processor on which it draws.
const PAGE_DRAWS_MS = 100

/**
 * Opens the window first. Until the core stands, main itself says who may sign in, from the public part of the vault; an
 * empty core is started once the page stands, so that nobody waits for it. SECURITY: main loads nothing that could open
 * a database or a key; what a window may ask of it is in `ipc/register.ts`.
 */
export async function openProgram(folder: string, log: Log, built: string): Promise<void> {
  const shell = createShell(log, built, () => void host.then((known) => known.pageGone()))
  shell.open(readPreferences(folder).language)
  const host = createHost(folder, log, built, shell)
  registerWindowRequests({
    ourWindows: shell.windows,
    connect: (frame) =>
      void host.then((known) => {
        known.connect(frame)
      }),
    signInState: () => signInState(folder, log, host),
    lock: async () => (await host).lock(),
  })
  const known = await host
  endWithProgram(known)
  lockOnIdleAndSuspend(known, powerMonitor)
  await shell.pageStands()
  await pause(PAGE_DRAWS_MS)
  known.start()
}

async function createHost(folder: string, log: Log, built: string, shell: Shell): Promise<CoreHost> {
  const today = testSetting('NAKNADA_TODAY')
  const { CoreHost } = await import('../core/coreHost.ts')
  return new CoreHost({
    entry: join(built, 'main', 'core.js'),
    start: { kind: 'start', folder, ...(today === undefined ? {} : { today }) },
    isPackaged: app.isPackaged,
    log,
    dialogs: fileDialogs(dialog, () => shell.window(), {
      open: testSetting('NAKNADA_DIALOG_OPEN'),
      save: testSetting('NAKNADA_DIALOG_SAVE'),
    }),
    onLanguage: shell.setLanguage,
    replaceWindow: shell.replace,
    onBroken: () => {
      dialog.showErrorBox('Naknada', menuTexts(readPreferences(folder).language)('coreBroken'))
      app.exit(1)
    },
  })
}

/** The answer of main; none where the core is there to be asked. A core on its way out may still be writing. */
async function signInState(folder: string, log: Log, host: Promise<CoreHost>) {
  const known = await host
  await known.settled()
  if (known.isReady()) return undefined
  const { createSignInRouter } = await import('./signInState.ts')
  return createSignInRouter(folder, log)('session.state', {})
}

/** The program ends when its core has. */
function endWithProgram(host: CoreHost): void {
  let isEnding = false
  app.on('will-quit', (event) => {
    if (isEnding) return
    isEnding = true
    event.preventDefault()
    void host.stop().finally(() => {
      app.exit(0)
    })
  })
}
