import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { flipFuses } from '@electron/fuses'
import { releaseFuses } from './fuses.mjs'

function binaryIn({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename
  if (electronPlatformName === 'darwin') return join(appOutDir, `${name}.app`)
  if (electronPlatformName === 'win32') return join(appOutDir, `${name}.exe`)
  return join(appOutDir, packager.executableName)
}

/** Called by electron-builder: hardens the binary, and takes out the default app that a given Electron brings along. */
export async function hardenPackage(context) {
  rmSync(join(context.appOutDir, 'resources/default_app.asar'), { force: true })
  await flipFuses(binaryIn(context), releaseFuses)
}

// electron-builder calls the default export.
export { hardenPackage as default }
