import type { Connection } from './connection.ts'
import { writeHandle } from './handles.ts'
import { accountTable } from './tables/accountTable.ts'
import { journalTable } from './tables/journalTable.ts'
import { inTransaction } from './transaction.ts'

/** Everything of office.db, over one connection. */
export function officeTables(connection: Connection) {
  const db = writeHandle(connection)
  return {
    transaction: <Value>(work: () => Value): Value => inTransaction(connection, work),
    accounts: accountTable(db),
    journal: journalTable(db),
  }
}
export type OfficeTables = ReturnType<typeof officeTables>

/** What can be read, and no way to write. */
export type OfficeReads = Readonly<{
  accounts: Omit<OfficeTables['accounts'], 'add' | 'addOffice' | 'setMustChangePassword'>
  journal: Omit<OfficeTables['journal'], 'append'>
}>
