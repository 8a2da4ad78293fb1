import type { Key, Metadata, Root, Snapshot, Targets, Timestamp } from '@tufjs/models'
import { UpdateFault } from './updateFault.ts'

/** The member of a key that says whose it is. */
export const HOLDER = 'x-naknada-holder'
/** The member of a root made for tests: with one, no release is made. */
export const TEST_ROOT = 'x-naknada-test'
/** So many of the makers sign everything: one alone, or one whose key was stolen, makes no update. */
export const SIGNATURES_NEEDED = 2

type Signed = Metadata<Root> | Metadata<Timestamp> | Metadata<Snapshot> | Metadata<Targets>

const ED25519 = /^[0-9a-f]{64}$/

/** The keys of the root that have signed something of its kind: of Ed25519 alone, in one form, so that each counts once whatever names it bears. */
export function signersOf(root: Metadata<Root>, signed: Signed): readonly Key[] {
  const { keys, roles } = root.signed
  const found = (roles[signed.signed.type]?.keyIDs ?? [])
    .flatMap((id) => keys[id] ?? [])
    .filter((key) => isSignedBy(key, signed))
  return [...new Map(found.map((key) => [key.keyVal['public'], key])).values()]
}

/** Throws UpdateFault where fewer than two of the makers have signed: `changed` where none has, since a changed byte looks so. */
export function requireSigners(root: Metadata<Root>, signed: Signed, part: string): readonly Key[] {
  const signers = signersOf(root, signed)
  const needed = Math.max(SIGNATURES_NEEDED, root.signed.roles[signed.signed.type]?.threshold ?? 0)
  if (signers.length < needed) {
    throw new UpdateFault(signers.length === 0 ? 'changed' : 'signatures', { part, count: signers.length, needed })
  }
  return signers
}

/** Whose a key is, as the root names it; the beginning of the key where it names nobody. */
export function holderOf({ keyID, unrecognizedFields }: Key): string {
  const holder = unrecognizedFields?.[HOLDER]
  return typeof holder === 'string' ? holder : keyID.slice(0, 16)
}

export function isTestRoot(root: Metadata<Root>): boolean {
  return root.signed.unrecognizedFields[TEST_ROOT] === true
}

function isSignedBy(key: Key, signed: Signed): boolean {
  if (key.keyType !== 'ed25519' || !ED25519.test(key.keyVal['public'] ?? '')) return false
  try {
    key.verifySignature(signed)
    return true
  } catch {
    return false
  }
}
