import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { findCostFault } from './kdfCost.ts'
import { removeLeftovers, replaceAllDurably, writeAllDurably, type Replacement } from './durableFile.ts'
import { followsOn } from './keyHistory.ts'
import { isAuthentic, vaultDocument, type VaultDocument } from './vaultDocument.ts'
import { VAULT_FILES, VAULT_VERSION } from './vaultNames.ts'

const envelope = z.strictObject({ vault: z.record(z.string(), z.unknown()), sha256: z.string() })

export type VaultFault = 'vaultDamaged' | 'vaultNewer' | 'vaultMixed' | 'vaultWeak' | 'vaultCostly'
export type VaultReading =
  | Readonly<{ kind: 'absent' }>
  /** The whole copies that differ, the newest first. Which of them is genuine is known when a slot opens. */
  | Readonly<{ kind: 'present'; document: VaultDocument; copies: readonly VaultDocument[] }>
  | Readonly<{ kind: 'refused'; code: VaultFault }>

/** Reads both copies and changes neither: without a key nobody can tell the genuine one from the other. */
export function readVault(folder: string): VaultReading {
  const found = pathsIn(folder).map(readCopy)
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
  const isTwice = other !== undefined && contentOf(other) === contentOf(document)
  return { kind: 'present', document, copies: isTwice ? [document] : whole }
}

/** Of which installations the files say they are, whole or not: a copy of another one is not for this folder. */
export function installationsIn(folder: string): readonly string[] {
  const texts = pathsIn(folder).map((path) => textOf(path) ?? '')
  return [...new Set(texts.flatMap((text) => /"id":"([0-9a-f]{32})"/.exec(text)?.[1] ?? []))]
}

/** Writes both copies, both before either takes its name: at every moment one of them is whole. */
export function writeVault(folder: string, document: VaultDocument): void {
  writeAllDurably(pathsIn(folder), contentOf(document))
}

/** The same in place of the vault that is there, which can be put back where the act around it fails. */
export function replaceVault(folder: string, document: VaultDocument): Replacement {
  return replaceAllDurably(pathsIn(folder), contentOf(document))
}

/**
 * Makes both copies the one whose slot has just opened. A copy that is neither it nor one that it followed on is kept under
 * another name: it may be all that is left of something. A full disk must not keep people from signing in.
 */
export function settleVault(folder: string, document: VaultDocument, officeKey: Buffer): void {
  try {
    // SECURITY: what a write that was cut off has left may open with a password that is no longer one.
    removeLeftovers(pathsIn(folder))
    const content = contentOf(document)
    const others = pathsIn(folder).filter((path) => textOf(path) !== content)
    if (others.length === 0) return
    for (const path of others) if (!isFormer(readCopy(path), document, officeKey)) keepAside(folder, path)
    writeVault(folder, document)
  } catch {
    return
  }
}

/** Takes away the files of a first run that came to nothing, as far as they can be. */
export function removeVault(folder: string): void {
  for (const path of pathsIn(folder)) {
    try {
      removeLeftovers([path], { withFiles: true })
    } catch {
      // What lies in the way of a file is not ours.
      continue
    }
  }
}

type Copy = VaultDocument | 'absent' | 'damaged' | 'newer'

function isFormer(copy: Copy, document: VaultDocument, officeKey: Buffer): boolean {
  if (copy === 'absent') return true
  if (typeof copy !== 'object' || copy.generation > document.generation) return false
  return isAuthentic(copy, officeKey) || followsOn(document, copy)
}

function keepAside(folder: string, path: string): void {
  const mark = checksum(readFileSync(path)).slice(0, 8)
  if (existsSync(path)) renameSync(path, join(folder, `vault.kept-${mark}.json`))
}

function pathsIn(folder: string): readonly string[] {
  return VAULT_FILES.map((file) => join(folder, file))
}

function contentOf(document: VaultDocument): string {
  const body = JSON.stringify(document)
  return `{"vault":${body},"sha256":"${checksum(body)}"}\n`
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function checksum(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function readCopy(path: string): Copy {
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
