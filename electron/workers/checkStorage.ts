import { parentPort, workerData } from 'node:worker_threads'
import {
  JournalVerifier,
  type JournalReport,
  type SignatureShare,
  type VerifiedEntry,
} from '../audit/journalVerifier.ts'
import type { JournalName } from '../audit/entry.ts'
import { entryVerifierOf, type SigningKey } from '../audit/signingKeys.ts'
import { openDatabase, type Connection } from '../db/connection.ts'
import { createReadHandle } from '../db/handles.ts'
import { checkIntegrity } from '../db/integrity.ts'
import { createCaseEntryPages, createJournalPages, type EntryPages } from '../db/lists/entryPages.ts'
import { toStorageError, StorageError } from '../db/storageError.ts'
import { verifierOf } from '../vault/keyPairs.ts'

/** A last entry as it was noted elsewhere. */
type Known = Readonly<{ epoch: number; number: number }>
/** One journal in the file, with the public keys by which it was signed. */
export type JournalToCheck = Readonly<{
  name: JournalName
  isCopy: boolean
  vaultId: string
  keys: readonly SigningKey[]
  known: readonly Known[]
  /** The signatures that are checked besides those that vouch for all before them. */
  signatures?: SignatureShare
}>

/** What the thread is to do with a database, on a connection of its own. `cancelled` is set to 1 to end it early. */
export type CheckRequest = Readonly<{
  path: string
  key: Uint8Array
  /** Whether every page, structure and reference is looked at, which cannot be cut short. */
  isFull: boolean
  journals: readonly JournalToCheck[]
  cancelled: Int32Array
}>

export type CheckReport = Readonly<{
  /** What the checks of the file complain of, counted; 0 where none was asked for. */
  complaints: number
  journals: Readonly<Partial<Record<JournalName, JournalReport>>>
}>

export type CheckMessage =
  | Readonly<{ kind: 'progress'; done: number; total: number }>
  | Readonly<{ kind: 'report'; report: CheckReport }>
  | Readonly<{ kind: 'cancelled' }>
  /** A fault of the machine or the file, as an error code. */
  | Readonly<{ kind: 'failed'; code: string }>

const request = workerData as CheckRequest

function check(): CheckMessage {
  let db: Connection | undefined
  try {
    const key = Buffer.from(request.key)
    const opened = openDatabase(request.path, key)
    db = opened
    request.key.fill(0)
    key.fill(0)
    const pages = createReadHandle(opened)
    const complaints = request.isFull ? checkIntegrity(opened).complaints : 0
    // A connection that has met a damaged page answers nothing any more.
    if (complaints > 0) return { kind: 'report', report: { complaints, journals: {} } }
    const asked: readonly (readonly [JournalToCheck, EntryPages])[] = request.journals.map((journal) => [
      journal,
      journal.isCopy ? createCaseEntryPages(pages) : createJournalPages(pages),
    ])
    const progress = counted(asked.reduce((total, [, { count }]) => total + count(), 0))
    const journals: Partial<Record<JournalName, JournalReport>> = {}
    for (const [journal, entries] of asked) {
      const report = verifyJournal(journal, entries, progress)
      if (report === 'cancelled') return { kind: 'cancelled' }
      journals[journal.name] = report
    }
    return { kind: 'report', report: { complaints: 0, journals } }
  } catch (error) {
    const fault = toStorageError(error)
    if (!(fault instanceof StorageError)) throw fault
    return { kind: 'failed', code: fault.code }
  } finally {
    db?.close()
  }
}

function verifyJournal(journal: JournalToCheck, entries: EntryPages, progress: (more: number) => void) {
  const { name, vaultId, keys, known, signatures } = journal
  const verifier = entryVerifierOf(keys, verifierOf)
  const verification = new JournalVerifier({
    ...{ name, vaultId, verifier, ...(signatures === undefined ? {} : { signatures }) },
    days: entries.days(),
    branch: entries.branch,
  })
  for (const page of entries.pages()) {
    if (Atomics.load(request.cancelled, 0) === 1) return 'cancelled'
    if (!page.every((entry: VerifiedEntry) => verification.step(entry))) break
    progress(page.length)
  }
  return verification.finish(known)
}

function counted(total: number): (more: number) => void {
  let done = 0
  return (more) => {
    done += more
    parentPort?.postMessage({ kind: 'progress', done, total } satisfies CheckMessage)
  }
}

parentPort?.postMessage(check())
