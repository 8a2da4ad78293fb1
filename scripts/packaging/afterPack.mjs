import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'
import { RELEASE_FUSES } from '../../electron/security/releaseFuses.ts'

/**
 * Sets every fuse of a binary. One that we do not name stops the packer; one that an older Electron, which only tests
 * run on, does not have is passed over.
 */
async function hardenBinary(binary) {
  const wire = await getCurrentFuseWire(binary)
  const known = Object.entries(RELEASE_FUSES).filter(([fuse]) => fuse in wire)
  await flipFuses(binary, { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...Object.fromEntries(known) })
}

function binaryIn({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename
  if (electronPlatformName === 'darwin') return join(appOutDir, `${name}.app`)
  if (electronPlatformName === 'win32') return join(appOutDir, `${name}.exe`)
  return join(appOutDir, packager.executableName)
}

/** Called by electron-builder: hardens the binary, and takes out the default app that a given Electron brings along. */
export async function hardenPackage(context) {
  rmSync(join(context.appOutDir, 'resources/default_app.asar'), { force: true })
  await hardenBinary(binaryIn(context))
}

// electron-builder calls the default export.
export { hardenPackage as default }
