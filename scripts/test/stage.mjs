import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startVirtualDisplay } from '../display/virtualDisplay.mjs'
import { toolEnvironment } from '../setup/dependencies.mjs'
import { outFolder, root } from '../setup/paths.mjs'
import { capture, run, say } from '../setup/run.mjs'
import { asUser, ordinaryUser } from '../user/ordinaryUser.mjs'
import { readableCheckout } from '../user/readableCheckout.mjs'
import { mountSmallDisk, removeAbandonedDisks } from '../../test/support/smallDisk.ts'

/** Chromium's sandbox needs user namespaces for ordinary users; a few machines forbid them. */
function allowsSandbox(user) {
  const isAllowed = capture('unshare', ['--user', '--pid', '--fork', 'true'], asUser(user, process.env)).code === 0
  if (!isAllowed)
    say('THE CHROMIUM SANDBOX IS OFF IN THESE TESTS: this machine forbids user namespaces to ordinary users.')
  return isAllowed
}

/** A disk small enough to be filled by a test, the user's own; where it cannot be made, says so. */
function mountUsersDisk(user) {
  removeAbandonedDisks()
  const disk = mountSmallDisk(`size=48m,mode=700,uid=${user?.uid ?? 0},gid=${user?.gid ?? 0}`)
  if (!disk) say('SKIPPED: saving on a full disk in the window (a small disk cannot be mounted here).')
  return disk
}

/** An empty folder that belongs to the user. */
function ownedFolder(path, user) {
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true, mode: 0o755 })
  if (user) chownSync(path, user.uid, user.gid)
  return path
}

/** An empty folder of the system's temporary ones that belongs to the user. */
function temporaryFolder(user) {
  return ownedFolder(mkdtempSync(join(tmpdir(), 'naknada-stage-')), user)
}

/** Copies what the user left in a folder to a place that is root's own. */
function bringBack(from, to) {
  if (from === to) return
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  capture('cp', ['-r', `${from}/.`, to])
}

/** Where programs with a window run: an ordinary user, a readable checkout, a virtual display, a folder for results. */
export async function openStage(electron, name) {
  const user = ordinaryUser()
  const checkout = readableCheckout(user)
  const results = ownedFolder(join(checkout, 'out', name), user)
  const { display, stop } = await startVirtualDisplay(user)
  const disk = mountUsersDisk(user)
  const offices = temporaryFolder(user)
  const env = toolEnvironment(
    {
      DISPLAY: display,
      ELECTRON_OVERRIDE_DIST_PATH: electron.folder,
      NAKNADA_OUT: results,
      NAKNADA_OFFICES: offices,
      // Node reads the types of the specs itself: the compiler of the test runner takes half a minute longer on a fresh clone.
      PW_DISABLE_TS_ESM: '1',
      NAKNADA_SANDBOX: allowsSandbox(user) ? 'on' : 'off',
      ...(disk ? { NAKNADA_SMALL_DISK: disk.folder } : {}),
    },
    checkout,
  )
  const options = { cwd: checkout, ...asUser(user, env) }
  return {
    checkout,
    results,
    options,
    /** Answers the exit code; `more` is added to the options of the process. What was built since the stage was opened is brought to a copied checkout first. */
    runPlaywright: (args = [], more = {}) => {
      if (checkout !== root) readableCheckout(user)
      const cli = join(checkout, 'node_modules/@playwright/test/cli.js')
      return run('node', [cli, 'test', ...args], { ...options, ...more, env: { ...options.env, ...more.env } })
    },
    close: () => {
      stop()
      disk?.stop()
      rmSync(offices, { recursive: true, force: true })
      bringBack(results, join(outFolder, name))
    },
  }
}
