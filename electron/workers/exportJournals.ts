import '../security/silence.ts'
import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import {
  hashExport,
  headsOf,
  toExportedOfCases,
  toExportedOfOffice,
  type ExportedEntry,
  type ExportFacts,
} from '../audit/journalExport.ts'
import { openDatabase, type Connection } from '../db/connection.ts'
import { createReadHandle } from '../db/handles.ts'
import { createCaseEntryPages, createJournalPages } from '../db/lists/entryPages.ts'
import { readLastEntries } from '../db/lists/lastEntries.ts'
import { toStorageError, StorageError } from '../db/storageError.ts'
import { writeBeside } from '../files/writeBeside.ts'
import { exportErrorCode } from '../files/writeExport.ts'
import type { ThreadInput, ThreadMessage } from '../session/threadMessages.ts'
import { signerOf } from '../vault/signer.ts'

/** Where the journals go, and what is said of the whole of them. */
export type JournalsToExport = Readonly<{ place: string }> &
  Pick<ExportFacts, 'installation' | 'exportedAt' | 'keys' | 'people'>

const request = workerData as JournalsToExport & ThreadInput

class Cancelled extends Error {}

function exportJournals(): ThreadMessage {
  const [key, record] = request.secrets.map((secret) => Buffer.from(secret))
  let db: Connection | undefined
  try {
    if (key === undefined || record === undefined) throw new Error('two secrets are needed')
    db = openDatabase(request.path, key)
    createReadHandle(db)
    // One moment of the office: what is done meanwhile is in the next export.
    db.exec('BEGIN')
    return writeJournals(db, record)
  } catch (error) {
    return { kind: 'failed', code: codeOf(error) }
  } finally {
    db?.close()
    for (const secret of [key, record, ...request.secrets]) secret?.fill(0)
  }
}

function writeJournals(db: Connection, record: Buffer): ThreadMessage {
  const pages = createReadHandle(db)
  const [office, cases] = [createJournalPages(pages), createCaseEntryPages(pages)]
  const total = office.count() + cases.count()
  const hash = createHash('sha256')
  let rows = 0
  writeBeside(request.place, (write) => {
    const put = (text: string) => {
      const bytes = Buffer.from(text)
      hash.update(bytes)
      write(bytes)
    }
    put(head(factsOf(db), record))
    for (const page of exportedPages(office, cases)) {
      if (Atomics.load(request.cancelled, 0) === 1) throw new Cancelled()
      put(page.map((entry, index) => `${rows + index === 0 ? '' : ','}\n  ${JSON.stringify(entry)}`).join(''))
      rows += page.length
      parentPort?.postMessage({ kind: 'progress', done: rows, total } satisfies ThreadMessage)
    }
    put('\n]}\n')
  })
  return { kind: 'done', rows, sha256: hash.digest('hex') }
}

function* exportedPages(
  office: ReturnType<typeof createJournalPages>,
  cases: ReturnType<typeof createCaseEntryPages>,
): Generator<readonly ExportedEntry[]> {
  for (const page of office.pages()) yield page.map(toExportedOfOffice)
  for (const page of cases.pages()) yield page.map(toExportedOfCases)
}

function factsOf(db: Connection): ExportFacts {
  const { installation, exportedAt, keys, people } = request
  const heads = headsOf(readLastEntries(createReadHandle(db)))
  return { format: 'naknada-journal', version: 1, installation, exportedAt, keys, heads, people }
}

/** Everything but the entries, each fact on a line of its own, with the signature of the office on them. */
function head(facts: ExportFacts, record: Buffer): string {
  const signature = signerOf(record).sign(hashExport(facts)).toString('base64')
  const lines = Object.entries({ ...facts, signature }).map(([name, value]) => `"${name}": ${JSON.stringify(value)},\n`)
  return `{${lines.join('')}"entries": [`
}

function codeOf(error: unknown): string {
  if (error instanceof Cancelled) return 'list.cancelled'
  const fault = toStorageError(error)
  if (fault instanceof StorageError) return fault.code
  // Anything but the system's is a bug, and ends the thread.
  if (error instanceof Error && 'code' in error) return exportErrorCode(error)
  throw error
}

parentPort?.postMessage(exportJournals())
