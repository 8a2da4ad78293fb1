import '../security/silence.ts'
import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import {
  hashExport,
  headsOf,
  toExportedDay,
  toExportedOfCases,
  toExportedOfOffice,
  type ExportedEntry,
  type ExportFacts,
} from '../audit/journalExport.ts'
import type { Connection } from '../db/connection.ts'
import { createReadHandle } from '../db/handles.ts'
import { createCaseEntryPages, createJournalPages } from '../db/lists/entryPages.ts'
import { readLastEntries } from '../db/lists/lastEntries.ts'
import { writeBeside } from '../files/writeBeside.ts'
import { carryOutExport, throwIfCancelled } from '../session/exportThread.ts'
import type { ThreadInput, ThreadMessage } from '../session/threadMessages.ts'
import { signerOf } from '../vault/signer.ts'

/** Where the journals go, and what is said of the whole of them. */
export type JournalsToExport = Readonly<{ place: string }> &
  Pick<ExportFacts, 'installation' | 'practice' | 'exportedAt' | 'keys' | 'changes' | 'people'>

const request = workerData as JournalsToExport & ThreadInput

function writeJournals(db: Connection, [record]: readonly Buffer[]): ThreadMessage {
  if (record === undefined) throw new Error('the key that signs is needed')
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
    const days = { office: office.days().map(toExportedDay), cases: cases.days().map(toExportedDay) }
    put(head(factsOf(db, days), record))
    for (const page of exportedPages(office, cases)) {
      throwIfCancelled(request)
      put(page.map((entry, index) => `${rows + index === 0 ? '' : ','}\n  ${JSON.stringify(entry)}`).join(''))
      rows += page.length
      parentPort?.postMessage({ kind: 'progress', done: rows, total } satisfies ThreadMessage)
    }
    put('\n]}\n')
  })
  return { kind: 'done', value: { rows, sha256: hash.digest('hex') } }
}

function* exportedPages(
  office: ReturnType<typeof createJournalPages>,
  cases: ReturnType<typeof createCaseEntryPages>,
): Generator<readonly ExportedEntry[]> {
  for (const page of office.pages()) yield page.map(toExportedOfOffice)
  for (const page of cases.pages()) yield page.map(toExportedOfCases)
}

function factsOf(db: Connection, days: ExportFacts['days']): ExportFacts {
  const { installation, practice, exportedAt, keys, changes, people } = request
  const heads = headsOf(readLastEntries(createReadHandle(db)))
  const kind = practice === true ? { practice } : {}
  const changed = changes === undefined ? {} : { changes }
  const whose = { installation, ...kind, exportedAt, keys, ...changed }
  return { format: 'naknada-journal', version: 1, ...whose, heads, days, people }
}

/** Everything but the entries, each fact on a line of its own, with the signature of the office on them. */
function head(facts: ExportFacts, record: Buffer): string {
  const signature = signerOf(record).sign(hashExport(facts)).toString('base64')
  const lines = Object.entries({ ...facts, signature }).map(([name, value]) => `"${name}": ${JSON.stringify(value)},\n`)
  return `{${lines.join('')}"entries": [`
}

parentPort?.postMessage(carryOutExport(request, writeJournals))
