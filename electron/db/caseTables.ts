import type { Connection } from './connection.ts'
import { writeHandle, type ReadHandle } from './handles.ts'
import { caseFileReads } from './tables/caseFileTable.ts'
import { caseFileWrites } from './tables/caseFileWrites.ts'
import { caseProjection } from './tables/caseProjection.ts'
import { claimReads } from './tables/claimTable.ts'
import { claimWrites } from './tables/claimWrites.ts'
import { decisionReads, decisionWrites } from './tables/decisionTable.ts'
import { draftReads, draftWrites } from './tables/draftTable.ts'
import { evidenceReads, evidenceWrites } from './tables/evidenceTable.ts'
import { journalTable } from './tables/journalTable.ts'
import { numberSeriesWrites } from './tables/numberSeriesTable.ts'
import { orderReads, orderWrites } from './tables/orderTable.ts'
import { personReads } from './tables/personTable.ts'
import { personWrites } from './tables/personWrites.ts'
import { printReads, printWrites } from './tables/printTable.ts'
import { remarkReads, remarkWrites } from './tables/remarkTable.ts'
import { staffWrites } from './tables/staffTable.ts'
import { workRefresh } from './tables/workRefresh.ts'
import type { TextCipher } from './textCipher.ts'
import { inTransaction } from './transaction.ts'

/** What can be read of one case file, by commands and queries alike. */
export function caseReads(db: ReadHandle, cipher: TextCipher) {
  return {
    caseFiles: caseFileReads(db),
    people: personReads(db, cipher),
    evidence: evidenceReads(db),
    claims: claimReads(db),
    decisions: decisionReads(db),
    orders: orderReads(db, cipher),
    prints: printReads(db),
    remarks: remarkReads(db, cipher),
    drafts: draftReads(db, cipher),
  }
}
export type CaseReads = ReturnType<typeof caseReads>

/** The write side of cases.db, over one connection. */
export function caseTables(connection: Connection, cipher: TextCipher) {
  const db = writeHandle(connection)
  const changed = new Set<string>()
  const reads = caseReads(db, cipher)
  const projection = caseProjection(db, reads.caseFiles)
  const refresh = workRefresh(db, (caseId, today) => {
    projection.update(caseId, today)
  })
  return {
    /** Runs the work in one transaction; what lists walk of the files it changed follows before it commits, as of `today`. */
    transaction<Value>(today: string, work: () => Value): Value {
      changed.clear()
      return inTransaction(connection, () => {
        const value = work()
        for (const caseId of changed) projection.update(caseId, today)
        return value
      })
    },
    /** Brings the work of at most `limit` files up to date that no act has changed; answers whether there may be more. */
    refreshWork(today: string, limit: number): boolean {
      if (refresh.isCurrent(today)) return false
      return inTransaction(connection, () => refresh.step(today, limit))
    },
    staff: staffWrites(db),
    numberSeries: numberSeriesWrites(db),
    journal: journalTable(db),
    caseFiles: { ...reads.caseFiles, ...caseFileWrites(db, changed) },
    people: { ...reads.people, ...personWrites(db, cipher, changed) },
    evidence: { ...reads.evidence, ...evidenceWrites(db) },
    claims: { ...reads.claims, ...claimWrites(db, changed) },
    decisions: { ...reads.decisions, ...decisionWrites(db) },
    orders: { ...reads.orders, ...orderWrites(db, cipher, changed) },
    prints: { ...reads.prints, ...printWrites(db, changed) },
    remarks: { ...reads.remarks, ...remarkWrites(db, cipher) },
    drafts: { ...reads.drafts, ...draftWrites(db, cipher) },
  }
}
export type CaseTables = ReturnType<typeof caseTables>
