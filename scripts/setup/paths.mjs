import { homedir, userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout this script belongs to. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Everything the commands leave behind for a person to look at. */
export const outFolder = join(root, 'out')

export const isRoot = process.getuid?.() === 0

/**
 * Survives `npm ci`, which deletes node_modules. Root's own home is closed to the ordinary user that Electron runs as,
 * so root keeps the cache where everybody can read it.
 */
export function cacheFolder() {
  if (process.env.NAKNADA_CACHE) return resolve(process.env.NAKNADA_CACHE)
  if (isRoot) return '/var/cache/naknada'
  return join(process.env.XDG_CACHE_HOME || join(homedir() || userInfo().homedir, '.cache'), 'naknada')
}

/** Where npm puts the pinned newer Node; the machine's own is only good enough to start with. */
export const pinnedNode = join(root, 'node_modules/.bin/node')
