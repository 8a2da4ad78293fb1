import {
  fromExported,
  hashExport,
  headOf,
  type ExportedEntry,
  type JournalExport,
} from '../../../electron/audit/journalExport.ts'
import { hashEntry, linkOf, startOfJournal, type JournalName } from '../../../electron/audit/entry.ts'
import { publicKeyOf } from '../../../electron/vault/keyPairs.ts'
import { signerOf } from '../../../electron/vault/signer.ts'
import { keysOf } from './rawDatabase.ts'
import type { TestOffice } from './testOffice.ts'

const OWN = Buffer.alloc(32, 9)
const JOURNALS = ['office', 'cases'] as const

export type Forgery =
  | Readonly<{ cut: Readonly<{ journal: JournalName; keep: number }> }>
  /** Made anew with the key of the office, which is not that of the cases. */
  | Readonly<{ rewritten: JournalName }>
  | Readonly<{ ownKeys: true }>

/** An export that somebody has made who knows the program and holds a key: that of the office, or only own ones. */
export async function forgeExport(
  { folder }: TestOffice,
  whole: JournalExport,
  forgery: Forgery,
): Promise<JournalExport> {
  const seed = 'ownKeys' in forgery ? OWN : (await keysOf(folder, 'auditor')).record
  const keys = 'ownKeys' in forgery ? { office: publicKey(OWN), cases: publicKey(OWN) } : whole.keys
  const lists = JOURNALS.map((journal) => {
    const entries = whole.entries.filter((entry) => entry.journal === journal)
    if ('cut' in forgery) return forgery.cut.journal === journal ? entries.slice(0, forgery.cut.keep) : entries
    return 'ownKeys' in forgery || forgery.rewritten === journal ? signAnew(whole, journal, entries, seed) : entries
  })
  const ends = JOURNALS.map((journal, at) => {
    const last = lists[at]?.at(-1)
    return [journal, last === undefined ? undefined : headOf(fromExported(last))] as const
  })
  const facts = { ...whole, keys, heads: Object.fromEntries(ends) }
  const signature = signerOf(seed).sign(hashExport(facts)).toString('base64')
  return { ...facts, signature, entries: lists.flat() }
}

/** Every entry at another time, chained and signed by another. */
function signAnew(
  { installation }: JournalExport,
  journal: JournalName,
  entries: readonly ExportedEntry[],
  seed: Buffer,
): ExportedEntry[] {
  const signer = signerOf(seed)
  let previous = startOfJournal(journal, installation)
  return entries.map((exported) => {
    const entry = { ...exported, at: '2026-01-01T00:00:00.000Z' }
    const hash = hashEntry(journal, fromExported(entry), previous)
    const signature = new Uint8Array(signer.sign(hash))
    previous = linkOf({ hash, signature })
    return {
      ...entry,
      hash: Buffer.from(hash).toString('base64'),
      signature: Buffer.from(signature).toString('base64'),
    }
  })
}

function publicKey(seed: Buffer): string {
  return publicKeyOf(seed, 'ed25519').toString('base64')
}
