import type { Connection } from './connection.ts'
import { accountTable } from './tables/accountTable.ts'
import { journalTable } from './tables/journalTable.ts'
import { inTransaction } from './transaction.ts'

/** Everything of office.db, over one connection. */
export function officeTables(db: Connection) {
  return {
    transaction: <Value>(work: () => Value): Value => inTransaction(db, work),
    accounts: accountTable(db),
    journal: journalTable(db),
  }
}
export type OfficeTables = ReturnType<typeof officeTables>
