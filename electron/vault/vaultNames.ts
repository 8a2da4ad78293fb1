import { createHash } from 'node:crypto'
import { join } from 'node:path'

const VAULT_FILES = ['vault.json', 'vault.copy.json'] as const

export const VAULT_VERSION = 2

/** Where the two copies of the vault lie. */
export function vaultPathsIn(folder: string): readonly string[] {
  return VAULT_FILES.map((file) => join(folder, file))
}

/** By which a copy of the vault that was cut off or damaged is told from a whole one. */
export function checksum(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
