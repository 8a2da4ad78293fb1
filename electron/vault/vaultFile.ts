import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isAboveFloor } from './kdfCost.ts'
import { removeLeftovers, replaceAllDurably, writeAllDurably, type Replacement } from './durableFile.ts'
import { checksum, VAULT_VERSION, vaultDocument, type VaultDocument } from './vaultDocument.ts'

const FILES = ['vault.json', 'vault.copy.json'] as const
const envelope = z.strictObject({ vault: z.record(z.string(), z.unknown()), sha256: z.string() })

export type VaultReading =
  | Readonly<{ kind: 'absent' }>
  | Readonly<{ kind: 'present'; document: VaultDocument }>
  | Readonly<{ kind: 'refused'; code: 'vaultDamaged' | 'vaultNewer' | 'vaultWeak' }>

/** Reads both copies and takes the newest whole one; a broken copy is mended from the good one. */
export function readVault(folder: string): VaultReading {
  const copies = pathsIn(folder).map(readCopy)
  if (copies.every((copy) => copy === 'absent')) return { kind: 'absent' }
  if (copies.includes('newer')) return { kind: 'refused', code: 'vaultNewer' }
  const whole = copies.filter((copy) => typeof copy === 'object').sort((a, b) => b.generation - a.generation)
  const newest = whole[0]
  if (newest === undefined) return { kind: 'refused', code: 'vaultDamaged' }
  // SECURITY: parameters under the floor mean that someone weakened the file.
  const slots = [newest.recovery, ...newest.people.map((person) => person.slot)]
  if (!slots.every((slot) => isAboveFloor(slot.kdf))) return { kind: 'refused', code: 'vaultWeak' }
  // SECURITY: a former copy opens with a password that is no longer one.
  removeLeftovers(pathsIn(folder))
  if (whole.length < FILES.length || whole[1]?.generation !== newest.generation) tryWrite(folder, newest)
  return { kind: 'present', document: newest }
}

/** Writes both copies, both before either takes its name: at every moment one of them is whole. */
export function writeVault(folder: string, document: VaultDocument): void {
  writeAllDurably(pathsIn(folder), contentOf(document))
}

/** The same in place of the vault that is there, which can be put back where the act around it fails. */
export function replaceVault(folder: string, document: VaultDocument): Replacement {
  return replaceAllDurably(pathsIn(folder), contentOf(document))
}

function pathsIn(folder: string): readonly string[] {
  return FILES.map((file) => join(folder, file))
}

function contentOf(document: VaultDocument): string {
  const body = JSON.stringify(document)
  return `{"vault":${body},"sha256":"${checksum(body)}"}\n`
}

// A full disk must not keep people from signing in with the good copy.
function tryWrite(folder: string, document: VaultDocument): void {
  try {
    writeVault(folder, document)
  } catch {
    return
  }
}

function readCopy(path: string): VaultDocument | 'absent' | 'damaged' | 'newer' {
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
