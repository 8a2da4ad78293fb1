import type { Connection } from './connection.ts'
import { writeHandle } from './handles.ts'
import { caseEntryList, journalList } from './lists/journalList.ts'
import { accountTable } from './tables/accountTable.ts'
import { caseEntryTable } from './tables/caseEntryTable.ts'
import { fileTable } from './tables/fileTable.ts'
import { journalTable } from './tables/journalTable.ts'
import { inTransaction } from './transaction.ts'

/** Everything of office.db, over one connection. */
export function officeTables(connection: Connection) {
  const db = writeHandle(connection)
  return {
    transaction: <Value>(work: () => Value): Value => inTransaction(connection, work),
    accounts: accountTable(db),
    files: fileTable(db),
    journal: journalTable(db),
    caseEntries: caseEntryTable(db),
    lists: { journal: journalList(db), caseEntries: caseEntryList(db) },
  }
}
export type OfficeTables = ReturnType<typeof officeTables>

/** What can be read, and no way to write. */
export type OfficeReads = Readonly<{
  accounts: Pick<OfficeTables['accounts'], 'names' | 'offices'>
  lists: OfficeTables['lists']
}>
