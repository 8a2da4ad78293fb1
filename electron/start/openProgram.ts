import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { app, dialog, powerMonitor } from 'electron'
import type { CoreHost } from '../core/coreHost.ts'
import { registerWindowRequests, type WindowRequests } from '../ipc/register.ts'
import type { Router } from '../ipc/router.ts'
import type { Log } from '../logging/log.ts'
import { lockOnIdleAndSuspend } from '../session/idleLock.ts'
import { readPreferences } from '../session/preferences.ts'
import { createFileDialogs } from '../windows/fileDialogs.ts'
import { createInstallations, type Installations } from './installations.ts'
import { createShell, type Shell } from './shell.ts'
import { readTestSetting } from './testSettings.ts'

// On two cores starting the core would take from the page the processor on which it draws.
const PAGE_DRAWS_MS = 100

/**
 * Opens the window first. Once its page has asked for its files, and while it reads them, main loads what says who may sign
 * in, from the public part of the vault; main's side of the core, and an empty core, follow when the page stands.
 * SECURITY: main loads nothing that could open a database or a key; what a window may ask of it is in `ipc/register.ts`.
 */
export async function openProgram(folder: string, log: Log, built: string): Promise<void> {
  const installations = createInstallations(folder)
  const shell = createShell(log, built, {
    onPageGone: () => void host.then((known) => known.pageGone()),
    onLock: () => void host.then((known) => known.lock()),
    kind: () => installations.current().kind,
  })
  const appearance = readPreferences(folder)
  shell.open(appearance)
  // The menu stands before the window is shown.
  const menu = loadOnce(() => shell.setAppearance(appearance))
  const signInRouter = loadOnce(async () => {
    const { createSignInRouter } = await import('./signInState.ts')
    return createSignInRouter(installations, log)
  })
  const host = pageDraws(shell).then(() => createHost(installations, log, built, shell))
  registerWindowRequests({
    ourWindows: shell.windows,
    connect: (frame) => {
      void signInRouter().then(menu)
      void host.then((known) => {
        known.connect(frame)
      })
    },
    signInState: answerBeforeCore(signInRouter, host),
    lock: async () => (await host).lock(),
  })
  const known = await host
  known.start()
  endWithProgram(known)
  lockOnIdleAndSuspend(known, powerMonitor)
}

async function pageDraws(shell: Shell): Promise<void> {
  await shell.pageStands()
  await pause(PAGE_DRAWS_MS)
}

async function createHost(installations: Installations, log: Log, built: string, shell: Shell): Promise<CoreHost> {
  const today = readTestSetting('NAKNADA_TODAY')
  const { CoreHost } = await import('../core/coreHost.ts')
  return new CoreHost({
    entry: join(built, 'main', 'core.js'),
    start: (anew) => {
      const { kind: installation, folder } = installations.current()
      return { kind: 'start', folder, installation, anew, ...(today === undefined ? {} : { today }) }
    },
    isPackaged: app.isPackaged,
    log,
    dialogs: createFileDialogs(dialog, () => shell.window(), {
      open: readTestSetting('NAKNADA_DIALOG_OPEN'),
      save: readTestSetting('NAKNADA_DIALOG_SAVE'),
    }),
    onAppearance: (appearance) => void shell.setAppearance(appearance),
    onGoTo: (installation) => {
      installations.goTo(installation)
      void shell.setAppearance(readPreferences(installations.current().folder))
    },
    replaceWindow: shell.replace,
    onBroken: () =>
      void sayBroken(installations.current().folder).finally(() => {
        app.exit(1)
      }),
  })
}

async function sayBroken(folder: string): Promise<void> {
  const { loadMenuTexts } = await import('../windows/menuTexts.ts')
  dialog.showErrorBox('Naknada', loadMenuTexts(readPreferences(folder).language)('coreBroken'))
}

/** What main answers itself; nothing where the core is there to be asked. A core on its way out may still be writing. */
function answerBeforeCore(router: () => Promise<Router>, host: Promise<CoreHost>): WindowRequests['signInState'] {
  let known: CoreHost | undefined
  void host.then((loaded) => {
    known = loaded
  })
  return async () => {
    await known?.settled()
    return known?.isReady() === true ? undefined : (await router())('session.state', {})
  }
}

function loadOnce<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loaded: Promise<Value> | undefined
  return () => (loaded ??= load())
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
