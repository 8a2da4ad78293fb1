import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createPackage } from '@electron/asar'

const defaultApp = join(dirname(fileURLToPath(import.meta.url)), 'defaultApp')

/** Puts our stand-in for Electron's own default app into a folder that came without one. */
export async function installDefaultApp(folder) {
  const resources = join(folder, 'resources')
  mkdirSync(resources, { recursive: true })
  await createPackage(defaultApp, join(resources, 'default_app.asar'))
}
