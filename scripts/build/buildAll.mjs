import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../setup/paths.mjs'

export const parts = ['main', 'preload', 'renderer']

/** Builds one of the three bundles; extra options are merged over its configuration file. */
export function buildPart(part, options = {}) {
  process.chdir(root)
  const configFile = join(root, `vite.${part}.config.ts`)
  return build({ configFile, configLoader: 'native', logLevel: 'warn', ...options })
}

/** Builds all three bundles at once; fails with the first error. */
export async function buildAll() {
  await Promise.all(parts.map((part) => buildPart(part)))
}
