import { createHash } from 'node:crypto'
import { Metadata, MetadataKind, type Root } from '@tufjs/models'
import {
  UPDATE_CONTENTS,
  UPDATE_PRODUCT,
  updateContents,
  type UpdateContents,
} from '../../shared/domain/update/updateContents.ts'
import type { PackParts, PartPlace } from './packParts.ts'
import { UpdateFault } from './updateFault.ts'
import { holderOf, requireSigners } from './updateKeys.ts'

/** The newest file of updates that was opened here: its number, the fingerprint of what was signed, and the root it was believed by. */
export type SeenUpdate = Readonly<{ number: number; contentsSha256: string; root: string }>

/** A part as it was signed, and where it lies in the file. */
export type SignedPart = Readonly<{ name: string; sha256: string; place: PartPlace }>

/** A file of updates whose list is genuine; the bytes of its parts are compared besides. */
export type VerifiedPack = Readonly<{
  seen: SeenUpdate
  contents: UpdateContents
  parts: readonly SignedPart[]
  /** The last day its makers vouch for it, an ISO date. */
  expires: string
  signers: readonly string[]
}>

const EXPIRES = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/
const SHA256 = /^[0-9a-f]{64}$/

/**
 * Verifies the metadata of a file of updates as The Update Framework has it (specification 1.0, 5.3–5.6), from the root this program
 * knows: roots one by one, each signed by the makers before and by its own; list, snapshot and timestamp by two of its makers each, with
 * one number, which never goes back. The day it expires is no fault. Throws UpdateFault.
 */
export function verifyPack(
  { metadata, parts }: PackParts,
  trusted: string,
  last: SeenUpdate | undefined,
): VerifiedPack {
  const root = followRoots(metadata, newestOf(trusted, last?.root))
  const timestamp = read(metadata, 'timestamp.json', (json) => Metadata.fromJSON(MetadataKind.Timestamp, json))
  const snapshot = read(metadata, 'snapshot.json', (json) => Metadata.fromJSON(MetadataKind.Snapshot, json))
  const targets = read(metadata, 'targets.json', (json) => Metadata.fromJSON(MetadataKind.Targets, json))
  requireSigners(root, timestamp, 'timestamp.json')
  requireSigners(root, snapshot, 'snapshot.json')
  const signers = requireSigners(root, targets, 'targets.json')
  const number = targets.signed.version
  const bound = [timestamp.signed.version, timestamp.signed.snapshotMeta.version, snapshot.signed.version]
  // Parts of two files put together, each of them signed.
  if ([...bound, snapshot.signed.meta['targets.json']?.version].some((one) => one !== number)) {
    throw new UpdateFault('changed', { part: 'snapshot.json' })
  }
  const contents = readContents(targets.signed.unrecognizedFields[UPDATE_CONTENTS])
  const contentsSha256 = createHash('sha256').update(JSON.stringify(targets.signed.toJSON())).digest('hex')
  refuseOlder(number, contentsSha256, last)
  const days = [root, timestamp, snapshot, targets].map(({ signed }) => dayOf(signed.expires))
  return {
    seen: { number, contentsSha256, root: JSON.stringify(root.toJSON()) },
    contents,
    parts: partsOf(targets.signed.targets, contents, parts),
    expires: days.sort()[0] ?? '',
    signers: signers.map(holderOf),
  }
}

/** Reads a root; throws UpdateFault root where it is none that two makers have signed. */
export function readRoot(text: string): Metadata<Root> {
  try {
    const root = Metadata.fromJSON(MetadataKind.Root, JSON.parse(text) as Parameters<typeof Metadata.fromJSON>[1])
    requireSigners(root, root, 'root.json')
    return root
  } catch {
    throw new UpdateFault('root')
  }
}

// A later root may have come with the program or with an update: the later one knows of both.
function newestOf(trusted: string, seen: string | undefined): Metadata<Root> {
  const shipped = readRoot(trusted)
  if (seen === undefined) return shipped
  const kept = readRoot(seen)
  return kept.signed.version > shipped.signed.version ? kept : shipped
}

function followRoots(metadata: PackParts['metadata'], trusted: Metadata<Root>): Metadata<Root> {
  let root = trusted
  for (;;) {
    const part = `${String(root.signed.version + 1)}.root.json`
    const bytes = metadata.get(part)
    if (bytes === undefined) break
    const next = readRoot(bytes.toString('utf8'))
    if (next.signed.version !== root.signed.version + 1) throw new UpdateFault('root')
    if (!isSignedByFormer(root, next, part)) throw new UpdateFault('root')
    root = next
  }
  // Makers of a later root than the chain leads to are strangers.
  const latest = Math.max(0, ...[...metadata.keys()].map((name) => Number(/^(\d+)\.root/.exec(name)?.[1] ?? 0)))
  if (latest > root.signed.version) throw new UpdateFault('root')
  return root
}

function isSignedByFormer(former: Metadata<Root>, next: Metadata<Root>, part: string): boolean {
  try {
    requireSigners(former, next, part)
    return true
  } catch {
    return false
  }
}

function read<Kind>(metadata: PackParts['metadata'], part: string, from: (json: never) => Kind): Kind {
  const bytes = metadata.get(part)
  if (bytes === undefined) throw new UpdateFault('unknownPart', { part })
  try {
    return from(JSON.parse(bytes.toString('utf8')) as never)
  } catch {
    throw new UpdateFault('changed', { part })
  }
}

function readContents(member: unknown): UpdateContents {
  const product = typeof member === 'object' && member !== null && 'product' in member ? member.product : undefined
  if (typeof product === 'string' && product !== UPDATE_PRODUCT) throw new UpdateFault('otherProduct')
  const contents = updateContents.safeParse(member)
  if (!contents.success) throw new UpdateFault('contents')
  return contents.data
}

function refuseOlder(number: number, contentsSha256: string, last: SeenUpdate | undefined): void {
  if (last === undefined) return
  if (number < last.number) throw new UpdateFault('older', { number, seen: last.number })
  if (number === last.number && contentsSha256 !== last.contentsSha256) throw new UpdateFault('sameNumber', { number })
}

type Targets = Readonly<Record<string, Readonly<{ length: number; hashes: Readonly<Record<string, string>> }>>>

/** Every part that was signed lies in the file and is described, and nothing else does. */
function partsOf(targets: Targets, contents: UpdateContents, places: PackParts['parts']): readonly SignedPart[] {
  const stranger = [...places.keys(), ...Object.keys(contents.parts)].find((name) => !Object.hasOwn(targets, name))
  if (stranger !== undefined) throw new UpdateFault('unknownPart', { part: stranger })
  return Object.entries(targets).map(([name, { length, hashes }]) => {
    const place = places.get(name)
    const sha256 = hashes['sha256']
    if (place === undefined || !Object.hasOwn(contents.parts, name))
      throw new UpdateFault('unknownPart', { part: name })
    if (place.bytes !== length || sha256 === undefined || !SHA256.test(sha256)) {
      throw new UpdateFault('changed', { part: name })
    }
    return { name, sha256, place }
  })
}

function dayOf(expires: string): string {
  if (!EXPIRES.test(expires)) throw new UpdateFault('contents')
  return expires.slice(0, 10)
}
