import { caseReads } from './caseTables.ts'
import { openDatabase, type Connection } from './connection.ts'
import { readHandle, type ReadHandle } from './handles.ts'
import { caseList } from './lists/caseList.ts'
import { funnelTotals } from './lists/funnel.ts'
import { journalList } from './lists/journalList.ts'
import { printQueue } from './lists/printQueue.ts'
import { worklist } from './lists/worklist.ts'
import type { TextCipher } from './textCipher.ts'

/** The read side of cases.db: everything about one file, and the lists over all. It sees the last commit and writes nothing. */
export function caseReader(db: ReadHandle, cipher: TextCipher) {
  return {
    ...caseReads(db, cipher),
    lists: {
      caseFiles: caseList(db),
      work: worklist(db),
      funnel: funnelTotals(db),
      prints: printQueue(db),
      journal: journalList(db),
    },
  }
}
export type CaseReader = ReturnType<typeof caseReader>

/** A further connection to an open cases.db, for reading. */
export function openCaseReader(
  path: string,
  key: Buffer,
  cipher: TextCipher,
): Readonly<{ db: Connection; reader: CaseReader }> {
  const db = openDatabase(path, key)
  return { db, reader: caseReader(readHandle(db), cipher) }
}
