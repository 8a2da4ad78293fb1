import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { startPrivateDisplay } from '../display/privateDisplay.ts'
import { createTemporaryFolder } from '../temporaryFolder.ts'

const PATIENCE = 60_000
const HELD = ['-r', resolve('test/support/electron/holdUntilAttached.cjs')]

export interface LaunchOptions {
  /** Folder of the app's data; a fresh one under the system's temporary folder when left out. */
  readonly userData?: string
  /** Further environment, such as NAKNADA_TODAY, NAKNADA_DIALOG_OPEN or CUPS_SERVER. */
  readonly env?: Readonly<Record<string, string>>
  /** Further command-line arguments for the app. */
  readonly args?: readonly string[]
  /** App folder (with a package.json) or main file; the project itself when left out. */
  readonly main?: string
  /** A program and its arguments, such as strace, under which the app is started. */
  readonly under?: readonly string[]
}

export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
}

/** Fails with the way out when a spec is started without its set-up. */
function electronBinary(): string {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (folder === undefined) throw new Error('No Electron: run the specs with `npm run test:e2e -- <spec>`')
  return join(folder, 'electron')
}

/** Playwright starts one file without arguments of its own: this one starts Electron under another program. */
function wrapped(under: readonly string[]): string {
  const file = join(createTemporaryFolder(), 'electron')
  const words = [...under, electronBinary()].map((word) => `'${word}'`).join(' ')
  writeFileSync(file, `#!/bin/sh\nexec ${words} "$@"\n`, { mode: 0o700 })
  return file
}

function environment(userData: string, extra: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  // Names of files with š and ć, as every desktop has them; a machine without a locale would lose them.
  return { LANG: 'C.UTF-8', ...Object.fromEntries(own), NAKNADA_DATA_DIR: userData, ...extra }
}

/**
 * Starts the built app on the provisioned Electron and on a display of its own, with the Chromium sandbox on unless the
 * set-up found that this machine does not allow it, and waits for its first window.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const userData = options.userData ?? createTemporaryFolder()
  const { display, stop } = await startPrivateDisplay()
  try {
    const app = await _electron.launch({
      executablePath: options.under === undefined ? electronBinary() : wrapped(options.under),
      chromiumSandbox: process.env['NAKNADA_SANDBOX'] !== 'off',
      args: [...HELD, '--disable-gpu', resolve(options.main ?? '.'), ...(options.args ?? [])],
      env: { ...environment(userData, options.env ?? {}), DISPLAY: display },
      timeout: PATIENCE,
    })
    app.once('close', stop)
    return { app, page: await app.firstWindow({ timeout: PATIENCE }), userData }
  } catch (error) {
    stop()
    throw error
  }
}

/** Ends the app as a power cut would: no handler of the app runs. Resolves when the process is gone. */
export async function killApp({ app }: RunningApp): Promise<void> {
  const child = app.process()
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((done) =>
    child.once('exit', () => {
      done()
    }),
  )
  child.kill('SIGKILL')
  await gone
}
