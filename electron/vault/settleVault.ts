import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { removeLeftovers } from './durableFile.ts'
import { followsOn } from './keyHistory.ts'
import { isAuthentic, type VaultDocument } from './vaultDocument.ts'
import { readVaultCopy, textOf, vaultContentOf, writeVault, type VaultCopy } from './vaultFile.ts'
import { checksum, vaultPathsIn } from './vaultNames.ts'

/**
 * Makes both copies the one whose slot has just opened. A copy that is neither it nor one that it followed on is kept under
 * another name: it may be all that is left of something. A full disk must not keep people from signing in.
 */
export function settleVault(folder: string, document: VaultDocument, officeKey: Buffer): void {
  try {
    const paths = vaultPathsIn(folder)
    // SECURITY: what a write that was cut off has left may open with a password that is no longer one.
    removeLeftovers(paths)
    const content = vaultContentOf(document)
    const others = paths.filter((path) => textOf(path) !== content)
    if (others.length === 0) return
    for (const path of others) if (!isFormer(readVaultCopy(path), document, officeKey)) keepAside(folder, path)
    writeVault(folder, document)
  } catch {
    return
  }
}

function isFormer(copy: VaultCopy, document: VaultDocument, officeKey: Buffer): boolean {
  if (copy === 'absent') return true
  if (typeof copy !== 'object' || copy.generation > document.generation) return false
  return isAuthentic(copy, officeKey) || followsOn(document, copy)
}

function keepAside(folder: string, path: string): void {
  const mark = checksum(readFileSync(path)).slice(0, 8)
  if (existsSync(path)) renameSync(path, join(folder, `vault.kept-${mark}.json`))
}
