import { chownSync, mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startVirtualDisplay } from '../display/virtualDisplay.mjs'
import { toolEnvironment } from '../setup/dependencies.mjs'
import { isRoot, outFolder, root } from '../setup/paths.mjs'
import { capture, run, say } from '../setup/run.mjs'
import { asUser, ordinaryUser } from '../user/ordinaryUser.mjs'
import { readableCheckout } from '../user/readableCheckout.mjs'

/** Chromium's sandbox needs user namespaces for ordinary users; a few machines forbid them. */
function allowsSandbox(user) {
  const isAllowed = capture('unshare', ['--user', '--pid', '--fork', 'true'], asUser(user, process.env)).code === 0
  if (!isAllowed)
    say('THE CHROMIUM SANDBOX IS OFF IN THESE TESTS: this machine forbids user namespaces to ordinary users.')
  return isAllowed
}

/**
 * A disk small enough to be filled by a test, in memory and the user's own. Only root may make one, and not in every
 * container: elsewhere the answer has no folder, and says so.
 */
function mountSmallDisk(user) {
  const folder = mkdtempSync(join(tmpdir(), 'naknada-disk-'))
  const options = `size=48m,mode=700,uid=${user?.uid ?? 0},gid=${user?.gid ?? 0}`
  const isMounted = isRoot && capture('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).code === 0
  if (!isMounted) say('SKIPPED: saving on a full disk in the window (a small disk cannot be mounted here).')
  const stop = () => {
    process.off('exit', stop)
    if (isMounted) capture('umount', ['-l', folder])
    rmdirSync(folder)
  }
  process.once('exit', stop)
  return { folder: isMounted ? folder : undefined, stop }
}

/** An empty folder that belongs to the user. */
function ownedFolder(path, user) {
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true, mode: 0o755 })
  if (user) chownSync(path, user.uid, user.gid)
  return path
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
  const disk = mountSmallDisk(user)
  const env = toolEnvironment(
    {
      DISPLAY: display,
      ELECTRON_OVERRIDE_DIST_PATH: electron.folder,
      NAKNADA_OUT: results,
      NAKNADA_SANDBOX: allowsSandbox(user) ? 'on' : 'off',
      ...(disk.folder ? { NAKNADA_SMALL_DISK: disk.folder } : {}),
    },
    checkout,
  )
  const options = { cwd: checkout, ...asUser(user, env) }
  return {
    checkout,
    results,
    options,
    /** Answers the exit code. What was built since the stage was opened is brought to a copied checkout first. */
    runPlaywright: (args = []) => {
      if (checkout !== root) readableCheckout(user)
      return run('node', [join(checkout, 'node_modules/@playwright/test/cli.js'), 'test', ...args], options)
    },
    close: () => {
      stop()
      disk.stop()
      bringBack(results, join(outFolder, name))
    },
  }
}
