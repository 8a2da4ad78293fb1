import { setTimeout as pause } from 'node:timers/promises'
import { powerMonitor, type BrowserWindow } from 'electron'
import type { Application } from '../composition.ts'
import { registerRouter } from '../ipc/register.ts'
import type { Router } from '../ipc/router.ts'
import type { Log } from '../logging/log.ts'
import { lockOnIdleAndSuspend } from '../session/idleLock.ts'
import { readPreferences } from '../session/preferences.ts'
import { createShell, type Shell } from './shell.ts'

// On two cores loading would take from the page the one on which it draws.
const PAGE_DRAWS_MS = 100

/** The parts of the built program: its folder `dist`, and the folder of the worker threads as a URL. */
export type Built = Readonly<{ folder: string; workers: URL }>

/**
 * Opens the window first. While its page loads only the door is loaded, which tells who may sign in; the rest, by far the
 * larger part, follows when the page stands. SECURITY: the one channel exists from the start with its check of the
 * sender, and every question passes a router; what the door does not know waits for the program.
 */
export async function openProgram(folder: string, log: Log, built: Built): Promise<void> {
  const shell = createShell(log, built.folder)
  shell.open(readPreferences(folder).language)
  const door = import('./signInState.ts').then(({ createSignInRouter }) => createSignInRouter(folder, log))
  const program = pageStands(shell.window())
    .then(() => pause(PAGE_DRAWS_MS))
    .then(() => load(folder, log, shell, built))
  registerRouter(beforeAndAfter(door, program), shell.windows)
  lockOnIdleAndSuspend(await program, powerMonitor)
}

async function load(folder: string, log: Log, shell: Shell, built: Built): Promise<Application> {
  const { answerChannels } = await import('./answerChannels.ts')
  return answerChannels(folder, log, shell, built.workers)
}

function beforeAndAfter(door: Promise<Router>, program: Promise<Application>): Router {
  let isLoaded = false
  void program.then(() => {
    isLoaded = true
  })
  return async (name, input) =>
    !isLoaded && name === 'session.state' ? (await door)(name, input) : (await program).invoke(name, input)
}

// Loading earlier would keep this thread from answering what the page asks for. A window that fails is not waited for.
function pageStands(window: BrowserWindow | undefined): Promise<void> {
  return new Promise((stands) => {
    const stand = () => {
      stands()
    }
    if (window === undefined) {
      stand()
      return
    }
    window.once('ready-to-show', stand)
    window.webContents.once('did-fail-load', stand)
    window.webContents.once('destroyed', stand)
  })
}
