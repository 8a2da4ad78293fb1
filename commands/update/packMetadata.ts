import { Metadata, MetaFile, Snapshot, TargetFile, Targets, Timestamp, type Signature } from '@tufjs/models'
import { UPDATE_CONTENTS, UPDATE_PRODUCT, type UpdateContents } from '../../shared/domain/update/updateContents.ts'
import { endOf, SPEC_VERSION } from './makeRoot.ts'

/** A part of a file of updates: its name, what it is, and its bytes as they are found. */
export type MadePart = Readonly<{
  name: string
  described: UpdateContents['parts'][string]
  bytes: number
  sha256: string
}>
type PackFacts = Pick<UpdateContents, 'version' | 'made' | 'notes'> &
  Readonly<{ number: number; expires: string; parts: readonly MadePart[]; product?: string }>

/** The three metadata of a file of updates, under one number and unsigned: list of parts, snapshot, timestamp. */
export type PackMetadata = Readonly<{
  targets: Metadata<Targets>
  snapshot: Metadata<Snapshot>
  timestamp: Metadata<Timestamp>
}>

export function makeMetadata(facts: PackFacts): PackMetadata {
  const { number, expires, parts, version, made, notes, product = UPDATE_PRODUCT } = facts
  const common = { version: number, specVersion: SPEC_VERSION, expires: endOf(expires) }
  const contents = {
    product,
    ...(version === undefined ? {} : { version }),
    ...{ made, notes },
    parts: Object.fromEntries(parts.map(({ name, described }) => [name, described])),
  }
  const files = parts.map(
    ({ name, bytes, sha256 }) => new TargetFile({ path: name, length: bytes, hashes: { sha256 } }),
  )
  const targets = new Targets({
    ...common,
    targets: Object.fromEntries(files.map((file) => [file.path, file])),
    unrecognizedFields: { [UPDATE_CONTENTS]: contents },
  })
  // Bound by the number alone: two makers sign one after the other, and a signature more must not change what others vouch for.
  const meta = { 'targets.json': new MetaFile({ version: number }) }
  return {
    targets: new Metadata(targets),
    snapshot: new Metadata(new Snapshot({ ...common, meta })),
    timestamp: new Metadata(new Timestamp({ ...common, snapshotMeta: new MetaFile({ version: number }) })),
  }
}

export function signMetadata(
  { targets, snapshot, timestamp }: PackMetadata,
  signer: (bytes: Buffer) => Signature,
): void {
  for (const one of [targets, snapshot, timestamp]) one.sign(signer)
}

/** The metadata as they lie in the file. */
export function filesOf(metadata: PackMetadata): ReadonlyMap<string, Buffer> {
  const { targets, snapshot, timestamp } = metadata
  return new Map([
    ['timestamp.json', bytesOf(timestamp)],
    ['snapshot.json', bytesOf(snapshot)],
    ['targets.json', bytesOf(targets)],
  ])
}

/** Metadata as text. */
export function bytesOf(metadata: Readonly<{ toJSON(): unknown }>): Buffer {
  return Buffer.from(`${JSON.stringify(metadata.toJSON(), undefined, 2)}\n`)
}
