import { createHash, hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { anchorOf, writeAnchor } from '../audit/anchor.ts'
import type { ExportFacts } from '../audit/journalExport.ts'
import { verifierOf } from '../vault/keyPairs.ts'

export const MANIFEST = 'manifest.json'
const bytes = z.base64()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** The files of a copy that are not attachments; the log of a database only where it held something. */
export const PARTS = ['office.db', 'office.db-wal', 'cases.db', 'cases.db-wal', 'vault.json'] as const

const head = z.strictObject({ epoch: z.int(), number: z.int(), link: bytes })
const part = z.strictObject({ name: z.enum(PARTS), size: z.int().min(0), sha256 })
const attachment = z.strictObject({ name: z.string().regex(/^[0-9a-f]{32}$/), size: z.int().min(0), sha256 })

const facts = {
  format: z.literal('naknada-backup'),
  version: z.literal(1),
  installation: z.string().regex(/^[0-9a-f]{32}$/),
  /** The public keys (base64) that sign the journals; the first of them signs this. */
  keys: z.strictObject({ office: bytes, cases: bytes }),
  madeAt: z.iso.datetime(),
  /** Who was signed in, by identifier. */
  madeBy: z.string(),
  program: z.string().max(40),
  /** The numbers of the schemas; that of the cases where who made the copy could open them. */
  schema: z.strictObject({ office: z.int(), cases: z.int().optional() }),
  /** The last entry of each journal at the moment of the copy; the cases' as the office knows it. */
  heads: z.strictObject({ office: head.optional(), cases: head.optional() }),
  /** The same as lines for paper: whoever keeps them verifies the journals of a restored copy against them. */
  anchor: z.array(z.string()),
  parts: z.array(part),
  attachments: z.array(attachment),
}
/** What a copy consists of, and of which moment it is. */
export const manifest = z.strictObject({ ...facts, signature: bytes })
export type Manifest = z.infer<typeof manifest>
export type ManifestFacts = Omit<Manifest, 'signature'>

/** What is signed: everything else, in the order of the schema. */
export function hashManifest(given: ManifestFacts): Uint8Array {
  return new Uint8Array(hash('sha256', JSON.stringify(z.strictObject(facts).parse(given)), 'buffer'))
}

export function anchorLines(of: Pick<ExportFacts, 'installation' | 'keys' | 'heads'>): string[] {
  return [...writeAnchor(anchorOf(of))]
}

/** Whether the one who holds the record key of these public keys wrote it. */
export function isSigned({ signature, ...given }: Manifest, publicKey: string): boolean {
  const verifier = verifierOf(Buffer.from(publicKey, 'base64'))
  return given.keys.office === publicKey && verifier.verify(hashManifest(given), Buffer.from(signature, 'base64'))
}

export type ReadManifest =
  | Readonly<{ kind: 'read'; manifest: Manifest; sha256: string }>
  /** `newer`: of a later version of the program. */
  | Readonly<{ kind: 'missing' | 'damaged' | 'newer' }>

/** Reads what a generation says of itself; nothing is proved by it but its shape. */
export function readManifest(generation: string): ReadManifest {
  let text: Buffer
  try {
    text = readFileSync(join(generation, MANIFEST))
  } catch {
    return { kind: 'missing' }
  }
  const json = parse(text.toString('utf8'))
  const read = manifest.safeParse(json)
  if (read.success) {
    return { kind: 'read', manifest: read.data, sha256: createHash('sha256').update(text).digest('hex') }
  }
  const later = z.looseObject({ format: z.literal('naknada-backup'), version: z.int().min(2) }).safeParse(json)
  return { kind: later.success ? 'newer' : 'damaged' }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
