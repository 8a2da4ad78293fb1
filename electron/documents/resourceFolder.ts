import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A folder of resources/. The modules lie in electron/documents as source, in dist/main once bundled, below both. */
export function findResourceFolder(name: 'fonts' | 'templates'): string {
  return above(dirname(fileURLToPath(import.meta.url)), name)
}

function above(from: string, name: string): string {
  const candidate = join(from, 'resources', name)
  if (existsSync(candidate)) return candidate
  const parent = dirname(from)
  if (parent === from) throw new Error(`resources/${name} not found`)
  return above(parent, name)
}
