import { createCaseReads } from './caseTables.ts'
import { openDatabase, type Connection } from './connection.ts'
import { createReadHandle, type ReadHandle } from './handles.ts'
import { createCaseList } from './lists/caseList.ts'
import { createFunnelTotals } from './lists/funnel.ts'
import { createJournalList } from './lists/journalList.ts'
import { createOrderRegister } from './lists/orderRegister.ts'
import { createOwnPapers } from './lists/ownPapers.ts'
import { createPaperList } from './lists/paperList.ts'
import { createPaperPrints } from './lists/paperPrints.ts'
import { createPrintQueue } from './lists/printQueue.ts'
import { createPrintWaiting } from './lists/printWaiting.ts'
import { createRetentionList } from './lists/retentionList.ts'
import { createSearch } from './lists/search.ts'
import { createUnpaidOrders } from './lists/unpaidOrders.ts'
import { createWorkload } from './lists/workload.ts'
import { createWorklist } from './lists/worklist.ts'
import type { TextCipher } from './textCipher.ts'

/** The read side of cases.db: everything about one file, and the lists over all. It sees the last commit and writes nothing. */
export function createCaseReader(db: ReadHandle, cipher: TextCipher) {
  return {
    ...createCaseReads(db, cipher),
    lists: {
      caseFiles: createCaseList(db),
      work: createWorklist(db),
      funnel: createFunnelTotals(db),
      papers: createPaperList(db),
      ownPapers: createOwnPapers(db),
      paperPrints: createPaperPrints(db),
      prints: createPrintQueue(db),
      printWaiting: createPrintWaiting(db),
      register: createOrderRegister(db),
      retention: createRetentionList(db),
      journal: createJournalList(db),
      unpaid: createUnpaidOrders(db),
      search: createSearch(db, cipher),
      workload: createWorkload(db),
    },
  }
}
export type CaseReader = ReturnType<typeof createCaseReader>

/** A further connection to an open cases.db, for reading. */
export function openCaseReader(
  path: string,
  key: Buffer,
  cipher: TextCipher,
): Readonly<{ db: Connection; reader: CaseReader }> {
  const db = openDatabase(path, key)
  return { db, reader: createCaseReader(createReadHandle(db), cipher) }
}
