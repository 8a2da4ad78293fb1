import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { findCostFault } from './kdfCost.ts'
import { removeLeftovers, replaceAllDurably, writeAllDurably, type Replacement } from './durableFile.ts'
import { vaultDocument, type VaultDocument } from './vaultDocument.ts'
import { checksum, VAULT_VERSION, vaultPathsIn } from './vaultNames.ts'

const envelope = z.strictObject({ vault: z.record(z.string(), z.unknown()), sha256: z.string() })

export type VaultFault = 'vaultDamaged' | 'vaultNewer' | 'vaultMixed' | 'vaultWeak' | 'vaultCostly'
export type VaultReading =
  | Readonly<{ kind: 'absent' }>
  /** The whole copies that differ, the newest first. Which of them is genuine is known when a slot opens. */
  | Readonly<{ kind: 'present'; document: VaultDocument; copies: readonly VaultDocument[] }>
  | Readonly<{ kind: 'refused'; code: VaultFault }>

/** Reads both copies and changes neither: without a key nobody can tell the genuine one from the other. */
export function readVault(folder: string): VaultReading {
  const found = vaultPathsIn(folder).map(readVaultCopy)
  if (found.every((copy) => copy === 'absent')) return { kind: 'absent' }
  if (found.includes('newer')) return { kind: 'refused', code: 'vaultNewer' }
  const whole = found.filter((copy) => typeof copy === 'object').sort((a, b) => b.generation - a.generation)
  const [document, other] = whole
  if (document === undefined) return { kind: 'refused', code: 'vaultDamaged' }
  if (other !== undefined && other.id !== document.id) return { kind: 'refused', code: 'vaultMixed' }
  // SECURITY: parameters out of bounds mean that someone changed the file, to guess cheaply or to keep people out.
  const slots = whole.flatMap((copy) => copy.people.flatMap(({ slot }) => (slot === undefined ? [] : [slot])))
  const fault = slots.map(({ kdf }) => findCostFault(kdf)).find((one) => one !== undefined)
  if (fault !== undefined) return { kind: 'refused', code: fault }
  const isTwice = other !== undefined && vaultContentOf(other) === vaultContentOf(document)
  return { kind: 'present', document, copies: isTwice ? [document] : whole }
}

/** Of which installations the files say they are, whole or not: a copy of another one is not for this folder. */
export function installationsIn(folder: string): readonly string[] {
  const texts = vaultPathsIn(folder).map((path) => textOf(path) ?? '')
  return [...new Set(texts.flatMap((text) => /"id":"([0-9a-f]{32})"/.exec(text)?.[1] ?? []))]
}

/** Writes both copies, both before either takes its name: at every moment one of them is whole. */
export function writeVault(folder: string, document: VaultDocument): void {
  writeAllDurably(vaultPathsIn(folder), vaultContentOf(document))
}

/** The same in place of the vault that is there, which can be put back where the act around it fails. */
export function replaceVault(folder: string, document: VaultDocument): Replacement {
  return replaceAllDurably(vaultPathsIn(folder), vaultContentOf(document))
}

/** Takes away the files of a first run that came to nothing, as far as they can be. */
export function removeVault(folder: string): void {
  for (const path of vaultPathsIn(folder)) {
    try {
      removeLeftovers([path], { withFiles: true })
    } catch {
      // What lies in the way of a file is not ours.
      continue
    }
  }
}

/** What one of the two files says. */
export type VaultCopy = VaultDocument | 'absent' | 'damaged' | 'newer'

/** A vault as its files hold it. */
export function vaultContentOf(document: VaultDocument): string {
  const body = JSON.stringify(document)
  return `{"vault":${body},"sha256":"${checksum(body)}"}\n`
}

/** What a file says; undefined where there is none. */
export function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** Reads one of the two files, whole or not. */
export function readVaultCopy(path: string): VaultCopy {
  let content: string
  try {
    content = readFileSync(path, 'utf8')
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'absent' : 'damaged'
  }
  const parsed = envelope.safeParse(parseJson(content))
  if (!parsed.success) return 'damaged'
  if (checksum(JSON.stringify(parsed.data.vault)) !== parsed.data.sha256) return 'damaged'
  const version = parsed.data.vault['version']
  if (typeof version === 'number' && version > VAULT_VERSION) return 'newer'
  const document = vaultDocument.safeParse(parsed.data.vault)
  return document.success ? document.data : 'damaged'
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}
