import { join } from 'node:path'
import { startVirtualDisplay } from '../display/virtualDisplay.mjs'
import { toolEnvironment } from '../setup/dependencies.mjs'
import { outFolder } from '../setup/paths.mjs'
import { capture, say } from '../setup/run.mjs'
import { asUser, ordinaryUser } from '../user/ordinaryUser.mjs'
import { bringBack, ownedFolder } from '../user/ownedFolder.mjs'
import { readableCheckout } from '../user/readableCheckout.mjs'
import { smallDisk } from './smallDisk.mjs'

/** Chromium's sandbox needs user namespaces for ordinary users; a few machines forbid them. */
function allowsSandbox(user) {
  const isAllowed = capture('unshare', ['--user', '--pid', '--fork', 'true'], asUser(user, process.env)).code === 0
  if (!isAllowed)
    say('THE CHROMIUM SANDBOX IS OFF IN THESE TESTS: this machine forbids user namespaces to ordinary users.')
  return isAllowed
}

/** Where programs with a window run: an ordinary user, a readable checkout, a virtual display, a folder for results. */
export async function openStage(electron, name = 'e2e') {
  const user = ordinaryUser()
  const checkout = readableCheckout(user)
  const results = ownedFolder(join(checkout, 'out', name), user)
  const { display, stop } = await startVirtualDisplay(user)
  const disk = smallDisk(user)
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
  const close = () => {
    stop()
    disk.stop()
    bringBack(results, join(outFolder, name))
  }
  return { checkout, results, options: { cwd: checkout, ...asUser(user, env) }, close }
}
