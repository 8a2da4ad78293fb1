import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { app, dialog, powerMonitor } from 'electron'
import type { CoreHost } from '../core/coreHost.ts'
import type { InstallationKind } from '../../shared/domain/staff/installationKind.ts'
import { registerWindowRequests, type WindowRequests } from '../ipc/register.ts'
import type { Router } from '../ipc/router.ts'
import type { Log } from '../logging/log.ts'
import type { loadMenuTexts as LoadMenuTexts } from '../windows/menuTexts.ts'
import { lockOnIdleAndSuspend } from '../session/idleLock.ts'
import { readPreferences } from '../session/preferences.ts'
import { createFileDialogs } from '../windows/fileDialogs.ts'
import { foreseeSignIn } from './foreseeSignIn.ts'
import { createInstallations, type Installations } from './installations.ts'
import { createShell, type Shell } from './shell.ts'
import type { ReceivedFile } from './receivedFile.ts'
import { createSignal } from './signal.ts'
import { readTestSetting } from './testSettings.ts'

// On two cores starting the core would take from the page the processor on which it draws.
const PAGE_DRAWS_MS = 100
const PROGRAM_STARTS_MS = 1_000

/** Where the data lies, where the built program, and what it was opened with. */
type Opening = Readonly<{ folder: string; log: Log; built: string; received: ReceivedFile }>

/**
 * Opens the window first, with the sign-in drawn in its page where nothing is unusual. What says for certain who may sign in, from the
 * public part of the vault, is loaded when the page asks; main's side of the core, and an empty core, follow when the page stands.
 * SECURITY: main loads nothing that could open a database or a key; what a window may ask of it is in `ipc/register.ts`.
 */
export async function openProgram({ folder, log, built, received }: Opening): Promise<void> {
  const installations = createInstallations(folder)
  let isDrawn = false
  const shell = createShell(log, built, {
    onPageGone: () => void host.then((known) => known.pageGone()),
    onLock: () => void host.then((known) => known.lock()),
    kind: () => installations.current().kind,
    foresee: () => {
      const { folder: present, kind } = installations.current()
      const foreseen = foreseeSignIn(present, kind)
      isDrawn = foreseen !== undefined
      return foreseen
    },
  })
  const appearance = readPreferences(folder)
  shell.open(appearance)
  // Once the first page is on its way to its window, which is being made meanwhile. The menu stands before it is shown.
  void shell.pageServed().then(() => shell.setAppearance(appearance))
  const signInRouter = loadOnce(async () => {
    const { createSignInRouter } = await import('./signInState.ts')
    return createSignInRouter(installations, log)
  })
  const asked = createSignal()
  const host = pageDraws(shell, asked.given).then(() => createHost({ installations, log, built, shell, received }))
  const signInState = answerBeforeCore(signInRouter, host)
  registerWindowRequests({
    ourWindows: shell.windows,
    connect: (frame) => {
      // A page that is not drawn asks at once who may sign in.
      if (!isDrawn) void signInRouter()
      void host.then((known) => {
        known.connect(frame)
      })
    },
    signInState: () => {
      asked.give()
      return signInState()
    },
    lock: async () => (await host).lock(),
  })
  const known = await host
  known.start()
  received.onOffered((file) => {
    if (installations.current().kind === 'real') known.offer(file)
  })
  endWithProgram(known)
  lockOnIdleAndSuspend(known, powerMonitor)
}

/** Once the page can be seen and its program, which asks who may sign in, is at work; one that never asks is not waited for. */
async function pageDraws(shell: Shell, asked: Promise<void>): Promise<void> {
  await shell.pageStands()
  await Promise.race([asked, pause(PROGRAM_STARTS_MS)])
  await pause(PAGE_DRAWS_MS)
}

type HostParts = Omit<Opening, 'folder'> & Readonly<{ installations: Installations; shell: Shell }>

async function createHost({ installations, log, built, shell, received }: HostParts): Promise<CoreHost> {
  const today = readTestSetting('NAKNADA_TODAY')
  const { CoreHost } = await import('../core/coreHost.ts')
  return new CoreHost({
    entry: join(built, 'main', 'core.js'),
    start: (anew) => {
      const { kind: installation, folder } = installations.current()
      const keyCost = isCheap(installation) ? 'floor' : 'usual'
      // SECURITY: what comes from outside is never offered to practice.
      const file = installation === 'real' ? received.current() : undefined
      return {
        ...{ kind: 'start', folder, installation, anew, keyCost },
        ...(today === undefined ? {} : { today }),
        ...(file === undefined ? {} : { received: file }),
      }
    },
    isPackaged: app.isPackaged,
    log,
    dialogs: createFileDialogs(dialog, () => shell.window(), {
      open: readTestSetting('NAKNADA_DIALOG_OPEN'),
      save: readTestSetting('NAKNADA_DIALOG_SAVE'),
    }),
    onAppearance: (appearance) => void shell.setAppearance(appearance),
    onGoTo: (installation) => {
      const isThere = installations.goTo(installation)
      const { folder } = installations.current()
      if (isThere) void shell.setAppearance(readPreferences(folder))
      else void sayPracticeOfAnother(folder, shell)
      return isThere
    },
    onReceivedDone: received.forget,
    replaceWindow: shell.replace,
    onBroken: () =>
      void sayBroken(installations.current().folder).finally(() => {
        app.exit(1)
      }),
  })
}

/** The passwords of practice are no secret, and whoever practises does not wait for them. */
function isCheap(installation: InstallationKind): boolean {
  return installation === 'practice' || readTestSetting('NAKNADA_KEY_COST') === 'floor'
}

async function sayBroken(folder: string): Promise<void> {
  dialog.showErrorBox('Naknada', (await menuTexts(folder))('coreBroken'))
}

async function sayPracticeOfAnother(folder: string, shell: Shell): Promise<void> {
  const message = (await menuTexts(folder))('practiceOfAnother')
  const window = shell.window()
  if (window !== undefined) await dialog.showMessageBox(window, { type: 'error', title: 'Naknada', message })
}

/** What the program says outside its window, in the language of that installation. */
async function menuTexts(folder: string): Promise<ReturnType<typeof LoadMenuTexts>> {
  const { loadMenuTexts } = await import('../windows/menuTexts.ts')
  return loadMenuTexts(readPreferences(folder).language)
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
