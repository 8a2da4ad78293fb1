import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { filesOf, makeMetadata, signMetadata, type MadePart } from '../../../commands/update/packMetadata.ts'
import { signerOf } from '../../../commands/update/makerKeys.ts'
import { writePack, type PackEntries } from '../../../commands/update/writePack.ts'
import type { LawPack } from '../../../shared/domain/law/lawPack.ts'
import { keyOf, rootText, type Maker } from './makers.ts'

export const PACKAGE = 'naknada_9.1.0_amd64.deb'
export const RATES = 'kamata-2026-9.json'

type Given = Readonly<{ name: string; described: MadePart['described']; content: Buffer }>
export type PackOptions = Readonly<{
  number?: number
  version?: string | undefined
  product?: string
  made?: string
  expires?: string
  parts?: readonly Given[]
  signedBy?: readonly Maker[]
  /** Roots by their numbers; the first alone where nothing is said. */
  roots?: Readonly<Record<number, string>>
  /** What is done to the file before it is written. */
  spoil?: (entries: Entries) => void
}>
/** What will lie in the file, still to be changed. */
export type Entries = { metadata: Map<string, Buffer>; parts: { name: string; content: Buffer }[] }

/** The bytes of a package as a test has it. */
export function packageBytes(bytes = 3_000_000): Buffer {
  const seed = createHash('sha256').update('naknada: a package').digest()
  return Buffer.concat(Array.from({ length: Math.ceil(bytes / seed.length) }, () => seed)).subarray(0, bytes)
}

export function programPart(name = PACKAGE, content = packageBytes()): Given {
  return { name, described: { kind: 'program', system: 'debian' }, content }
}

export function lawPart(pack: LawPack, name = RATES): Given {
  return { name, described: { kind: 'law', table: pack.kind }, content: Buffer.from(JSON.stringify(pack)) }
}

/** Writes a file of updates into a folder, signed by two makers of the tests where nothing else is said; answers its path. */
export async function writeTestPack(folder: string, options: PackOptions = {}): Promise<string> {
  const { number = 7, parts = [programPart()], signedBy = ['Ana', 'Boris'], roots = { 1: rootText() } } = options
  const { made = '2026-06-01', expires = '2028-06-01', product, spoil } = options
  const version = 'version' in options ? options.version : '9.1.0'
  const metadata = makeMetadata({
    ...{ number, made, expires },
    notes: {
      cnr: 'Nova stopa zatezne kamate.\nBrže štampanje.',
      en: 'New rate of default interest.\nFaster printing.',
    },
    parts: parts.map(({ name, described, content }) => {
      const sha256 = createHash('sha256').update(content).digest('hex')
      return { name, described, bytes: content.length, sha256 }
    }),
    ...(version === undefined ? {} : { version }),
    ...(product === undefined ? {} : { product }),
  })
  for (const maker of signedBy) signMetadata(metadata, signerOf(keyOf(maker)))
  const rootFiles = Object.entries(roots).map(([at, text]) => [`${at}.root.json`, Buffer.from(text)] as const)
  const entries: Entries = {
    metadata: new Map([...rootFiles, ...filesOf(metadata)]),
    parts: parts.map(({ name, content }) => ({ name, content })),
  }
  spoil?.(entries)
  const path = join(folder, 'naknada.naknada-update')
  await writePack(path, asWritten(entries))
  return path
}

function asWritten({ metadata, parts }: Entries): PackEntries {
  return {
    metadata,
    parts: parts.map(({ name, content }) => ({ name, bytes: content.length, read: () => piecesOf(content) })),
  }
}

async function* piecesOf(content: Buffer): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  yield content
}
