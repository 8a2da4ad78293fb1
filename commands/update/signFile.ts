import { open } from 'node:fs/promises'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import type { KeyObject } from 'node:crypto'
import { Metadata, MetadataKind } from '@tufjs/models'
import { checkPart, partBytes } from '../../electron/update/partBytes.ts'
import { readPackParts } from '../../electron/update/packParts.ts'
import { parseJson } from '../../shared/text/parseJson.ts'
import { readMakerKey } from './files.ts'
import { signerOf } from './makerKeys.ts'
import { bytesOf, filesOf, signMetadata, type PackMetadata } from './packMetadata.ts'
import { Refusal } from '../sentences/refusal.ts'
import { inBoth } from './sentences.ts'
import { writePack } from './writePack.ts'

/** A file of updates is longer and is not read for a root. */
const MAX_ROOT_BYTES = 1_000_000

type Json = Parameters<typeof Metadata.fromJSON>[1]

/** Adds the signature of one maker to a root or to a file of updates; the signatures that are there stay. Throws {@link Refusal}, UpdateFault. */
export async function signFile(path: string, keyPath: string): Promise<void> {
  const key = readMakerKey(keyPath)
  const root = readUnsignedRoot(path)
  if (root === undefined) {
    await signPack(path, key)
    return
  }
  root.sign(signerOf(key))
  writeFileSync(path, bytesOf(root))
}

function readUnsignedRoot(path: string) {
  try {
    if (statSync(path).size > MAX_ROOT_BYTES) return undefined
    const json = parseJson(readFileSync(path, 'utf8'))
    return json === undefined ? undefined : Metadata.fromJSON(MetadataKind.Root, json as Json)
  } catch {
    return undefined
  }
}

async function signPack(path: string, key: KeyObject): Promise<void> {
  const file = await open(path).catch(() => undefined)
  if (file === undefined) throw new Refusal(inBoth('unreadable', { path }))
  try {
    const { metadata, parts } = await readPackParts(file)
    const signed = metadataOf(metadata)
    const listed = Object.entries(signed.targets.signed.targets).map(([name, { hashes }]) => {
      const place = parts.get(name)
      if (place === undefined) throw new Refusal(inBoth('lacks', { part: name }))
      return { name, place, sha256: hashes['sha256'] ?? '' }
    })
    // Whoever signs vouches for the bytes that lie in the file, and not for a list alone.
    for (const part of listed) await checkPart(file, part)
    signMetadata(signed, signerOf(key))
    await writePack(path, {
      metadata: new Map([...metadata, ...filesOf(signed)]),
      parts: listed.map((part) => ({ name: part.name, bytes: part.place.bytes, read: () => partBytes(file, part) })),
    })
  } finally {
    await file.close()
  }
}

function metadataOf(files: ReadonlyMap<string, Buffer>): PackMetadata {
  const json = (name: string) => parseJson(files.get(name)?.toString('utf8') ?? '') as Json
  try {
    return {
      targets: Metadata.fromJSON(MetadataKind.Targets, json('targets.json')),
      snapshot: Metadata.fromJSON(MetadataKind.Snapshot, json('snapshot.json')),
      timestamp: Metadata.fromJSON(MetadataKind.Timestamp, json('timestamp.json')),
    }
  } catch {
    throw new Refusal(inBoth('lacks', { part: 'targets.json' }))
  }
}
